import type { ArticleMap } from './article/article-map.ts';

/** UTF-16 offsets in `article.text`; `end` is the one after the last unit. */
export interface Span {
  start: number;
  end: number;
}

/** The pieces of the page that a span covers, one for each passage that it touches. Static: the page's own edits cost nothing more. */
export function staticRanges(map: ArticleMap, { start, end }: Span): StaticRange[] {
  return map.pieces(start, end).map(({ start: from, end: to }) =>
    new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset }));
}

/** Where a span is drawn, one rectangle a line, in viewport pixels; none where the page no longer has it. */
export function rectsOf(map: ArticleMap, span: Span): DOMRect[] {
  return staticRanges(map, span).flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])]).filter(({ width }) => width > 0);
}

/** The same piece as a range that has rectangles; null where the page has since cut its text short. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | null {
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return null;
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

const lengthOf = (node: Node): number => (node instanceof Text ? node.length : 0);

/** The spans that hold an offset or end at it, of spans in order and without overlap: a caret stands between two letters. */
export function spansTouching<T extends Span>(spans: readonly T[], offset: number): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return spans.slice(low, low + 2).filter(({ start }) => start <= offset);
}
