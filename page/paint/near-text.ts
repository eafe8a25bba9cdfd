import type { ArticleMap } from '../article/article-map.ts';

/** UTF-16 units. Where a stretch begins is what is looked at, so it must be shorter than what lies near: a phone at 200 % shows 300 on a screen. */
const stretch = 4_000;
/** Windows above and below this one that count as near. */
const reach = 6;
/** Stretches painted with one that comes near: each change of what is registered is drawn anew, so it is made in long strides. */
const stride = 12;
/** A page that is scrolled is looked at no more often, ms. */
const interval = 100;

/** The stretch that an offset in the text lies in. */
export const stretchOf = (offset: number): number => Math.floor(offset / stretch);

/**
 * Tells which stretches of the article's text come near the window and which are left behind, until the signal: nothing for many screens
 * of scrolling, then all of the next ones. Of an article of usual length everything is near, and nothing is watched.
 * An `IntersectionObserver` would cost more in each frame than the marks do (measured: half of what an unmarked page takes, with 200 targets).
 */
export class NearText {
  near: ReadonlySet<number> = new Set();
  private readonly beginnings: (Element | null)[];
  private readonly onChange: (come: ReadonlySet<number>, gone: ReadonlySet<number>) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: ArticleMap, onChange: (come: ReadonlySet<number>, gone: ReadonlySet<number>) => void, signal: AbortSignal) {
    this.onChange = onChange;
    this.beginnings = Array.from({ length: stretchOf(map.text.length) + 1 }, (_, at) => map.nodeFrom(at * stretch)?.parentElement ?? null);
    if (this.beginnings.length <= stride) {
      this.near = this.around([0], stride);
    } else {
      this.look();
      this.watch(signal);
    }
  }

  private watch(signal: AbortSignal): void {
    const soon = () => void (this.timer ??= setTimeout(() => this.look(), interval));
    // Scrollers inside the page do not let the event bubble.
    document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    // The page grows or is folded, or the window is another.
    const sizes = new ResizeObserver(soon);
    sizes.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      clearTimeout(this.timer);
    }, { once: true });
  }

  private look(): void {
    this.timer = undefined;
    const seen = this.beginnings.flatMap((element, at) => (element !== null && isNear(element) ? [at] : []));
    // Where a beginning is seen, so is the end of the stretch before.
    if (this.around(seen, 1).isSubsetOf(this.near)) return;
    const before = this.near;
    this.near = this.around(seen, stride);
    this.onChange(this.near.difference(before), before.difference(this.near));
  }

  private around(stretches: readonly number[], distance: number): ReadonlySet<number> {
    const all = new Set<number>();
    for (const at of stretches) for (let each = Math.max(0, at - distance); each <= Math.min(this.beginnings.length - 1, at + distance); each++) all.add(each);
    return all;
  }
}

/** An element without a box of its own (`display: contents`) can never be seen to come, so it counts as near. */
function isNear(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return (width === 0 && height === 0) || (bottom > -reach * innerHeight && top < (1 + reach) * innerHeight);
}
