/** What must be painted before it is scrolled to. */
const near = '100% 0px';
/** What is painted with it: each change of what is registered is drawn anew, so it is made in long strides. */
const wide = '400% 0px';

/**
 * Tells which elements come near the window and which are far from it, until the signal: nothing for several screens of
 * scrolling, then all of the next ones. An element without a box of its own (`display: contents`) can never be seen to
 * come, so it counts as near.
 */
export class NearView {
  private readonly wide: IntersectionObserver;
  private readonly near: IntersectionObserver;
  private readonly elements = new Set<Element>();
  private readonly within = new Set<Element>();
  private readonly told = new Set<Element>();
  private readonly onChange: (near: Element[], far: Element[]) => void;

  constructor(onChange: (near: Element[], far: Element[]) => void, signal: AbortSignal) {
    this.onChange = onChange;
    this.wide = new IntersectionObserver((entries) => this.note(entries), { rootMargin: wide });
    this.near = new IntersectionObserver((entries) => this.come(entries), { rootMargin: near });
    signal.addEventListener('abort', () => {
      this.wide.disconnect();
      this.near.disconnect();
    }, { once: true });
  }

  watch(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (this.elements.has(element)) continue;
      this.elements.add(element);
      this.wide.observe(element);
      this.near.observe(element);
    }
  }

  /** One element may be reported several times: the last word counts. */
  private note(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (isIn(entry)) this.within.add(entry.target);
      else this.within.delete(entry.target);
    }
  }

  private come(entries: IntersectionObserverEntry[]): void {
    // Browsers call the two in any order.
    this.note(this.wide.takeRecords());
    if (!entries.some((entry) => isIn(entry) && !this.told.has(entry.target))) return;
    const come = [...this.within].filter((element) => !this.told.has(element));
    const gone = [...this.told].filter((element) => !this.within.has(element));
    for (const element of come) this.told.add(element);
    for (const element of gone) this.told.delete(element);
    this.onChange(come, gone);
  }
}

const isIn = ({ isIntersecting, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean =>
  isIntersecting || (width === 0 && height === 0);
