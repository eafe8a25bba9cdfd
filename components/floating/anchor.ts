/** What a card or bar stands beside: the client rectangles of a range, read anew at each call. */
export interface Anchor {
  getClientRects(): DOMRect[];
  /** An element that scrolls with the range; lets inner scrollers move the card. */
  contextElement?: Element;
}

/** The box around all rectangles. Null where nothing is left on the page. */
export function boundsOf(rects: readonly DOMRect[]): DOMRect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
