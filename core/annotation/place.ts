import { align, equal } from './align.ts';
import type { PageIndex } from './page-index.ts';
import { isCapital, isFigure, type Passage } from './passage.ts';

/** Context counts where it stands at most so many syllables farther from the quote, or nearer, than it was; a word or two stand in other sentences, too. */
const slackOf = (quote: number): number => (quote <= 3 ? 2 : 5);
/** Farther off (syllables) each edit between shifts it more. */
const nearby = 16;
/** An alignment that comes to less is of a word alone, which stands anywhere. */
const leastScore = 30;

/** A place in the page where a quote may stand, and what speaks for it. Positions are of the page's syllables. */
export interface Place {
  /** Of the alignment. */
  score: number;
  start: number;
  end: number;
  /** Share of the quote's syllables that stand there, in their order. */
  kept: number;
  /** Nothing but the quote's own syllables. */
  verbatim: boolean;
  /** How many syllables of the context before and after stand beside it, and how many were stored. */
  before: Side;
  after: Side;
  /** The longest row of words in it that are none of the quote's. */
  strange: number;
  /** Another figure stands where the quote had one; another name, or other word with a capital. */
  figureChanged: boolean;
  nameChanged: boolean;
  /** Another figure stands where one stood beside the quote, in its own paragraph: a sentence of the same form about something else. */
  figureBesideChanged: boolean;
}

/** Of all the context on one side; of the quote's own paragraph in it; of that what other places do not have. */
export interface Side extends Share {
  own: Share;
  telling: Share;
}

/** Syllables that stand there, of those that were stored. */
export interface Share {
  found: number;
  stored: number;
}

/** Lays the passage along the page, beside the places that are taken; null where next to nothing of it stands there. */
export function placeAt(page: PageIndex, passage: Passage, expected: number, taken: readonly Place[]): Place | null {
  const { score, pairs } = align(passage, page.syllables.codes, expected, taken);
  return score < Math.min(leastScore, equal * passage.codes.length) ? null : placeFrom(page, passage, pairs, score);
}

function placeFrom(page: PageIndex, passage: Passage, pairs: Int32Array, score: number): Place {
  const { codes } = page.syllables;
  const isKept = (at: number) => at >= 0 && at < pairs.length && (pairs[at] ?? -1) >= 0 && codes[pairs[at] ?? -1] === passage.codes[at];
  const quote = range(passage.from, passage.to);
  const kept = quote.filter(isKept);
  const [start, end] = kept.length === 0 ? gapOf(passage, pairs, isKept) : [startOf(page, passage, pairs, isKept), endOf(page, passage, pairs, isKept)];
  const far = (at: number) => Math.max(0, passage.from - at - nearby, at - passage.to - nearby) >> 3;
  const near = (at: number, shift: number) => isKept(at) && Math.abs((pairs[at] ?? 0) - at - shift) <= slackOf(quote.length) + far(at);
  const side = (from: number, to: number, shift: number) => {
    const found = range(from, to).filter((at) => near(at, shift));
    const isOwn = (at: number) => at >= passage.ownFrom && at < passage.ownTo;
    const tells = (at: number) => isOwn(at) && (at < passage.tellTo || at >= passage.tellFrom);
    const count = (isOne: (at: number) => boolean) => ({ found: found.filter(isOne).length, stored: range(from, to).filter(isOne).length });
    return { ...count(() => true), own: count(isOwn), telling: count(tells) };
  };
  const isChanged = (at: number, isKind: (word: string) => boolean, from = start, to = end) =>
    !isKept(at) && gapAround(at, pairs, isKept, from, to).some((each) => isKind(page.word(each)));
  const beside = [...range(passage.ownFrom, passage.from), ...range(passage.to, passage.ownTo)].filter((at) => passage.figures[at]);
  return {
    score,
    start,
    end,
    kept: kept.length / quote.length,
    verbatim: kept.length === quote.length && end - start === quote.length,
    strange: longestGap([start - 1, ...kept.map((at) => pairs[at] ?? 0), end]),
    before: side(0, passage.from, start - passage.from),
    after: side(passage.to, pairs.length, end - passage.to),
    figureChanged: quote.some((at) => passage.figures[at] && isChanged(at, isFigure)),
    nameChanged: quote.some((at) => passage.capitals[at] && isChanged(at, isCapital)),
    figureBesideChanged: beside.some((at) => isChanged(at, isFigure, start - passage.from, end + pairs.length - passage.to)),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** How many numbers lie between two neighbours of a sorted list, at most. */
function longestGap(sorted: readonly number[]): number {
  return Math.max(0, ...sorted.slice(1).map((at, before) => at - (sorted[before] ?? 0) - 1));
}

/** What stands in the page in the place of a syllable that is gone: all between its nearest neighbours that are kept. */
function gapAround(at: number, pairs: Int32Array, isKept: (at: number) => boolean, start: number, end: number): number[] {
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 && !isKept(before)) before--;
  while (after < pairs.length && !isKept(after)) after++;
  const from = before < 0 ? start : (pairs[before] ?? 0) + 1;
  return range(Math.max(start, from), Math.min(end, after < pairs.length ? (pairs[after] ?? 0) : end));
}

/** Between the neighbours of a quote that is gone. */
function gapOf({ from, to }: Passage, pairs: Int32Array, isKept: (at: number) => boolean): [number, number] {
  const before = range(0, from).findLast(isKept);
  const after = range(to, pairs.length).find(isKept);
  const start = before === undefined ? (pairs[after ?? 0] ?? 0) : (pairs[before] ?? 0) + 1;
  return [start, after === undefined ? start : (pairs[after] ?? 0)];
}

/**
 * Where the quote begins when its first words may have changed: right after the word that stood before it, unless its own first
 * word stands, within the same sentence; else as far ahead of its first known word as it was, but in the same paragraph.
 */
function startOf(page: PageIndex, { from, to }: Passage, pairs: Int32Array, isKept: (at: number) => boolean): number {
  const first = range(from, to).find(isKept) ?? from;
  const known = pairs[first] ?? 0;
  const least = Math.max(-1, ...range(0, from).filter(isKept).map((at) => pairs[at] ?? -1)) + 1;
  const isNext = isKept(from - 1) && known - least <= 2 * (first - from) + 1;
  if (isNext && (first > from || page.opensSentence(least, known))) return least;
  let start = known;
  while (start > least && known - start < first - from && !page.breaksAfter(start - 1)) start--;
  return start;
}

function endOf(page: PageIndex, { from, to }: Passage, pairs: Int32Array, isKept: (at: number) => boolean): number {
  const last = range(from, to).findLast(isKept) ?? to - 1;
  const known = pairs[last] ?? 0;
  const after = range(to, pairs.length).find(isKept);
  const most = after === undefined ? page.syllables.codes.length : (pairs[after] ?? 0);
  if (isKept(to) && last < to - 1 && most - known - 1 <= 2 * (to - 1 - last) + 1) return most;
  let end = known + 1;
  while (end < most && end - known - 1 < to - 1 - last && !page.breaksAfter(end - 1)) end++;
  return end;
}
