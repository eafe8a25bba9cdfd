/** A page that changes is looked at when it rests this long, ms. */
const rest = 400;
/** A page that never rests is looked at all the same, at first after this long, ms; each time the wait grows. */
const firstLimit = 1500;
const longestLimit = 60_000;
/** After so long without a change the page counts as calm again, ms. */
const calm = 30_000;

/**
 * Calls back when the page's content or address has changed, until the signal: single-page portals, content that
 * comes after the load, a page put back from the back/forward cache. However fast a page rewrites itself, the work
 * this causes gets less and less.
 * @param isOurs whether a node is our own surface
 */
export function watchChanges(onChange: () => void, isOurs: (node: Node) => boolean, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let wait = firstLimit;
  let last = -Infinity;
  const look = (): void => {
    clearTimeout(resting);
    clearTimeout(limit);
    limit = undefined;
    onChange();
  };
  const changed = (): void => {
    const now = performance.now();
    wait = now - last > calm ? firstLimit : wait;
    last = now;
    clearTimeout(resting);
    resting = setTimeout(look, rest);
    limit ??= setTimeout(() => {
      wait = Math.min(wait * 2, longestLimit);
      look();
    }, wait);
  };
  const isPageOwn = ({ addedNodes, removedNodes }: MutationRecord) => ![...addedNodes, ...removedNodes].every(isOurs);
  const observer = new MutationObserver((records) => {
    if (records.some((record) => record.type === 'characterData' || isPageOwn(record))) changed();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) changed(); }, { signal });
  window.addEventListener('popstate', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(resting);
    clearTimeout(limit);
  }, { once: true });
}
