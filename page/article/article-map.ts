import { collapse, isWhiteSpace } from '../../core/article/white-space.ts';
import type { Steps } from '../steps.ts';
import type { Block } from './outline.ts';

/** A place in the page: between two UTF-16 units of a text node. */
export interface DomPoint {
  node: Text;
  offset: number;
}

/** A run of the text that stands unit by unit in one text node. Runs of one block follow each other in the page as in the text. */
interface Segment {
  start: number;
  end: number;
  node: Text;
  offset: number;
  block: number;
}

/** Passages that are joined in one step. */
const passagesAtOnce = 200;

/** One of the article's parts on its way into the text: shown by a block, or known from the page's data alone. */
export type Passage = Block | string;

/**
 * Joins every UTF-16 offset of `article.text` to the live page and back. Line feeds between passages, and a title
 * that the page does not show, stand in no node.
 */
export class ArticleMap {
  private joined = '';
  private passages = 0;
  private readonly segments: Segment[] = [];
  private readonly byNode = new Map<Text, Segment[]>();

  constructor(passages: readonly Passage[]) {
    for (const passage of passages) this.append(passage);
  }

  static* inSteps(passages: readonly Passage[]): Steps<ArticleMap> {
    const map = new ArticleMap([]);
    for (const [at, passage] of passages.entries()) {
      if (at % passagesAtOnce === 0) yield;
      map.append(passage);
    }
    yield;
    return map;
  }

  get text(): string {
    return this.joined;
  }

  private append(passage: Passage): void {
    const known = this.segments.length;
    if (this.passages > 0) this.joined += '\n';
    this.joined += typeof passage === 'string' ? passage : this.add(passage, this.joined.length, this.passages);
    this.passages++;
    for (const segment of this.segments.slice(known)) {
      const same = this.byNode.get(segment.node);
      if (same === undefined) this.byNode.set(segment.node, [segment]);
      else same.push(segment);
    }
  }

  /** Where a unit of the text stands; null for one that stands in no node. `offset` is the unit's own, not the gap after it. */
  pointOf(offset: number): DomPoint | null {
    const segment = this.segments[this.firstEndingAfter(offset)];
    if (segment === undefined || segment.start > offset) return null;
    return { node: segment.node, offset: segment.offset + offset - segment.start };
  }

  /** The offset in the text of a place in the page; in collapsed white space, the blank's. Null outside of the article. */
  offsetOf(node: Node, offset: number): number | null {
    const segments = this.byNode.get(node as Text); // as: only looked up
    if (segments === undefined) return null;
    const segment = segments.findLast((each) => each.offset <= offset) ?? segments[0];
    if (segment === undefined) return null;
    return Math.min(Math.max(segment.start + offset - segment.offset, segment.start), segment.end);
  }

  /** The first node that holds text at the offset or after it. */
  nodeFrom(offset: number): Text | null {
    return this.segments[this.firstEndingAfter(offset)]?.node ?? null;
  }

  /** The nodes of the article, in the order of the text. */
  nodes(): Iterable<Text> {
    return this.byNode.keys();
  }

  /** The span in the page: one piece for each passage that it touches, since other things may stand between them. */
  pieces(start: number, end: number): { start: DomPoint; end: DomPoint }[] {
    const pieces: { start: DomPoint; end: DomPoint }[] = [];
    let block = -1;
    for (let at = this.firstEndingAfter(start); at < this.segments.length; at++) {
      const segment = this.segments[at];
      if (segment === undefined || segment.start >= end) break;
      const from = segment.offset + Math.max(start, segment.start) - segment.start;
      const to = { node: segment.node, offset: segment.offset + Math.min(end, segment.end) - segment.start };
      const last = pieces.at(-1);
      if (last !== undefined && segment.block === block) last.end = to;
      else pieces.push({ start: { node: segment.node, offset: from }, end: to });
      block = segment.block;
    }
    return pieces;
  }

  /** Index of the first segment whose end lies after the offset. */
  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.segments[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Collapses a block's text as it goes, unit by unit, and notes where each run of it stands. */
  private add({ nodes, text: expected }: Block, base: number, block: number): string {
    const run = new Run(this.segments, base, block);
    for (const node of nodes) {
      if (node === null) run.blank(null, 0);
      else run.take(node, expected.length);
    }
    return run.text;
  }
}

class Run {
  text = '';
  private readonly segments: Segment[];
  private readonly base: number;
  private readonly block: number;
  private segment: Segment | null = null;
  private pending: { node: Text | null; offset: number } | null = null;

  constructor(segments: Segment[], base: number, block: number) {
    this.segments = segments;
    this.base = base;
    this.block = block;
  }

  /** Adds a node's text, up to the length that the block had when it was read. */
  take(node: Text, most: number): void {
    const { data } = node;
    let at = 0;
    while (at < data.length && this.text.length < most) {
      const from = firstOf(data, at, false);
      if (from > at) this.blank(node, at);
      at = endOfRun(data, from);
      if (at > from) this.put(node, from, data.slice(from, at), most);
    }
  }

  /** White space counts once, where its first unit stands, and only between other text. */
  blank(node: Text | null, offset: number): void {
    if (this.text !== '') this.pending ??= { node, offset };
  }

  private put(node: Text, offset: number, run: string, most: number): void {
    const { pending } = this;
    if (pending !== null) {
      this.pending = null;
      if (pending.node !== null) this.extend(pending.node, pending.offset, 1);
      this.text += ' ';
    }
    const taken = run.slice(0, most - this.text.length);
    if (taken === '') return;
    this.extend(node, offset, taken.length);
    this.text += collapse(taken);
  }

  private extend(node: Text, offset: number, length: number): void {
    const at = this.base + this.text.length;
    const { segment } = this;
    if (segment !== null && segment.node === node && segment.end === at && segment.offset + at - segment.start === offset) segment.end += length;
    else this.segments.push((this.segment = { start: at, end: at + length, node, offset, block: this.block }));
  }
}

/** The first unit from a place on that is white space, or that is none. */
function firstOf(data: string, from: number, space: boolean): number {
  let at = from;
  while (at < data.length && isWhiteSpace(data.charCodeAt(at)) !== space) at++;
  return at;
}

/** Where words end that have single units of white space between them: they stand unit by unit in the text. */
function endOfRun(data: string, from: number): number {
  let end = firstOf(data, from, true);
  while (end + 1 < data.length && !isWhiteSpace(data.charCodeAt(end + 1))) end = firstOf(data, end + 1, true);
  return end;
}
