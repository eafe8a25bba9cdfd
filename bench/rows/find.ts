import productGlossary from 'virtual:glossary';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import { readMentions } from '../../core/glossary/read.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { compare, median, once, ratioOf, type Samples } from '../harness.ts';
import { alternation, indexOfLoop, modern, monyone, type Finder } from '../peers/term-finders.ts';
import { articleText, type ArticleText } from '../text/article-text.ts';
import { ourFinder } from '../text/our-finder.ts';
import { servedTerms } from '../text/served.ts';
import { sizes, terms, type Size } from '../text/terms.ts';

const length = 50_000;
const context = { day: '2024-07-05', portalPlace: null };

/** Terms found in an article of 50 kB: raw text in, raw offsets out, normalising included. */
export const row: Row = {
  area: 'Find terms in 50 kB',
  parts: [
    { name: 'many calls', tabs: 1, run: manyCalls },
    { name: 'first call of ours', tabs: 9, run: firstCall },
    { name: 'first call of the peers', tabs: 3, run: firstCallOfPeers },
    { name: 'first reading', tabs: 9, run: firstReading },
    { name: 'whole reading', tabs: 1, run: wholeReading },
  ],
};

/** Reads every unit of the text, and nothing more: no finder can do less. */
export function readOnce(raw: string): number {
  let sum = 0;
  for (let at = 0; at < raw.length; at++) sum = (sum + raw.charCodeAt(at)) | 0;
  return sum;
}

/** Several articles in turn: one that is read again and again is learnt by heart, by the engine and by the processor. */
async function manyCalls(): Promise<Figure[]> {
  const articles = [1, 2, 3, 4].map((seed) => articleText(length, seed));
  let turn = 0;
  const next = () => articles[turn++ % articles.length]?.text ?? '';
  const article = articles[0] ?? { text: '', planted: [] };
  const figures: Figure[] = [];
  let smallest: Samples = [];
  for (const size of sizes) {
    const finders = await findersFor(size);
    const tasks = Object.fromEntries(Object.entries(finders).map(([name, find]) => [name, () => find(next())]));
    const samples = await compare({ floor: () => readOnce(next()), ...tasks });
    const { floor, ours = [] } = samples as Record<string, Samples> & { floor: Samples }; // as: the floor is among them
    if (size === sizes[0]) {
      figures.push(figure('floor: one pass of charCodeAt', { ms: median(floor) }));
      smallest = ours;
    }
    for (const [name, find] of Object.entries(finders)) figures.push(lineOf(name, size, samples[name as keyof typeof samples] ?? [], floor, find, article));
    if (size === sizes[2]) figures.push(growth(ours, smallest));
  }
  return figures;
}

async function findersFor(size: Size): Promise<Record<string, Finder>> {
  const list = terms(size);
  return {
    ours: ourFinder(await servedTerms(size)),
    'alternation RegExp': alternation(list),
    '@monyone/aho-corasick': monyone(list),
    'modern-ahocorasick': modern(list),
    'indexOf loop': indexOfLoop(list),
  };
}

function lineOf(name: string, size: Size, samples: Samples, floor: Samples, find: Finder, article: ArticleText): Figure {
  return figure(`${name}, ${size.toLocaleString('en')} terms`, {
    ms: median(samples),
    ratio: { value: ratioOf(samples, floor), to: 'the floor' },
    ...recall(find(article.text), article, terms(size)),
    bounds: name === 'ours' ? [{ of: 'ratio', most: 8 }] : [],
  });
}

const growth = (large: Samples, small: Samples): Figure =>
  figure('ours, growth from 200 to 20,000 terms', { ratio: { value: median(large) / median(small), to: 'at 200 terms' }, bounds: [{ of: 'ratio', most: 1.5 }] });

/** The share of the terms put into the text that were found from their first letter to at least their last. */
function recall(found: readonly number[], { text, planted }: ArticleText, list: readonly string[]): Pick<Figure, 'share' | 'note'> {
  const known = new Set(list.map((term) => plain(term)));
  const wanted = planted.filter(({ start, end }) => known.has(plain(text.slice(start, end))));
  const ends = new Map<number, number>();
  for (let at = 0; at < found.length; at += 2) ends.set(found[at] ?? 0, found[at + 1] ?? 0);
  const right = wanted.filter(({ start, end }) => (ends.get(start) ?? -1) >= end).length;
  return { share: right / wanted.length, note: `of ${wanted.length} found` };
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const plain = (text: string): string => text.normalize('NFD').replace(tones, '').normalize('NFC').replaceAll('\u00a0', ' ').toLowerCase();

async function firstCall(): Promise<Figure[]> {
  const { text } = articleText(length);
  const glossary = await servedTerms(20_000);
  const start = performance.now();
  const find = ourFinder(glossary);
  const ready = performance.now() - start;
  return [
    figure('ours, made ready, 20,000 terms', { ms: ready, note: 'once a page' }),
    figure('ours, first call, 20,000 terms', { ms: once(() => find(text)), bounds: [{ of: 'ms', most: 5 }] }),
  ];
}

async function firstCallOfPeers(): Promise<Figure[]> {
  const { text } = articleText(length);
  const list = terms(20_000);
  const makers = { 'alternation RegExp': alternation, '@monyone/aho-corasick': monyone, 'modern-ahocorasick': modern };
  return Promise.resolve(Object.entries(makers).map(([name, make]) => {
    let find: Finder | null = null;
    const ready = once(() => (find = make(list)));
    return figure(`${name}, first call, 20,000 terms`, { ms: once(() => find?.(text)), note: `made ready in ${ready.toFixed(0)} ms` });
  }));
}

async function firstReading(): Promise<Figure[]> {
  const { text } = articleText(length);
  const lexicon = new Lexicon(productGlossary);
  return Promise.resolve([figure('ours, first whole reading, the product’s glossary', { ms: once(() => readMentions(text, lexicon, context)) })]);
}

async function wholeReading(): Promise<Figure[]> {
  const { text } = articleText(length);
  const product = new Lexicon(productGlossary);
  const bench = new Lexicon(await servedTerms(20_000));
  const { floor, ours, many } = await compare({
    floor: () => readOnce(text),
    ours: () => readMentions(text, product, context),
    many: () => readMentions(text, bench, context),
  });
  const line = (name: string, samples: Samples, count: number) =>
    figure(`ours, whole reading, ${name}`, { ms: median(samples), ratio: { value: ratioOf(samples, floor), to: 'the floor' }, count, note: 'mentions' });
  return [
    line('the product’s glossary', ours, readMentions(text, product, context).mentions.length),
    line('20,000 terms', many, readMentions(text, bench, context).mentions.length),
  ];
}
