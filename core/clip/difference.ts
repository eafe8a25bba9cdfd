import { comparable } from './compare.ts';
import { sentencesOf } from './sentences.ts';
import { commonSequence } from './sequence.ts';

/** What a change touches, in the words of a journalist. */
export type ChangeKind = 'title' | 'person' | 'post' | 'number' | 'date' | 'removed' | 'added' | 'wording';

/** A sentence that differs between two versions. Offsets are UTF-16 offsets in the texts. */
export interface Change {
  kinds: ChangeKind[];
  /** Null where the sentence is new. */
  before: Span | null;
  /** Null where it was taken away. */
  after: Span | null;
  /** The sentence word by word: what stays, what went, what came. */
  words: { text: string; in: 'both' | 'before' | 'after' }[];
}

export interface Span {
  start: number;
  end: number;
}

/** A text to be compared: the title is its first line. */
export interface Version {
  text: string;
  /** People and posts in it, as the clip's glosses have them. */
  names: { start: number; end: number; kind: 'person' | 'title' }[];
}

/** Share of words that two sentences must have in common to be one that was changed. */
const alike = 0.4;

const datePattern =
  /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?!\d)|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|\s*\/\s*\d{4})?|năm\s+\d{4}|quý\s+(?:[IVX]+|\d)|\d{1,2}\s*(?:giờ|h)(?:\s*\d{1,2})?/giu;

/** What differs between two versions of an article, sentence by sentence, in the order of the newer one. Unicode form and white space do not count. */
export function difference(before: Version, after: Version): Change[] {
  const [old, fresh] = [sentencesOf(before.text), sentencesOf(after.text)];
  const keys = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => comparable(text.slice(start, end)));
  const matches = commonSequence(keys(before.text, old), keys(after.text, fresh));
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  for (const [x, y] of [...matches, [old.length, fresh.length] as const]) {
    changes.push(...changesOf(before, after, old.slice(a, x), fresh.slice(b, y)));
    [a, b] = [x + 1, y + 1];
  }
  return changes;
}

/** Sentences that stand between two that agree: alike ones are one that was changed. */
function changesOf(before: Version, after: Version, gone: readonly Span[], come: readonly Span[]): Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const span of come) {
    const partner = gone.findIndex((other, at) => at >= next && likeness(before.text, other, after.text, span) >= alike);
    if (partner < 0) {
      changes.push(oneSided(after, span, 'after'));
      continue;
    }
    changes.push(...gone.slice(next, partner).map((each) => oneSided(before, each, 'before')));
    const other = gone[partner];
    if (other !== undefined) changes.push(changed(before, other, after, span));
    next = partner + 1;
  }
  return [...changes, ...gone.slice(next).map((each) => oneSided(before, each, 'before'))];
}

function oneSided({ text }: Version, span: Span, side: 'before' | 'after'): Change {
  const kinds: ChangeKind[] = [side === 'before' ? 'removed' : 'added'];
  if (isTitle(text, span)) kinds.unshift('title');
  const words = [{ text: text.slice(span.start, span.end), in: side }];
  return { kinds, before: side === 'before' ? span : null, after: side === 'after' ? span : null, words };
}

function changed(before: Version, old: Span, after: Version, fresh: Span): Change {
  const [one, other] = [wordsOf(before.text, old), wordsOf(after.text, fresh)];
  const matches = commonSequence(one.map(({ key }) => key), other.map(({ key }) => key));
  const words: Change['words'] = [];
  const touched: { before: Span[]; after: Span[] } = { before: [], after: [] };
  let [a, b] = [0, 0];
  for (const [x, y] of [...matches, [one.length, other.length] as const]) {
    const [gone, come] = [one.slice(a, x), other.slice(b, y)];
    words.push(...gone.map(({ text }) => ({ text, in: 'before' as const })), ...come.map(({ text }) => ({ text, in: 'after' as const })));
    touched.before.push(...gone.map(({ span }) => span));
    touched.after.push(...come.map(({ span }) => span));
    const both = other[y];
    if (both !== undefined) words.push({ text: both.text, in: 'both' });
    [a, b] = [x + 1, y + 1];
  }
  const kinds = new Set([...kindsOf(before, old, touched.before), ...kindsOf(after, fresh, touched.after)]);
  if (isTitle(after.text, fresh)) kinds.add('title');
  return { kinds: kinds.size === 0 ? ['wording'] : order.filter((kind) => kinds.has(kind)), before: old, after: fresh, words };
}

/** Two readings of one passage, word by word. */
export function wordChanges(before: string, after: string): Change['words'] {
  const whole = (text: string) => ({ start: 0, end: text.length });
  return changed({ text: before, names: [] }, whole(before), { text: after, names: [] }, whole(after)).words;
}

const order: ChangeKind[] = ['title', 'person', 'post', 'number', 'date', 'removed', 'added', 'wording'];

/** A digit counts as a number unless it stands in a date. */
function kindsOf({ text, names }: Version, sentence: Span, touched: readonly Span[]): ChangeKind[] {
  const dates = [...text.slice(sentence.start, sentence.end).matchAll(datePattern)]
    .map(({ index, 0: match }) => ({ start: sentence.start + index, end: sentence.start + index + match.length }));
  return touched.flatMap((span): ChangeKind[] => {
    const isDate = dates.some((date) => overlaps(date, span));
    const isNumber = !isDate && /\d/.test(text.slice(span.start, span.end));
    const own = names.filter((name) => overlaps(name, span)).map(({ kind }) => (kind === 'person' ? 'person' : 'post'));
    return [...own, ...(isDate ? ['date' as const] : []), ...(isNumber ? ['number' as const] : [])];
  });
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
const isTitle = (text: string, { start }: Span): boolean => text.lastIndexOf('\n', start) < 0 && start < text.length;

/** Words and signs. */
function wordsOf(text: string, { start, end }: Span): { text: string; key: string; span: Span }[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{N}]+)*|[^\s]/gu)].map(({ index, 0: word }) => ({
    text: word, key: comparable(word), span: { start: start + index, end: start + index + word.length },
  }));
}

function likeness(textA: string, a: Span, textB: string, b: Span): number {
  const [one, other] = [wordsOf(textA, a), wordsOf(textB, b)];
  const counts = new Map<string, number>();
  for (const { key } of one) counts.set(key, (counts.get(key) ?? 0) + 1);
  let common = 0;
  for (const { key } of other) {
    const left = counts.get(key) ?? 0;
    if (left > 0) common++;
    counts.set(key, left - 1);
  }
  return (2 * common) / (one.length + other.length);
}
