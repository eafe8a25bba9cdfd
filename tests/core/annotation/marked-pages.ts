import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';
import type { Anchor, Highlight } from '../../../core/annotation/highlight.ts';
import { matcher } from '../../../core/annotation/match.ts';
import { below, whereabouts, type Page, type Random } from './changed-page.ts';

export type Kind = 'sentence' | 'short' | 'phrase' | 'passage';

const point = { type: 'XPathSelector', value: '/html', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;

export function selectorOf(text: string, start: number, end: number): Highlight['target']['selector'] {
  return [describeTextQuote(text, start, end), describeTextPosition(start, end), { type: 'RangeSelector', startSelector: point, endSelector: point }];
}

/** The numbers of the first word and of the one after the last. */
export function pickQuote(random: Random, { words }: Page, kind: Kind): [from: number, to: number] {
  const lengths = { short: 1 + below(random, 3), phrase: 4 + below(random, 6), passage: 30 + below(random, 40), sentence: 1 };
  let from = below(random, words.length - 90);
  if (kind !== 'sentence') return [from, from + lengths[kind]];
  while (from > 0 && !words[from - 1]!.text.endsWith('.')) from--;
  return [from, words.findIndex(({ text }, at) => at >= from && text.endsWith('.')) + 1];
}

export const offsets = ({ starts, words }: Page, from: number, to: number): [number, number] => [starts[from]!, starts[to - 1]! + words[to - 1]!.text.length];

export interface Tally {
  marked: number;
  /** Quotes that still stand there, and those of them that were found. */
  due: number;
  found: number;
  /** Highlights where most of the words are not those that were marked. */
  wrong: string[];
}

/** Looks in a changed page for quotes that were marked, each given by its first word and the one after its last, in the page before. */
export function anchorQuotes(before: Page, after: Page, quotes: readonly (readonly [from: number, to: number])[]): Tally {
  const match = matcher(after.text);
  const tally: Tally = { marked: quotes.length, due: 0, found: 0, wrong: [] };
  for (const [from, to] of quotes) {
    const anchor = match(selectorOf(before.text, ...offsets(before, from, to)));
    const isDue = isStillThere(after, from, to);
    if (isDue) tally.due++;
    if (anchor.state === 'orphan') continue;
    if (isDue) tally.found++;
    if (shareOfMarked(after, anchor, from, to) < 0.5) tally.wrong.push(`${before.text.slice(...offsets(before, from, to))} → ${anchor.text}`);
  }
  return tally;
}

/** In one piece, and most of its words the same; a word or two word for word. */
function isStillThere(page: Page, from: number, to: number): boolean {
  const now = whereabouts(page, from, to);
  if (now === null) return false;
  const length = page.starts.filter((start) => start >= now.start && start < now.end).length;
  return to - from <= 3 ? now.kept === 1 && length === to - from : now.kept >= 0.6 && length <= 1.4 * (to - from) + 1;
}

function shareOfMarked(page: Page, { start, end }: Anchor & { state: 'anchored' }, from: number, to: number): number {
  const inside = page.words.filter((_, at) => page.starts[at]! >= start && page.starts[at]! < end);
  const isMarked = (origin: number) => origin >= from && origin < to;
  return inside.filter(({ origin }) => isMarked(origin) || isMarked(-2 - origin)).length / inside.length;
}
