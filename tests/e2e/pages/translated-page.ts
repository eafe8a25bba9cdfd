import { readFileSync } from 'node:fs';
import { articlePage } from './article-page.ts';

export interface Pair {
  vi: string;
  en: string;
}

const sentences = readFileSync('tests/fixtures/translation/parallel.jsonl', 'utf8').trim().split('\n')
  .map((line) => JSON.parse(line) as Pair & { date: string }).filter(({ date }) => date === '2024-07-05');

/** The first is the title; each other paragraph is two sentences of the project's own, with what a translator made of them. */
export const pairs: Pair[] = [
  { vi: 'Bí thư Tỉnh ủy chủ trì hội nghị giao ban công tác quý II', en: 'Secretary of the Provincial Party Committee chairs a meeting on the work of the second quarter' },
  ...Array.from({ length: 8 }, (_, at) => sentences.slice(20 + at * 2, 22 + at * 2)).map((two) => ({ vi: two.map(({ vi }) => vi).join(' '), en: two.map(({ en }) => en).join(' ') })),
];

export const address = 'https://haiduong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=90305';

export const translatedPage = (): string => articlePage({
  title: pairs[0]!.vi, paragraphs: pairs.slice(1).map(({ vi }) => vi), head: '<meta property="article:published_time" content="2024-07-05T08:00:00+07:00">',
});

const syllables = (text: string): Set<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));

/** What a good translator makes of a text, whichever words of it are English or tokens already: that of the source it shares most with. */
export function translatorOf(text: string): Pair {
  const asked = syllables(text);
  const shared = ({ vi }: Pair) => [...syllables(vi)].filter((each) => asked.has(each)).length / syllables(vi).size;
  return pairs.reduce((best, pair) => (shared(pair) > shared(best) ? pair : best));
}
