// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchChanges } from '../../page/changes.ts';

const onChange = vi.fn();
let life: AbortController;
const host = document.createElement('div');

beforeEach(() => {
  vi.useFakeTimers();
  onChange.mockClear();
  life = new AbortController();
  watchChanges(onChange, (node) => node === host, life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const write = (): void => document.body.append(document.createElement('p'));

test('a change is looked at once the page rests', async () => {
  write();
  await vi.advanceTimersByTimeAsync(300);
  expect(onChange).not.toHaveBeenCalled();
  write();
  await vi.advanceTimersByTimeAsync(450);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a text that changes is a change', async () => {
  const text = document.body.appendChild(document.createTextNode('một'));
  await vi.advanceTimersByTimeAsync(500);
  onChange.mockClear();
  text.data = 'hai';
  await vi.advanceTimersByTimeAsync(500);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('our own surface is none', async () => {
  document.documentElement.append(host);
  await vi.advanceTimersByTimeAsync(5000);
  host.remove();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
});

test('a page that rewrites itself for ever causes less and less work', async () => {
  const callsIn = async (seconds: number): Promise<number> => {
    onChange.mockClear();
    for (let step = 0; step < seconds * 10; step++) {
      write();
      await vi.advanceTimersByTimeAsync(100);
    }
    return onChange.mock.calls.length;
  };
  const [first, later] = [await callsIn(60), await callsIn(600)];
  expect(first).toBeGreaterThan(1);
  expect(first).toBeLessThanOrEqual(6);
  expect(later).toBeLessThanOrEqual(11);
});

test('coming back from the back/forward cache counts as a change', async () => {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.advanceTimersByTimeAsync(500);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('after the signal nothing is heard', async () => {
  write();
  life.abort();
  await vi.advanceTimersByTimeAsync(5000);
  write();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onChange).not.toHaveBeenCalled();
});
