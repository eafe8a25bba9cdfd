// node bench/anchoring.ts [quotes]: marks that many quotes (10,000 unless told) in seeded pages, changes the pages, and counts
// which are found, which are orphans, and which stand on other words. None may: every one of those is printed, and the exit is 1.
import { below, edited, pageOf, pick, readPage, seeded, shuffled, type Page, type Random, type Word } from '../tests/core/annotation/changed-page.ts';
import { anchorQuotes, pickQuote, type Kind, type Tally } from '../tests/core/annotation/marked-pages.ts';
import { boilerplate, prose, sentence } from '../tests/core/annotation/prose.ts';

type Quote = [from: number, to: number];
type Change = (random: Random, page: Page, quotes: readonly Quote[]) => Word[];

const kinds: Kind[] = ['sentence', 'phrase', 'short', 'passage'];
const rates = [0, 0.01, 0.03, 0.1, 0.2, 0.3];
const aPage = 50;

const changes: Record<string, Change> = {
  'words changed': (random, page) => edited(random, page.words, pick(random, rates), vocabularyOf(page)),
  'paragraphs moved': (random, page) => shuffled(random, edited(random, page.words, pick(random, rates), vocabularyOf(page)), 0.3),
  'sentences taken out': (random, page) => edited(random, withoutSome(random, page.words), pick(random, rates), vocabularyOf(page)),
  'quotes taken out': (random, page, quotes) => edited(random, page.words.filter((_, at) => !isInside(quotes, at)), pick(random, rates), vocabularyOf(page)),
  'quotes rewritten': (random, page, quotes) => rewritten(random, page.words, quotes),
};

const vocabularyOf = ({ text }: Page): string[] => text.match(/\p{L}+/gu) ?? [];

const isInside = (quotes: readonly Quote[], at: number): boolean => quotes.some(([from, to]) => at >= from && at < to);

/** One sentence in three. */
function withoutSome(random: Random, words: readonly Word[]): Word[] {
  let isOut = false;
  return words.filter((word, at) => {
    if (at === 0 || words[at - 1]?.text.endsWith('.')) isOut = random() < 1 / 3;
    return !isOut;
  });
}

/** Another sentence of the same sort in the place of each quote. */
function rewritten(random: Random, words: readonly Word[], quotes: readonly Quote[]): Word[] {
  const isFirst = (at: number) => isInside(quotes, at) && (at === 0 || !isInside(quotes, at - 1));
  const other = (gap: string) => sentence(random).split(' ').map((text, at, all): Word => ({ text, gap: at === all.length - 1 ? gap : ' ', origin: -1 }));
  return words.flatMap((word, at) => (isFirst(at) ? other(gapAfter(words, quotes, at)) : isInside(quotes, at) ? [] : [word]));
}

function gapAfter(words: readonly Word[], quotes: readonly Quote[], from: number): string {
  let last = from;
  while (last + 1 < words.length && isInside(quotes, last + 1)) last++;
  return words[last]?.gap ?? ' ';
}

/** Prose in which one paragraph in four has a set phrase, which stands in others too, and some of those twice in a row. */
function pageOfProse(random: Random): Page {
  const paragraphs = prose(random, 30_000).split('\n').map((paragraph) => {
    if (random() >= 0.25) return paragraph;
    const phrase = pick(random, boilerplate);
    return `${paragraph} ${random() < 0.2 ? `${phrase} ${phrase}` : phrase} ${sentence(random)}`;
  });
  return readPage(paragraphs.join('\n'));
}

function anchorPage(seed: number, change: Change, kind: Kind): Tally {
  const random = seeded(seed);
  const before = pageOfProse(random);
  const quotes = Array.from({ length: aPage }, () => pickQuote(random, before, kind));
  // What replaces or takes out quotes does so with every second of them.
  const touched = quotes.filter((_, at) => at % 2 === 0 || below(random, 4) === 0);
  return anchorQuotes(before, pageOf(change(random, before, touched)), quotes);
}

interface Sum extends Tally {
  name: string;
  change: Change;
}

function run(wanted: number): Sum[] {
  const sums = Object.entries(changes).map(([name, change]): Sum => ({ name, change, marked: 0, due: 0, found: 0, wrong: [] }));
  for (let page = 0; page * aPage < wanted; page++) {
    const sum = sums[page % sums.length];
    const kind = kinds[Math.floor(page / sums.length) % kinds.length];
    if (sum === undefined || kind === undefined) break;
    const { marked, due, found, wrong } = anchorPage(page + 1, sum.change, kind);
    sum.marked += marked;
    sum.due += due;
    sum.found += found;
    sum.wrong.push(...wrong.map((each) => `page ${page + 1}, ${kind}: ${each}`));
  }
  return sums;
}

const sums = run(Number(process.argv[2] ?? 10_000));
for (const { name, marked, due, found, wrong } of sums) {
  const lines = [`${name}: ${marked} marked, ${due} still there, ${found} of them found (${((100 * found) / due).toFixed(1)} %), ${wrong.length} wrong`, ...wrong];
  process.stdout.write(`${lines.join('\n  ')}\n`);
}
process.exitCode = sums.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
