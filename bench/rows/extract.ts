import { figure, type Bound, type Figure, type Row } from '../figure.ts';
import { extraction } from '../../page/article/extraction.ts';
import { sight } from '../../page/article/sight.ts';
import { finishInSlices } from '../../page/steps.ts';
import { disturbanceOf } from '../frames.ts';
import { compare, measure, median, once, ratioOf, settle } from '../harness.ts';
import { defuddle, ours, readability, type Extractor } from '../peers/extractors.ts';
import { scoreOf, type Score } from '../text/extraction-score.ts';
import { hugePageHtml, pageAddress, pageHtml } from '../text/page-html.ts';
import { servedArticles } from '../text/served.ts';

const extractors: Record<string, Extractor> = { ours, '@mozilla/readability': readability, defuddle };

export const row: Row = {
  area: 'Extract an article',
  parts: [
    { name: 'small page', tabs: 1, run: () => usual('small page', pageHtml(6000)) },
    { name: 'table layout', tabs: 1, run: () => usual('table layout', pageHtml(20_000, 'table')) },
    { name: 'small page, first call', tabs: 5, run: firstCall },
    { name: '5 MB', tabs: 1, run: huge },
    { name: 'fixtures', tabs: 1, run: fixtures },
  ],
};

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

async function usual(what: string, html: string): Promise<Figure[]> {
  const page = parse(html);
  const run = (extractor: Extractor) => () => extractor(page, pageAddress);
  const samples = await compare({ ours: run(ours), readability: run(readability), defuddle: run(defuddle) });
  const to = '@mozilla/readability';
  return [
    figure(`ours, ${what}`, { ms: median(samples.ours), ratio: { value: ratioOf(samples.ours, samples.readability), to }, bounds: [{ of: 'ms', most: 10 }] }),
    figure(`@mozilla/readability, ${what}`, { ms: median(samples.readability) }),
    figure(`defuddle, ${what}`, { ms: median(samples.defuddle), ratio: { value: ratioOf(samples.defuddle, samples.readability), to } }),
  ];
}

async function firstCall(): Promise<Figure[]> {
  const page = parse(pageHtml(6000));
  return Promise.resolve([figure('ours, small page, first call', { ms: once(() => ours(page, pageAddress)), bounds: [{ of: 'ms', most: 10 }] })]);
}

async function huge(): Promise<Figure[]> {
  const page = parse(hugePageHtml(5_000_000));
  const isFound = ours(page, pageAddress) !== null;
  const own = await measure(() => ours(page, pageAddress));
  const { longTasks, longest } = await disturbanceOf(() => finishInSlices(extraction(sight, page, pageAddress)));
  const figures = [
    figure('ours, 5 MB', { ms: own, note: isFound ? null : 'not taken for an article' }),
    figure('ours, 5 MB, as in the page: tasks over 50 ms', { count: longTasks, note: longest > 0 ? `the longest ${longest.toFixed(0)} ms` : null, bounds: [{ of: 'count', most: 0 }] }),
  ];
  for (const [name, extractor] of Object.entries(extractors).slice(1)) {
    await settle();
    figures.push(figure(`${name}, 5 MB`, { ms: once(() => extractor(page, pageAddress)) }));
  }
  return figures;
}

async function fixtures(): Promise<Figure[]> {
  const articles = await servedArticles();
  if (articles.length === 0) return [figure('fixtures', { note: 'skipped: there is no tests/fixtures/articles' })];
  return Object.entries(extractors).flatMap(([name, extractor]) => lines(name, scoreOf(extractor, articles)));
}

function lines(name: string, score: Score): Figure[] {
  const isOurs = name === 'ours';
  const share = (what: string, value: number, least: number, note: string | null = null) =>
    figure(`${name}, ${what}`, { share: value, note, bounds: isOurs ? [{ of: 'share', least } satisfies Bound] : [] });
  const count = (what: string, value: number) => figure(`${name}, ${what}`, { count: value, bounds: isOurs ? [{ of: 'count', most: 0 } satisfies Bound] : [] });
  return [
    share('fixtures: title exact', score.title, 0.95, `of ${score.articles} articles`),
    share('fixtures: date exact or rightly none', score.date, 0.97, `${score.wrongDates} wrong`),
    share('fixtures: paragraphs recalled', score.recall, 0.98),
    share('fixtures: precision of text', score.precision, 0.99),
    share('fixtures: captions recalled', score.captions, 0.98),
    count('fixtures: pages of which comments were kept', score.comments),
    count('fixtures: other pages taken for articles', score.mistaken),
  ];
}
