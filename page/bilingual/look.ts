import type { ArticleMap } from '../article/article-map.ts';
import type { Span } from '../span.ts';

/** How the page shows a passage, so that its translation fits in. */
export interface Look {
  /** CSS pixels. */
  fontSize: number;
  /** As the browser computes it. */
  colour: string;
  /** The ground that the colour is meant for. */
  ground: 'light' | 'dark';
}

const plain: Look = { fontSize: 16, colour: '', ground: 'light' };

export function lookOf(map: ArticleMap, span: Span): Look {
  const element = map.pointOf(span.start)?.node.parentElement;
  if (element?.isConnected !== true) return plain;
  const { fontSize, color } = getComputedStyle(element);
  return { fontSize: Number.parseFloat(fontSize) || plain.fontSize, colour: color, ground: groundFor(color) };
}

/** Light letters stand on a dark ground. Browsers compute a colour to `rgb(…)`, or to `color(srgb …)` with parts of one. */
function groundFor(colour: string): Look['ground'] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = colour.startsWith('color(') ? 255 : 1;
  // The luma of ITU-R BT.601.
  return (0.299 * red + 0.587 * green + 0.114 * blue) * scale > 140 ? 'dark' : 'light';
}
