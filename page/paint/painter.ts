import type { ArticleMap } from '../article/article-map.ts';
import { Budget } from '../budget.ts';
import { staticRanges, type Span } from '../span.ts';
import { NearView } from './near-view.ts';
import { registry } from './registry.ts';

/** How often a page that clears our paint is painted again within a minute. */
const patience = 10;
/** No event tells that a page has cleared it, so it is looked for, ms. */
const interval = 1000;

/** One named highlight of the style sheet: its ranges by the element that holds them. */
interface Layer {
  highlight: Highlight;
  ranges: Map<Element, StaticRange[]>;
}

/**
 * Paints spans of the article as named CSS highlights, without adding an element to the page. What the page
 * undoes is painted again within bounds; at the signal nothing is left.
 */
export class Painter {
  private readonly map: ArticleMap;
  private readonly layers = new Map<string, Layer>();
  private readonly near = new Set<Element>();
  private readonly view: NearView;
  private readonly budget = new Budget(patience);

  constructor(map: ArticleMap, signal: AbortSignal) {
    this.map = map;
    this.view = new NearView((near, far) => this.move(near, far), signal);
    const timer = setInterval(() => this.repair(), interval);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      for (const name of this.layers.keys()) registry.delete(name);
      this.layers.clear();
    }, { once: true });
  }

  /**
   * Replaces what is painted under a name.
   * @param priority where two overlap, the higher one's colours win
   */
  paint(name: string, spans: readonly Span[], priority = 0): void {
    const ranges = this.byElement(spans);
    this.erase(name);
    if (ranges.size === 0) return;
    const highlight = new Highlight();
    highlight.priority = priority;
    this.layers.set(name, { highlight, ranges });
    for (const element of this.near) addAll(highlight, ranges.get(element));
    this.view.watch(ranges.keys());
    registry.set(name, highlight);
  }

  erase(name: string): void {
    if (this.layers.delete(name)) registry.delete(name);
  }

  private byElement(spans: readonly Span[]): Map<Element, StaticRange[]> {
    const ranges = new Map<Element, StaticRange[]>();
    for (const range of spans.flatMap((span) => staticRanges(this.map, span))) {
      const element = range.startContainer.parentElement;
      if (element === null) continue;
      const same = ranges.get(element);
      if (same === undefined) ranges.set(element, [range]);
      else same.push(range);
    }
    return ranges;
  }

  private move(near: Element[], far: Element[]): void {
    for (const element of near) this.near.add(element);
    for (const element of far) this.near.delete(element);
    for (const { highlight, ranges } of this.layers.values()) {
      for (const element of near) addAll(highlight, ranges.get(element));
      for (const element of far) for (const range of ranges.get(element) ?? []) highlight.delete(range);
    }
  }

  private repair(): void {
    const lost = [...this.layers].filter(([name, { highlight }]) => !registry.has(name, highlight));
    if (lost.length === 0 || !this.budget.spend(performance.now())) return;
    for (const [name, { highlight }] of lost) registry.set(name, highlight);
  }
}

function addAll(highlight: Highlight, ranges: readonly StaticRange[] = []): void {
  for (const range of ranges) highlight.add(range);
}
