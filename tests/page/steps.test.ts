import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { days } from '../../page/article/days.ts';
import { decide } from '../../page/article/decide.ts';
import { decision } from '../../page/article/decision.ts';
import { extract } from '../../page/article/extract.ts';
import { extraction } from '../../page/article/extraction.ts';
import { sight } from '../../page/article/sight.ts';
import { readOutline } from '../../page/article/read-outline.ts';
import { domOf } from '../../page/dom.ts';
import { finish, finishInSlices, type Steps } from '../../page/steps.ts';

afterEach(() => vi.restoreAllMocks());

const url = 'https://a.gov.vn/tin/bai-viet-1234';
const sentence = 'Ban Chấp hành Đảng bộ tỉnh thống nhất tập trung thực hiện các nhóm nhiệm vụ trọng tâm trong thời gian tới.';
const table = (rows: number) => `<table>${`<tr><td><font><p>${sentence}</p></font></td></tr>`.repeat(rows)}</table>`;
const open = (html: string) => new JSDOM(`<h1>Đảng bộ tỉnh thống nhất nhiệm vụ</h1>${html}`, { url }).window.document;

function nodesIn(document: Document): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode() !== null) count++;
  return count;
}

function* counting(to: number): Steps<number> {
  for (let at = 0; at < to; at++) yield;
  return to;
}

/** A clock that goes on by some milliseconds each time it is read. */
function clock(by: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += by));
}

test.each([[20, 10], [1, 0]])('steps of %i ms: others have %i turns in ten steps', async (each, turns) => {
  clock(each);
  const pause = vi.fn(() => Promise.resolve());
  expect(await finishInSlices(counting(10), pause)).toBe(10);
  expect(pause).toHaveBeenCalledTimes(turns);
});

test('the page has its turn between two slices, whatever it does in it', async () => {
  clock(20);
  const log: number[] = [];
  const steps = (function* (): Steps<void> {
    for (let at = 0; at < 3; at++) yield void log.push(at);
  })();
  const done = finishInSlices(steps);
  expect(log).toEqual([0]);
  await done;
  expect(log).toEqual([0, 1, 2]);
});

test('however long a page is, it is read some hundred nodes at a time', () => {
  const document = open(table(2000));
  const steps = extraction(sight, document, url);
  let taken = 0;
  let found = steps.next();
  for (; found.done !== true; found = steps.next()) taken++;
  expect(taken).toBeGreaterThan(nodesIn(document) / 500);
  expect(found.value.article).toEqual(extract(document, url).article);
  expect(found.value.article?.paragraphs).toHaveLength(2000);
  expect(finish(decision(document, url, days)).detection).toEqual(decide(document, url));
});

test('a page that grows for ever is read for a while and no longer', () => {
  const document = open(table(200));
  const more = document.querySelector('table')!;
  const steps = readOutline(domOf(document), null, 5000);
  let taken = 0;
  let found = steps.next();
  for (; found.done !== true; found = steps.next()) {
    document.body.append(more.cloneNode(true));
    taken++;
  }
  expect(taken).toBeLessThan(20);
  expect(found.value.boxes.every(({ from, to }) => from <= to)).toBe(true);
  expect(found.value.blocks.length).toBeGreaterThan(500);
});

test('a page that is emptied while it is read gives what was read until then', () => {
  const document = open(table(400));
  const steps = extraction(sight, document, url);
  steps.next();
  document.body.replaceChildren();
  const { article, map } = finish(steps);
  expect(map?.text ?? null).toBe(article?.text ?? null);
});
