import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { matcher } from '../../core/annotation/match.ts';

const blocks = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,figcaption,caption,td,th,blockquote,pre,div';

/** Wraps the words of each highlight that a kept page still holds in `mark` elements, which carry its id and a class `PREFIX-COLOUR`. Answers where each was found, by id. */
export function markHighlights(body: HTMLElement, highlights: readonly Highlight[], prefix: string): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { id, colour, target } of highlights) {
    const nodes = textNodes(body);
    const anchor = matcher(nodes.map(({ lead, node }) => lead + node.data).join(''))(target.selector);
    if (anchor.state === 'orphan') continue;
    anchors.set(id, anchor);
    for (const { node, start } of nodes) wrap(node, anchor.start - start, anchor.end - start, () => markOf(body.ownerDocument, id, `${prefix}-${colour}`));
  }
  return anchors;
}

function markOf(document: Document, id: string, name: string): HTMLElement {
  const element = document.createElement('mark');
  element.className = name;
  element.dataset['id'] = id;
  return element;
}

function wrap(node: Text, from: number, to: number, make: () => HTMLElement): void {
  const [start, end] = [Math.max(0, from), Math.min(node.data.length, to)];
  if (start >= end || node.data.slice(start, end).trim() === '') return;
  const middle = start > 0 ? node.splitText(start) : node;
  if (end - start < middle.data.length) middle.splitText(end - start);
  const element = make();
  middle.replaceWith(element);
  element.append(middle);
}

interface Placed {
  node: Text;
  /** Offset of its first letter in the text of all. */
  start: number;
  /** A new block begins on a new line, as in the article's text. */
  lead: string;
}

function textNodes(body: HTMLElement): Placed[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const placed: Placed[] = [];
  let [offset, before]: [number, Element | null] = [0, null];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text; // the walker shows text alone
    const block = text.parentElement?.closest(blocks) ?? null;
    const lead = before !== null && block !== before ? '\n' : '';
    before = block;
    placed.push({ node: text, start: offset + lead.length, lead });
    offset += lead.length + text.data.length;
  }
  return placed;
}
