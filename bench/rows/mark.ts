import '../../page/marks.css';
import { Painter } from '../../page/paint/painter.ts';
import type { Span } from '../../page/span.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { disturbanceOf, firstFrameAfter, frames, scrollRatio } from '../frames.ts';
import { median, once, settle } from '../harness.ts';
import { markJsList, markJsPattern, replaceDomText, type Marker } from '../peers/markers.ts';
import { articleMap, showArticle, spansIn, type MarkedPage } from '../text/marked-page.ts';
import { ourFinder } from '../text/our-finder.ts';
import { servedTerms } from '../text/served.ts';
import { terms } from '../text/terms.ts';

const mentions = 10_000;
/** UTF-16 units of text that hold as many. */
const longText = 790_000;
const rounds = 5;
const name = 'chu-giai-name';

export const row: Row = {
  area: 'Mark 10,000 mentions',
  parts: [
    { name: 'ours', tabs: 1, run: ours },
    { name: 'all registered at once', tabs: 1, run: allRegistered },
    ...Object.entries({ 'mark.js, one pattern': markJsPattern, 'mark.js, list of terms': markJsList, findAndReplaceDOMText: replaceDomText })
      .map(([peer, make]) => ({ name: peer, tabs: 1, run: () => peerMarks(peer, make(terms(200))) })),
    { name: 'an article of 50 kB', tabs: 9, run: wholeWay },
    { name: 'an article of 50 kB, peers', tabs: 5, run: wholeWayOfPeers },
  ],
};

async function longPage(): Promise<MarkedPage> {
  showArticle(longText);
  const map = articleMap();
  return { map, spans: spansIn(map, ourFinder(await servedTerms(2000)), mentions) };
}

async function ours(): Promise<Figure[]> {
  const { map, spans } = await longPage();
  const times: number[] = [];
  let held = new AbortController();
  const paint = () => {
    held = new AbortController();
    new Painter(map, held.signal).paint(name, spans);
  };
  for (let round = 0; round < rounds; round++) {
    await settle();
    times.push(once(paint));
    await frames(4);
    held.abort();
  }
  const frame = await firstFrameAfter(paint);
  held.abort();
  const { longTasks, longest, addedNodes, records } = await disturbanceOf(paint);
  const scroll = await scrollRatio(paint, () => held.abort());
  const script = median(times);
  const none = (what: string, count: number) => figure(`ours, ${what}`, { count, bounds: [{ of: 'count', most: 0 }] });
  return [
    figure('ours, script', { ms: script, note: `for ${spans.length.toLocaleString('en')}, drawn ${frame.toFixed(0)} ms later`, bounds: [{ of: 'ms', most: spans.length / 1000 }] }),
    { ...none('tasks over 50 ms', longTasks), note: longest > 0 ? `the longest ${longest.toFixed(0)} ms` : null },
    none('nodes added', addedNodes),
    none('MutationObserver records', records),
    figure('ours, a frame of scrolling', { ms: scroll.with, ratio: { value: scroll.with / scroll.without, to: 'the unmarked page' }, bounds: [{ of: 'ratio', most: 1.2 }] }),
  ];
}

/** Every range in the registry, which is the plain way to use CSS highlights. */
async function allRegistered(): Promise<Figure[]> {
  const { map, spans } = await longPage();
  const paint = () => void CSS.highlights.set(name, new Highlight(...spans.flatMap((span) => rangesOf(map, span))));
  const time = once(paint);
  CSS.highlights.clear();
  await frames(4);
  const frame = await firstFrameAfter(paint);
  CSS.highlights.clear();
  await frames(4);
  const { longTasks } = await disturbanceOf(paint);
  const scroll = await scrollRatio(paint, () => CSS.highlights.clear());
  return [figure('all ranges registered', {
    ms: time, ratio: { value: scroll.with / scroll.without, to: 'the unmarked page, scrolling' }, note: `drawn ${frame.toFixed(0)} ms later, ${longTasks} tasks over 50 ms`,
  })];
}

function rangesOf(map: MarkedPage['map'], { start, end }: Span): StaticRange[] {
  return map.pieces(start, end).map(({ start: from, end: to }) =>
    new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset }));
}

async function peerMarks(peer: string, mark: Marker): Promise<Figure[]> {
  showArticle(longText);
  await frames(3);
  let time = 0;
  const { longTasks, longest, addedNodes, records } = await disturbanceOf(() => (time = once(() => markAndLayOut(mark))));
  const marks = document.querySelectorAll('mark').length;
  const note = `${marks.toLocaleString('en')} marks, ${addedNodes.toLocaleString('en')} nodes, ${records.toLocaleString('en')} records, ${longTasks} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`;
  return [figure(peer, { ms: time, note })];
}

function markAndLayOut(mark: Marker): number {
  mark(document.body);
  return document.body.offsetHeight;
}

/** Cold: the first text that this tab sees, from its text to the marks. */
async function wholeWay(): Promise<Figure[]> {
  showArticle(50_000);
  const map = articleMap();
  const find = ourFinder(await servedTerms(2000));
  await frames(3);
  const time = once(() => new Painter(map, new AbortController().signal).paint(name, spansIn(map, find)));
  return [figure('ours, 50 kB from text to marks, cold', { ms: time, bounds: [{ of: 'ms', most: 6 }] })];
}

async function wholeWayOfPeers(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [peer, make] of Object.entries({ 'mark.js, one pattern': markJsPattern, findAndReplaceDOMText: replaceDomText })) {
    const mark = make(terms(2000));
    showArticle(50_000);
    await frames(3);
    figures.push(figure(`${peer}, 50 kB from text to marks, cold`, { ms: once(() => mark(document.body)), note: 'without layout' }));
  }
  return figures;
}
