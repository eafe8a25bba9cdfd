import { fold, type Folded } from '../text/fold.ts';
import { contextLength } from './describe.ts';
import type { TextQuoteSelector } from './highlight.ts';
import type { Syllables, Vocabulary } from './syllables.ts';

/** A shorter context (syllables) is found by chance. */
export const telling = 4;

/** A stored quote between its contexts, in the syllables of a page. */
export interface Passage {
  /** Context before, quote, context after: see `Syllables`. */
  codes: string;
  /** The quote's syllables: from here up to `to`. */
  from: number;
  to: number;
  /** Which syllables of the passage are figures: they hold a digit or are a Roman number. */
  figures: boolean[];
  /** Which begin with a capital, as names do. */
  capitals: boolean[];
  /** Folded units of the first and of the last syllable that the quote leaves out, where it cuts a word. */
  cutBefore: number;
  cutAfter: number;
  /** What the quote has before its first and after its last syllable, folded: quotation marks, a full stop. */
  lead: string;
  tail: string;
  /** The syllables of the quote's own paragraph, or paragraphs: from here up to `ownTo`. */
  ownFrom: number;
  ownTo: number;
  /** Where the context is long since other places have the nearer part of it: up to here, and from there on, it tells this one. */
  tellTo: number;
  tellFrom: number;
  /** The quote's own words stand right before it once more, or right after it. */
  twinBefore: boolean;
  twinAfter: boolean;
  /** The quote's length in UTF-16 units. */
  length: number;
}

/** Null for a quote without a word: it could be anywhere. */
export function readPassage({ exact, prefix, suffix }: TextQuoteSelector, vocabulary: Vocabulary): Passage | null {
  const raw = prefix + exact + suffix;
  const folded = fold(raw);
  const syllables = vocabulary.read(folded.text);
  const [begin, end] = [offsetOf(folded, prefix.length), offsetOf(folded, prefix.length + exact.length)];
  const from = syllables.end.findIndex((each) => each > begin);
  const to = syllables.start.findLastIndex((each) => each < end) + 1;
  if (from < 0 || to <= from) return null;
  // The outermost words of the context may have been cut.
  const [skip, stop] = [from > 1 ? 1 : 0, syllables.codes.length - (syllables.codes.length - to > 1 ? 1 : 0)];
  const [first, last] = [syllables.start[from] ?? 0, syllables.end[to - 1] ?? 0];
  const codes = syllables.codes.slice(skip, stop);
  return {
    codes,
    from: from - skip,
    to: to - skip,
    ...shapes(raw, folded, syllables, skip, stop),
    cutBefore: Math.max(0, begin - first),
    cutAfter: Math.max(0, last - end),
    lead: folded.text.slice(begin, Math.max(begin, first)),
    tail: folded.text.slice(Math.min(last, end), end),
    ...ownParagraph(folded, syllables, prefix, suffix, skip, stop),
    ...tellingEnds(folded, syllables, prefix, suffix, skip, stop),
    ...twinsBeside(codes, from - skip, to - skip),
    length: exact.length,
  };
}

function twinsBeside(codes: string, from: number, to: number): Pick<Passage, 'twinBefore' | 'twinAfter'> {
  const quote = codes.slice(from, to);
  const [before, after] = [codes.slice(Math.max(0, 2 * from - to), from), codes.slice(to, 2 * to - from)];
  return { twinBefore: before.length >= telling && quote.endsWith(before), twinAfter: after.length >= telling && quote.startsWith(after) };
}

/** Line feeds part paragraphs. */
function ownParagraph(folded: Folded, { start }: Syllables, prefix: string, suffix: string, skip: number, stop: number): Pick<Passage, 'ownFrom' | 'ownTo'> {
  const length = folded.toRaw(folded.text.length);
  const first = offsetOf(folded, prefix.lastIndexOf('\n') + 1);
  const end = offsetOf(folded, suffix.includes('\n') ? length - suffix.length + suffix.indexOf('\n') : length);
  const ownFrom = start.findIndex((each) => each >= first) - skip;
  const ownTo = start.findLastIndex((each) => each < end) + 1 - skip;
  return { ownFrom: Math.max(0, ownFrom), ownTo: Math.min(ownTo, stop - skip) };
}

/** The outermost part of a long context: see `describeTextQuote`. */
function tellingEnds(folded: Folded, { start }: Syllables, prefix: string, suffix: string, skip: number, stop: number): Pick<Passage, 'tellTo' | 'tellFrom'> {
  const length = folded.toRaw(folded.text.length);
  const [first, last] = [offsetOf(folded, contextLength), offsetOf(folded, length - contextLength)];
  const tellTo = prefix.length > contextLength ? start.findIndex((each) => each >= first) - skip : 0;
  const tellFrom = suffix.length > contextLength ? start.findLastIndex((each) => each <= last) - skip : stop - skip;
  return { tellTo: Math.max(0, tellTo), tellFrom: Math.min(tellFrom, stop - skip) };
}

function shapes(raw: string, folded: Folded, { start, end }: Syllables, skip: number, stop: number): Pick<Passage, 'figures' | 'capitals'> {
  const words = Array.from({ length: stop - skip }, (_, at) => raw.slice(folded.toRaw(start[skip + at] ?? 0), folded.toRaw(end[skip + at] ?? 0)));
  return { figures: words.map(isFigure), capitals: words.map(isCapital) };
}

/** `12`, `5a`, `XVII`. */
export const isFigure = (word: string): boolean => /\p{N}/u.test(word) || /^[IVXLC]{2,}$/.test(word);

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The first folded offset at or after a raw one. */
function offsetOf({ text, toRaw }: Folded, raw: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toRaw(middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}
