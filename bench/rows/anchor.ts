import { figure, type Figure, type Row } from '../figure.ts';
import { median, once, settle } from '../harness.ts';
import { apacheAnnotator, domAnchorTextQuote, ours, scored, scoredFolded, type Anchorer, type Place } from '../peers/anchors.ts';
import { changedText, type ChangedText, type QuoteCase } from '../text/changed-text.ts';

const length = 500_000;
const rounds = 5;

export const row: Row = {
  area: 'Re-anchor 200 quotes in 500 kB',
  parts: [
    { name: 'ours', tabs: 1, run: ourTimes },
    { name: 'unchanged and decomposed text', tabs: 1, run: sameText },
    { name: 'scored, approx-string-match', tabs: 1, run: () => peer('Hypothesis-style on approx-string-match', scored) },
    { name: 'scored on folded text', tabs: 1, run: () => peer('Hypothesis-style on folded text', scoredFolded) },
    { name: 'apache-annotator', tabs: 1, run: () => peer('@apache-annotator/dom', (text) => apacheAnnotator(show(text)), 100) },
    { name: 'dom-anchor-text-quote', tabs: 1, run: () => peer('dom-anchor-text-quote', (text) => domAnchorTextQuote(show(text)), 20) },
  ],
};

/** The first quote that is not at its old place pays for the index. */
async function ourTimes(): Promise<Figure[]> {
  const { after, cases } = changedText(length);
  const [index, each]: [number[], number[]] = [[], []];
  let places: Place[] = [];
  for (let round = 0; round < rounds; round++) {
    await settle();
    const match = ours(after);
    const [first, ...others] = cases;
    index.push(once(() => first && match(first.selector)));
    each.push(once(() => (places = others.map(({ selector }) => match(selector)))) / others.length);
    places = [first === undefined ? null : match(first.selector), ...places];
  }
  const { share, note, wrong } = judged(cases, places);
  return [
    figure('ours, a quote', { ms: median(each), share, note, bounds: [{ of: 'ms', most: 1 }, { of: 'share', least: 0.97 }] }),
    figure('ours, put in a wrong place', { count: wrong, bounds: [{ of: 'count', most: 0 }] }),
    figure('ours, first quote with the index', { ms: median(index), note: 'once a page' }),
    figure('ours, right by kind of change', { note: byChange(cases, places) }),
  ];
}

async function sameText(): Promise<Figure[]> {
  const { before, cases } = changedText(length);
  const stays = cases.map((each): QuoteCase => ({ ...each, change: 'unchanged', truth: each.selector[1] }));
  const decomposed = (offset: number) => before.slice(0, offset).normalize('NFD').length;
  const apart = stays.map((each): QuoteCase => ({ ...each, truth: each.truth && { start: decomposed(each.truth.start), end: decomposed(each.truth.end) } }));
  const line = (name: string, text: string, list: QuoteCase[]) => {
    const match = ours(text);
    const { share, note } = judged(list, list.map(({ selector }) => match(selector)));
    return figure(name, { share, note, bounds: [{ of: 'share', least: 1 }] });
  };
  return Promise.resolve([line('ours, unchanged text', before, stays), line('ours, decomposed text', before.normalize('NFD'), apart)]);
}

async function peer(name: string, make: (text: string) => Anchorer, count = 200): Promise<Figure[]> {
  const { after, cases } = changedText(length);
  const some = spread(cases, count);
  const find = make(after);
  const places: Place[] = [];
  const start = performance.now();
  let failures = 0;
  for (const { selector } of some) {
    try {
      places.push(await find(selector));
    } catch {
      failures++;
      places.push(null);
    }
  }
  const ms = (performance.now() - start) / some.length;
  const { share, note } = judged(some, places);
  return [figure(name, { ms, share, note: failures === 0 ? note : `${note}, ${failures} errors` })];
}

const spread = (cases: QuoteCase[], count: number): QuoteCase[] => cases.filter((_, at) => at % (cases.length / count) === 0);

function show(text: string): HTMLElement {
  const paragraphs = text.split('\n').flatMap((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return [paragraph, '\n'];
  });
  document.body.replaceChildren(...paragraphs);
  return document.body;
}

type Verdict = 'right' | 'orphan' | 'wrong';

/** Right: nine tenths of what was found and of what was marked are the same. */
function verdict({ truth }: QuoteCase, place: Place): Verdict {
  if (truth === null || place === null) return truth === place ? 'right' : place === null ? 'orphan' : 'wrong';
  const common = Math.min(truth.end, place.end) - Math.max(truth.start, place.start);
  return common >= 0.9 * Math.max(truth.end - truth.start, place.end - place.start) ? 'right' : 'wrong';
}

function judged(cases: ChangedText['cases'], places: Place[]): { share: number; note: string; wrong: number } {
  const verdicts = cases.map((each, at) => verdict(each, places[at] ?? null));
  const count = (wanted: Verdict) => verdicts.filter((each) => each === wanted).length;
  return { share: count('right') / cases.length, wrong: count('wrong'), note: `${count('right')}/${cases.length} right, ${count('wrong')} wrong` };
}

function byChange(cases: QuoteCase[], places: Place[]): string {
  const changes = [...new Set(cases.map(({ change }) => change))];
  return changes.map((change) => {
    const own = cases.map((each, at) => ({ each, place: places[at] ?? null })).filter(({ each }) => each.change === change);
    return `${change} ${own.filter(({ each, place }) => verdict(each, place) === 'right').length}/${own.length}`;
  }).join(', ');
}
