import type { ArticleMap } from '../article/article-map.ts';
import { rectsOf, spansTouching, type Span } from '../span.ts';

/** The method itself: an image named `caretPositionFromPoint` would hide it on the document. */
const caretPositionFromPoint = Document.prototype.caretPositionFromPoint;

/** The offset of `article.text` nearest to a point of the viewport; null outside of the article. */
export function offsetAt(map: ArticleMap, x: number, y: number): number | null {
  const caret = caretPositionFromPoint.call(document, x, y);
  return caret === null ? null : map.offsetOf(caret.offsetNode, caret.offset);
}

/** The span drawn at a point of the viewport. A caret snaps to text nearby, so the span's own rectangles decide. */
export function spanAt<T extends Span>(map: ArticleMap, spans: readonly T[], x: number, y: number): T | null {
  const offset = offsetAt(map, x, y);
  if (offset === null) return null;
  const holds = ({ left, right, top, bottom }: DOMRect) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
  return spansTouching(spans, offset).find((span) => rectsOf(map, span).some(holds)) ?? null;
}
