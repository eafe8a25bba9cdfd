import type { ArticleMap } from '../article/article-map.ts';
import type { Span } from '../span.ts';

/**
 * The part of the article that a range of the page covers; null where it covers none. Where captions stand between
 * the paragraphs, the range is several runs of the article's text: the longest is meant.
 */
export function spanOfRange(map: ArticleMap, range: AbstractRange): Span | null {
  const runs: Span[] = [];
  for (const node of map.nodes()) {
    const covered = coveredUnits(map, range, node);
    if (covered === null) continue;
    const last = runs.at(-1);
    // Passages are one line feed apart, text nodes of one passage at most a blank.
    if (last !== undefined && covered.start - last.end <= 1 && covered.start >= last.end) last.end = covered.end;
    else runs.push(covered);
  }
  const longest = runs.reduce<Span | null>((best, run) => (best === null || length(run) > length(best) ? run : best), null);
  return longest === null ? null : withoutBlanks(map.text, longest);
}

const length = ({ start, end }: Span): number => end - start;

function coveredUnits(map: ArticleMap, range: AbstractRange, node: Text): Span | null {
  const from = range.startContainer === node ? range.startOffset : isBefore(range.startContainer, range.startOffset, node) ? 0 : null;
  if (from === null) return null;
  const to = range.endContainer === node ? range.endOffset : isBefore(range.endContainer, range.endOffset, node) ? null : node.length;
  if (to === null || to <= from) return null;
  const [start, end] = [map.offsetOf(node, from), map.offsetOf(node, to)];
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Whether a boundary point lies before a node. */
function isBefore(container: Node, offset: number, node: Node): boolean {
  if (container.contains(node)) {
    const next = container.childNodes[offset];
    return next !== undefined && (next === node || next.contains(node) || follows(next, node));
  }
  return follows(container, node);
}

const follows = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function withoutBlanks(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const trimmed = { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
  return trimmed.end > trimmed.start ? trimmed : null;
}
