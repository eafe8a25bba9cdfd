// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Surface } from '../../page/surface/surface.ts';

const onGiveUp = vi.fn();
let life: AbortController;
let surface: Surface;
const hosts = (): Element[] => [...document.documentElement.children].filter((child) => child !== document.head && child !== document.body);

beforeEach(() => {
  vi.useFakeTimers();
  onGiveUp.mockClear();
  life = new AbortController();
  surface = new Surface(onGiveUp, life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** As a page does that takes away whatever stands beside head and body. */
function removing(): MutationObserver {
  const observer = new MutationObserver(() => { for (const host of hosts()) host.remove(); });
  observer.observe(document.documentElement, { childList: true });
  return observer;
}

const settle = () => vi.advanceTimersByTimeAsync(10);

test('stands beside head and body while something is shown, and only then', () => {
  expect(hosts()).toEqual([]);
  expect(surface.show()).toBe(true);
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot, 'the root is closed to the page').toBeNull();
  surface.rest();
  expect(hosts()).toEqual([]);
});

test('stays as long as any part shows something', () => {
  const [one, other] = [surface.place(), surface.place()];
  surface.show();
  other.append(Object.assign(document.createElement('div'), { popover: 'manual' }));
  other.firstElementChild?.setAttribute('popover', 'manual');
  surface.leave(one);
  expect(hosts()).toHaveLength(1);
  surface.leave(other);
  expect(hosts()).toEqual([]);
});

test('comes back when a page takes it away, ten times, then gives up and says so once', async () => {
  const observer = removing();
  surface.show();
  await settle();
  expect(surface.interference).toEqual({ removals: 11, gaveUp: true });
  expect(onGiveUp).toHaveBeenCalledTimes(1);
  expect(surface.show()).toBe(false);
  surface.rest();
  expect(surface.show()).toBe(false);
  observer.disconnect();
});

test('after a minute it may try again', async () => {
  const observer = removing();
  surface.show();
  await settle();
  observer.disconnect();
  surface.rest();
  await vi.advanceTimersByTimeAsync(61_000);
  expect(surface.show()).toBe(true);
  expect(surface.interference).toEqual({ removals: 0, gaveUp: false });
});

test('the signal takes it away for good', async () => {
  surface.show();
  life.abort();
  await settle();
  expect(hosts()).toEqual([]);
});
