import type { ArticleMap } from '../article/article-map.ts';
import { Budget } from '../budget.ts';
import { staticRanges, type Span } from '../span.ts';
import { NearText, stretchOf } from './near-text.ts';
import { registry } from './registry.ts';

/** How often a page that clears our paint is painted again within a minute. */
const patience = 10;
/** No event tells that a page has cleared it, so it is looked for, ms. */
const interval = 1000;

/** One named highlight of the style sheet: its ranges by the stretch of text that they begin in. */
interface Layer {
  highlight: Highlight;
  ranges: Map<number, StaticRange[]>;
}

/**
 * Paints spans of the article as named CSS highlights, without adding an element to the page. What the page
 * undoes is painted again within bounds; at the signal nothing is left.
 */
export class Painter {
  private readonly map: ArticleMap;
  private readonly layers = new Map<string, Layer>();
  private readonly text: NearText;
  private readonly budget = new Budget(patience);

  constructor(map: ArticleMap, signal: AbortSignal) {
    this.map = map;
    this.text = new NearText(map, (come, gone) => this.move(come, gone), signal);
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
    const ranges = this.byStretch(spans);
    this.erase(name);
    if (ranges.size === 0) return;
    const highlight = new Highlight();
    highlight.priority = priority;
    this.layers.set(name, { highlight, ranges });
    for (const stretch of this.text.near) addAll(highlight, ranges.get(stretch));
    registry.set(name, highlight);
  }

  erase(name: string): void {
    if (this.layers.delete(name)) registry.delete(name);
  }

  private byStretch(spans: readonly Span[]): Map<number, StaticRange[]> {
    const ranges = spans.flatMap((span) => staticRanges(this.map, span));
    return Map.groupBy(ranges, ({ startContainer, startOffset }) => stretchOf(this.map.offsetOf(startContainer, startOffset) ?? 0));
  }

  private move(come: ReadonlySet<number>, gone: ReadonlySet<number>): void {
    for (const { highlight, ranges } of this.layers.values()) {
      for (const stretch of come) addAll(highlight, ranges.get(stretch));
      for (const stretch of gone) for (const range of ranges.get(stretch) ?? []) highlight.delete(range);
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
