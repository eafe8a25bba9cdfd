// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleMap } from '../../page/article/article-map.ts';
import { NearText, stretchOf } from '../../page/paint/near-text.ts';

/* Painting follows the window in strides. jsdom lays nothing out, so each paragraph says itself where it stands: a stretch takes one window. */

vi.stubGlobal('ResizeObserver', class {
  observe = vi.fn();
  disconnect = vi.fn();
});
const screen = 900;
vi.stubGlobal('innerHeight', screen);
let scrolled = 0;
let life = new AbortController();
const told = vi.fn((come: ReadonlySet<number>, gone: ReadonlySet<number>) => [[...come], [...gone]]);

beforeEach(() => {
  vi.useFakeTimers();
  scrolled = 0;
  life.abort();
  told.mockClear();
  life = new AbortController();
});

/** An article of so many stretches, each in a paragraph of its own. */
function article(stretches: number, height = screen): ArticleMap {
  const nodes = Array.from({ length: stretches }, (_, at) => {
    const paragraph = document.createElement('p');
    paragraph.getBoundingClientRect = () => new DOMRect(0, at * height - scrolled, height, height);
    return paragraph.appendChild(document.createTextNode(`${at}`));
  });
  return { text: ' '.repeat(stretches * 4_000 - 1), nodeFrom: (offset: number) => nodes[stretchOf(offset)] ?? null } as unknown as ArticleMap;
}

function scrollTo(screens: number): void {
  scrolled = screens * screen;
  document.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(100);
}

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const begin = (map: ArticleMap): NearText => new NearText(map, told, life.signal);

test('of an article of usual length everything is near, and stays so', () => {
  expect([...begin(article(12)).near]).toEqual(upTo(0, 11));
  scrollTo(11);
  expect(told).not.toHaveBeenCalled();
});

test('of a long one, what is near and a stride beyond', () => {
  expect([...begin(article(100)).near]).toEqual(upTo(0, 6 + 12));
});

test('nothing is told for a stride of scrolling, then all of the next', () => {
  const text = begin(article(100));
  told.mockClear();
  scrollTo(11);
  expect(told).not.toHaveBeenCalled();
  scrollTo(12.5);
  expect(told).toHaveReturnedWith([upTo(19, 31), []]);
  scrollTo(40);
  expect([...text.near]).toEqual(upTo(34 - 12, 46 + 12));
  expect(told.mock.results.at(-1)?.value).toEqual([upTo(32, 58), upTo(0, 21)]);
});

test('a jump and back tells what was left again', () => {
  begin(article(100));
  scrollTo(90);
  told.mockClear();
  scrollTo(0);
  expect(told.mock.results[0]?.value).toEqual([upTo(0, 18), upTo(85 - 12 - 1, 99)]);
});

test('elements without a box count as near', () => {
  expect(begin(article(100, 0)).near.size).toBe(100);
});

test('the signal ends it', () => {
  begin(article(100));
  told.mockClear();
  document.dispatchEvent(new Event('scroll'));
  life.abort();
  vi.advanceTimersByTime(100);
  scrollTo(50);
  expect(told).not.toHaveBeenCalled();
});
