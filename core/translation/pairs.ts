import { sentencesOf, type SentenceSpan } from './sentences.ts';

/** Sentences that say the same, as spans of the source and of its translation. */
export interface SentencePair {
  source: SentenceSpan;
  translation: SentenceSpan;
}

/** A place in the source and where its rendering stands in the translation: a kept lock. */
export interface Anchor {
  source: number;
  translation: number;
}

/** How many sentences of each side may make a pair, with what that costs over one to one. */
const steps: readonly (readonly [source: number, translation: number, cost: number])[] = [[1, 1, 0], [1, 2, 2], [2, 1, 2], [2, 2, 3], [1, 3, 4], [3, 1, 4]];
const anchorWorth = 4;
const numberWorth = 1.5;

/**
 * Pairs the sentences of a paragraph with those of its translation, in order and leaving none out: the cheapest
 * way by length, after W. Gale and K. Church, "A Program for Aligning Sentences" (1993), with locks and numbers as anchors.
 */
export function pairSentences(source: string, translation: string, anchors: readonly Anchor[] = []): SentencePair[] {
  const [ours, theirs] = [sentencesOf(source), sentencesOf(translation)];
  if (ours.length === 0 || theirs.length === 0) return [];
  const path = cheapest(ours, theirs, (mine, other) => cost(source, translation, mine, other, anchors));
  return path ?? [{ source: spanOf(ours), translation: spanOf(theirs) }];
}

const spanOf = (spans: readonly SentenceSpan[]): SentenceSpan => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });

function cost(source: string, translation: string, mine: SentenceSpan, other: SentenceSpan, anchors: readonly Anchor[]): number {
  const [a, b] = [mine.end - mine.start, other.end - other.start];
  const length = Math.abs(a - b) / Math.sqrt((a + b) / 2) / 2;
  const within = (at: number, { start, end }: SentenceSpan) => at >= start && at < end;
  const torn = anchors.filter((anchor) => within(anchor.source, mine) !== within(anchor.translation, other)).length;
  return length + torn * anchorWorth + numberWorth * unsharedNumbers(source.slice(mine.start, mine.end), translation.slice(other.start, other.end));
}

function unsharedNumbers(one: string, other: string): number {
  const numbers = (text: string) => new Set(text.match(/\d{2,}/g));
  const [a, b] = [numbers(one), numbers(other)];
  return [...a].filter((number) => !b.has(number)).length;
}

interface Best {
  cost: number;
  from: Best | null;
  pair: SentencePair | null;
}

function cheapest(ours: SentenceSpan[], theirs: SentenceSpan[], price: (mine: SentenceSpan, other: SentenceSpan) => number): SentencePair[] | null {
  const table: (Best | undefined)[][] = [[{ cost: 0, from: null, pair: null }], ...ours.map(() => [])];
  for (let i = 0; i <= ours.length; i++) {
    for (let j = 0; j <= theirs.length; j++) {
      const best = table[i]?.[j];
      if (best !== undefined) for (const step of steps) extend(best, i, j, step);
    }
  }
  return trace(table[ours.length]?.[theirs.length]);

  function extend(best: Best, i: number, j: number, [takes, gives, extra]: (typeof steps)[number]): void {
    const row = table[i + takes];
    if (row === undefined || j + gives > theirs.length) return;
    const pair = { source: spanOf(ours.slice(i, i + takes)), translation: spanOf(theirs.slice(j, j + gives)) };
    const total = best.cost + extra + price(pair.source, pair.translation);
    if (total < (row[j + gives]?.cost ?? Infinity)) row[j + gives] = { cost: total, from: best, pair };
  }
}

function trace(end: Best | undefined): SentencePair[] | null {
  if (end === undefined) return null;
  const pairs: SentencePair[] = [];
  for (let at: Best | null = end; at?.pair != null; at = at.from) pairs.unshift(at.pair);
  return pairs;
}
