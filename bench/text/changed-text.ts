import { describeTextQuote } from '../../core/annotation/describe.ts';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { articleText, otherTonePlacement } from './article-text.ts';
import { between, pick, pickByRank, seeded, shuffled, type Random } from './random.ts';
import { prose } from './words.ts';

export type Change = 'moved' | 'edited' | 'context edited' | 'decomposed' | 'tone placement' | 'unchanged' | 'removed';

/** A stored quote, what happened to it, and where it stands now; null where it was removed. */
export interface QuoteCase {
  selector: Highlight['target']['selector'];
  change: Change;
  truth: { start: number; end: number } | null;
}

export interface ChangedText {
  before: string;
  after: string;
  cases: QuoteCase[];
}

interface Word {
  text: string;
  /** Number of the quote that it belongs to. */
  quote: number | null;
}

interface Quote {
  change: Change;
  start: number;
  end: number;
}

const share: [Change, number][] = [['moved', 50], ['edited', 60], ['context edited', 25], ['decomposed', 20], ['tone placement', 15], ['unchanged', 15], ['removed', 15]];

/**
 * A long text, 200 quotes of it, and the text as it is later: paragraphs moved, put in and taken out, words changed
 * in quotes and around them, other spellings. One sentence in six is a set phrase that stands in other places too.
 */
export function changedText(length: number, seed = 4): ChangedText {
  const random = seeded(seed);
  const paragraphs = withSetPhrases(random, articleText(length, seed).text).map((text) => text.split(' ').map((word): Word => ({ text: word, quote: null })));
  const chosen = shuffled(random, paragraphs.filter((words) => words.length > 30)).slice(0, 200);
  const changes = share.flatMap(([change, count]) => new Array<Change>(count).fill(change));
  chosen.forEach((words, quote) => markQuote(random, words, quote));
  const before = textOf(paragraphs);
  const quotes = chosen.map((_, quote): Quote => ({ change: changes[quote] ?? 'moved', ...placeOf(paragraphs, quote) }));
  chosen.forEach((words, quote) => change(random, words, quotes[quote]?.change ?? 'moved'));
  const later = rearranged(random, paragraphs, new Set(chosen.filter((_, quote) => quotes[quote]?.change === 'moved')));
  return { before, after: textOf(later), cases: quotes.map((quote, index) => caseOf(before, quote, later, index)) };
}

function withSetPhrases(random: Random, text: string): string[] {
  // Shorter than the context that is kept with a quote, or nobody could tell one from the other.
  const phrases = articleText(6000, 99).text.split(/(?<=\.)\s/).slice(0, 30).map((sentence) => `${sentence.slice(0, 48).trim()}.`);
  return text.split('\n').map((paragraph) => paragraph.split(/(?<=\.) /).map((sentence) => (random() < 1 / 6 ? pick(random, phrases) : sentence)).join(' '));
}

/** Six to thirty words, which never are the paragraph's first or last. */
function markQuote(random: Random, words: Word[], quote: number): void {
  const count = between(random, 6, Math.min(30, words.length - 4));
  const from = between(random, 2, words.length - count - 2);
  for (const word of words.slice(from, from + count)) word.quote = quote;
}

/** The outermost words of a quote stay, so that it is never in doubt where it stands. */
function change(random: Random, words: Word[], kind: Change): void {
  const own = words.filter(({ quote }) => quote !== null);
  const others = words.filter(({ quote }) => quote === null);
  if (kind === 'edited') for (let left = own.length > 12 ? 3 : 1; left > 0; left--) reword(random, pick(random, own.slice(1, -1)));
  if (kind === 'context edited') for (const word of others) if (random() < 0.3) reword(random, word);
  if (kind === 'decomposed') for (const word of words) word.text = word.text.normalize('NFD');
  if (kind === 'tone placement') for (const word of words) word.text = otherTonePlacement(word.text);
  if (kind === 'removed') words.splice(0, words.length, ...articleText(200, between(random, 1000, 9000)).text.split(/\s/).map((text) => ({ text, quote: null })));
}

function reword(random: Random, word: Word): void {
  word.text = random() < 0.2 ? `${word.text} ${pickByRank(random, prose)}` : pickByRank(random, prose);
}

/** One paragraph in ten changes its place, and all those given; one in thirty without a quote is lost, one in thirty is new. */
function rearranged(random: Random, paragraphs: Word[][], movers: Set<Word[]>): Word[][] {
  const isQuoted = (words: Word[]) => words.some(({ quote }) => quote !== null);
  const kept = paragraphs.filter((words) => isQuoted(words) || random() > 1 / 30);
  const moving = kept.filter((words) => movers.has(words) || (!isQuoted(words) && random() < 0.1));
  const staying = kept.filter((words) => !moving.includes(words));
  const fresh = articleText(20_000, 77).text.split('\n').map((text) => text.split(' ').map((word): Word => ({ text: word, quote: null })));
  for (const words of [...moving, ...fresh]) staying.splice(between(random, 0, staying.length), 0, words);
  return staying;
}

const textOf = (paragraphs: Word[][]): string => paragraphs.map((words) => words.map(({ text }) => text).join(' ')).join('\n');

function placeOf(paragraphs: Word[][], wanted: number): { start: number; end: number } {
  let offset = 0;
  let [start, end] = [-1, -1];
  for (const words of paragraphs) {
    for (const { text, quote } of words) {
      if (quote === wanted && start < 0) start = offset;
      if (quote === wanted) end = offset + text.length;
      offset += text.length + 1;
    }
  }
  return { start, end };
}

function caseOf(before: string, { change: kind, start, end }: Quote, later: Word[][], index: number): QuoteCase {
  const point = { type: 'XPathSelector' as const, value: '/html/body', refinedBy: { type: 'TextPositionSelector' as const, start, end } };
  const truth = kind === 'removed' ? null : placeOf(later, index);
  const position = { type: 'TextPositionSelector' as const, start, end };
  return { change: kind, truth, selector: [describeTextQuote(before, start, end), position, { type: 'RangeSelector', startSelector: point, endSelector: point }] };
}
