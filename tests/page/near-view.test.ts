// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { NearView } from '../../page/paint/near-view.ts';

/* Painting follows the window in strides. jsdom lays nothing out, so the browser's word is spoken here. */

const observers: { margin: string; say: IntersectionObserverCallback; queued: IntersectionObserverEntry[]; disconnect(): void }[] = [];

vi.stubGlobal('IntersectionObserver', class {
  observe = vi.fn();
  disconnect = vi.fn();
  queued: IntersectionObserverEntry[] = [];
  takeRecords = () => this.queued.splice(0);

  constructor(say: IntersectionObserverCallback, { rootMargin = '' }: IntersectionObserverInit) {
    observers.push({ margin: rootMargin, say, queued: this.queued, disconnect: this.disconnect });
  }
});

const paragraph = (id: string): Element => Object.assign(document.createElement('p'), { id });
const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')];
const told = vi.fn((near: Element[], far: Element[]) => [near, far].map((elements) => elements.map(({ id }) => id).join(' ')));
let life: AbortController;

beforeEach(() => {
  observers.length = 0;
  told.mockClear();
  life = new AbortController();
  new NearView(told, life.signal).watch([a, b, c]);
});

/** The browser reports elements as in or out of a margin. */
function report(margin: string, isIntersecting: boolean, elements: Element[], height = 20): void {
  const observer = observers.find((each) => each.margin.startsWith(margin));
  observer?.say(entriesOf(elements, isIntersecting, height), observer as unknown as IntersectionObserver);
}

const entriesOf = (elements: Element[], isIntersecting: boolean, height = 20): IntersectionObserverEntry[] =>
  elements.map((target) => ({ target, isIntersecting, boundingClientRect: { width: height, height } })) as unknown as IntersectionObserverEntry[];

const answers = () => told.mock.results.map(({ value }) => value as unknown);

test('what is far beyond the window is told together with the first that comes near, not before', () => {
  report('400%', true, [a, b]);
  expect(answers()).toEqual([]);
  report('100%', true, [a]);
  report('100%', true, [b]);
  expect(answers()).toEqual([['a b', '']]);
});

test('the same where the browser speaks of what is near before it speaks of what is far', () => {
  observers.find(({ margin }) => margin.startsWith('400%'))?.queued.push(...entriesOf([a, b], true));
  report('100%', true, [a]);
  expect(answers()).toEqual([['a b', '']]);
});

test('the next stride brings what is ahead and leaves what is far behind', () => {
  report('400%', true, [a, b]);
  report('100%', true, [a]);
  report('400%', false, [a]);
  report('400%', true, [c]);
  report('100%', false, [a]);
  expect(answers()).toHaveLength(1);
  report('100%', true, [c]);
  expect(answers()[1]).toEqual(['c', 'a']);
});

test('an element that came and went is told again when it comes back', () => {
  report('400%', true, [a]);
  report('100%', true, [a]);
  report('400%', false, [a]);
  report('400%', true, [b]);
  report('100%', true, [b]);
  report('400%', true, [a]);
  report('100%', true, [a]);
  expect(answers().at(-1)).toEqual(['a', '']);
});

test('an element without a box counts as near', () => {
  report('400%', false, [a], 0);
  report('100%', false, [a], 0);
  expect(answers()).toEqual([['a', '']]);
});

test('the signal ends it', () => {
  life.abort();
  for (const { disconnect } of observers) expect(disconnect).toHaveBeenCalledOnce();
});
