interface PickOptions {
  /** Events of our own surface are not the page's. */
  isOurs(event: Event): boolean;
  /** What would be taken now; the view draws a frame around it. */
  onCandidate(element: Element | null): void;
}

/** What is no part of a text, or all of it. */
const isCandidate = (element: Element): boolean => !/^(html|body|a|b|i|u|em|strong|span|font|img|br|sup|sub)$/.test(element.localName);

/**
 * Lets the reader point at the part of the page that holds the article: by mouse or finger; the arrow keys widen and
 * narrow it, Enter takes it, Escape gives up. The page hears none of it. Answers with the element, or null.
 */
export function pickElement({ isOurs, onCandidate }: PickOptions, signal: AbortSignal): Promise<Element | null> {
  const picking = new AbortController();
  const end = AbortSignal.any([picking.signal, signal]);
  const narrower: Element[] = [];
  let candidate: Element | null = null;
  const show = (element: Element | null): void => {
    candidate = element;
    onCandidate(element);
  };
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return new Promise((resolve) => {
    const finish = (element: Element | null): void => {
      picking.abort();
      onCandidate(null);
      resolve(element);
    };
    signal.addEventListener('abort', () => finish(null), { signal: picking.signal });
    const listen = <Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void) =>
      window.addEventListener(name, (event) => { if (!isOurs(event)) hear(event); }, { signal: end, capture: true });
    listen('pointermove', ({ target }) => {
      narrower.length = 0;
      show(target instanceof Element ? blockAround(target) : null);
    });
    for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup'] as const) listen(name, swallow);
    listen('click', (event) => {
      swallow(event);
      finish(candidate ?? (event.target instanceof Element ? blockAround(event.target) : null));
    });
    listen('keydown', (event) => {
      swallow(event);
      if (event.key === 'Escape') finish(null);
      else if (event.key === 'Enter') finish(candidate);
      else if (event.key === 'ArrowUp') show(widened(candidate, narrower));
      else if (event.key === 'ArrowDown') show(narrower.pop() ?? candidate);
    });
  });
}

function blockAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && !isCandidate(at)) at = at.parentElement;
  return at;
}

function widened(element: Element | null, narrower: Element[]): Element | null {
  const parent = element?.parentElement ?? null;
  if (element === null || parent === null || !isCandidate(parent)) return element;
  narrower.push(element);
  return parent;
}
