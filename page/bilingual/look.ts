import type { ArticleMap } from '../article/article-map.ts';
import { rectsOf, type Span } from '../span.ts';

/** How the page shows a passage, so that its translation fits in. */
export interface Look {
  /** CSS pixels. */
  fontSize: number;
  /** As the browser computes it. */
  colour: string;
  /** The ground that the colour is meant for. */
  ground: 'light' | 'dark';
  /** On how many lines the passage stands now. */
  lines: number;
}

const plain: Look = { fontSize: 16, colour: '', ground: 'light', lines: 2 };

export function lookOf(map: ArticleMap, span: Span): Look {
  const element = map.pointOf(span.start)?.node.parentElement;
  if (element?.isConnected !== true) return plain;
  const { fontSize, color } = getComputedStyle(element);
  return { fontSize: Number.parseFloat(fontSize) || plain.fontSize, colour: color, ground: groundFor(color), lines: linesOf(map, span) };
}

/** Rectangles whose middles lie apart stand on lines of their own, whatever fonts are mixed on one. */
function linesOf(map: ArticleMap, span: Span): number {
  let lines = 0;
  let bottom = -Infinity;
  for (const rect of rectsOf(map, span).toSorted((a, b) => a.top - b.top)) {
    if (rect.top + rect.height / 2 < bottom) continue;
    lines++;
    ({ bottom } = rect);
  }
  return Math.max(1, lines);
}

/** Light letters stand on a dark ground. Browsers compute a colour to `rgb(…)`, or to `color(srgb …)` with parts of one. */
function groundFor(colour: string): Look['ground'] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = colour.startsWith('color(') ? 255 : 1;
  // The luma of ITU-R BT.601.
  return (0.299 * red + 0.587 * green + 0.114 * blue) * scale > 140 ? 'dark' : 'light';
}
