import type { RangeSelector, XPathPoint } from '../../core/annotation/highlight.ts';
import type { ArticleMap, DomPoint } from '../article/article-map.ts';
import type { Span } from '../span.ts';

/** The range selector of a span (https://www.w3.org/TR/annotation-model/#range-selector); null where the page does not show it. */
export function describeRange(map: ArticleMap, { start, end }: Span): RangeSelector | null {
  const pieces = map.pieces(start, end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [startSelector, endSelector] = [pointSelector(first.start), pointSelector(last.end)];
  return startSelector === null || endSelector === null ? null : { type: 'RangeSelector', startSelector, endSelector };
}

function pointSelector({ node, offset }: DomPoint): XPathPoint | null {
  const element = node.parentElement;
  if (element === null) return null;
  const at = textBefore(element, node) + offset;
  return { type: 'XPathSelector', value: xpathOf(element), refinedBy: { type: 'TextPositionSelector', start: at, end: at } };
}

/** UTF-16 units of an element's text content before one of its children. */
function textBefore(element: Element, child: Node): number {
  let units = 0;
  for (const node of element.childNodes) {
    if (node === child) break;
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) units += node.textContent?.length ?? 0;
  }
  return units;
}

/** `/html[1]/body[1]/div[2]`: by position alone, since ids are used twice on real pages. */
export function xpathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) steps.push(`${at.localName}[${positionOf(at)}]`);
  return `/${steps.reverse().join('/')}`;
}

function positionOf(element: Element): number {
  let position = 1;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) if (at.localName === element.localName) position++;
  return position;
}
