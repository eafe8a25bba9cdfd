/** A page of ten thousand marks is slow to draw when all are registered: only what is near the window is. */
const margin = '100% 0px';

/**
 * Tells which elements come near the window and which leave it, until the signal. An element without a box of its
 * own (`display: contents`) can never be seen to come, so it counts as near.
 */
export class NearView {
  private readonly observer: IntersectionObserver;
  private readonly elements = new Set<Element>();

  constructor(onChange: (near: Element[], far: Element[]) => void, signal: AbortSignal) {
    this.observer = new IntersectionObserver((entries) => {
      // One element may be reported several times: the last word counts.
      const last = new Map(entries.map((entry) => [entry.target, entry]));
      const isNear = ({ isIntersecting, boundingClientRect: { width, height } }: IntersectionObserverEntry) =>
        isIntersecting || (width === 0 && height === 0);
      const [near, far]: [Element[], Element[]] = [[], []];
      for (const [element, entry] of last) (isNear(entry) ? near : far).push(element);
      onChange(near, far);
    }, { rootMargin: margin });
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  watch(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (this.elements.has(element)) continue;
      this.elements.add(element);
      this.observer.observe(element);
    }
  }
}
