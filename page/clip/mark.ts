import type { Anchor, Highlight } from '../../core/annotation/highlight.ts';
import { matcher } from '../../core/annotation/match.ts';

const blocks = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,figcaption,caption,td,th,blockquote,pre,div';

/** Wraps the words of each highlight that a kept page still holds in `mark` elements, which carry its id and a class `PREFIX-COLOUR`. Answers where each was found, by id. */
export function markHighlights(body: HTMLElement, highlights: readonly Highlight[], prefix: string): Map<string, Anchor> {
  const marking = new Marking(body, prefix);
  for (const highlight of highlights) marking.mark(highlight);
  return marking.anchors;
}

/** The same for whoever exports thousands. @param rest is awaited after each, so that no task is long */
export async function markInTurn(body: HTMLElement, highlights: readonly Highlight[], prefix: string, rest: () => Promise<void>): Promise<Map<string, Anchor>> {
  const marking = new Marking(body, prefix);
  for (const highlight of highlights) {
    marking.mark(highlight);
    await rest();
  }
  return marking.anchors;
}

interface Placed {
  node: Text;
  /** Offset of its first letter in the text of all. */
  start: number;
  /** A new block begins on a new line, as in the article's text. */
  lead: string;
}

/** A page's text is read once: marks are inline and change neither its letters nor its blocks. */
class Marking {
  readonly anchors = new Map<string, Anchor>();
  private readonly placed: Placed[];
  private readonly match: ReturnType<typeof matcher>;
  private readonly document: Document;
  private readonly prefix: string;

  constructor(body: HTMLElement, prefix: string) {
    this.placed = textNodes(body);
    this.match = matcher(this.placed.map(({ lead, node }) => lead + node.data).join(''));
    this.document = body.ownerDocument;
    this.prefix = prefix;
  }

  mark({ id, colour, target }: Highlight): void {
    const anchor = this.match(target.selector);
    if (anchor.state === 'orphan') return;
    this.anchors.set(id, anchor);
    for (let at = this.firstEndingAfter(anchor.start); (this.placed[at]?.start ?? anchor.end) < anchor.end;) {
      at += this.wrap(at, anchor, () => markOf(this.document, id, `${this.prefix}-${colour}`));
    }
  }

  private firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, node } = this.placed[middle] ?? { start: 0, node: { length: 0 } };
      if (start + node.length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Wraps what a node has of a span; answers how many nodes it has become. */
  private wrap(at: number, span: { start: number; end: number }, make: () => HTMLElement): number {
    const placed = this.placed[at];
    if (placed === undefined) return 1;
    const { node, start: offset, lead } = placed;
    const [start, end] = [Math.max(0, span.start - offset), Math.min(node.data.length, span.end - offset)];
    if (start >= end || node.data.slice(start, end).trim() === '') return 1;
    const middle = start > 0 ? node.splitText(start) : node;
    const last = end - start < middle.data.length ? middle.splitText(end - start) : null;
    const element = make();
    middle.replaceWith(element);
    element.append(middle);
    const parts: Placed[] = [
      ...(start > 0 ? [{ node, start: offset, lead }] : []), { node: middle, start: offset + start, lead: start > 0 ? '' : lead },
      ...(last === null ? [] : [{ node: last, start: offset + end, lead: '' }]),
    ];
    this.placed.splice(at, 1, ...parts);
    return parts.length;
  }
}

function markOf(document: Document, id: string, name: string): HTMLElement {
  const element = document.createElement('mark');
  element.className = name;
  element.dataset['id'] = id;
  return element;
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
