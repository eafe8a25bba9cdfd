// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, makeNarrow, speak } from './interface.ts';
import { CardFrame, type CardFrameProps } from '../../components/card/card-frame.tsx';

const onDismiss = vi.fn<CardFrameProps['onDismiss']>();

function frame(change: Partial<CardFrameProps> = {}) {
  const anchor = { getClientRects: () => [new DOMRect(100, 100, 80, 20)] };
  return (
    <CardFrame anchor={anchor} term="Tỉnh ủy" pinned={false} openedBy="pointer" takesFocus={false} onDismiss={onDismiss} {...change}>
      <button>inside</button>
    </CardFrame>
  );
}

/** jsdom computes no layout, so the card is given a place by hand: below the term. */
async function open(change: Partial<CardFrameProps> = {}): Promise<HTMLElement> {
  const container = await draw(frame(change));
  await act(() => vi.waitFor(() => expect(container.querySelector('[data-placed]')).not.toBeNull()));
  const dialog = container.querySelector<HTMLElement>('[role=dialog]');
  if (dialog === null) throw new Error('no dialog');
  dialog.getBoundingClientRect = () => new DOMRect(60, 126, 400, 300);
  return dialog;
}

const pointer = (type: string, x: number, y: number): boolean => document.body.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true }));

beforeEach(() => {
  speak('en');
  makeNarrow(false);
  onDismiss.mockClear();
});
afterEach(() => {
  clear();
  vi.useRealTimers();
});

test('is a named dialog that blocks nothing, invisible until it has its place', async () => {
  const container = await draw(frame());
  const dialog = container.querySelector('[role=dialog]');
  expect(dialog?.hasAttribute('data-placed')).toBe(false);
  expect(dialog?.getAttribute('aria-label')).toBe('Meaning of: Tỉnh ủy');
  expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  await vi.waitFor(() => expect(dialog?.hasAttribute('data-placed')).toBe(true));
});

test('Escape closes it and reaches nothing of the page', async () => {
  await open();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  document.removeEventListener('keydown', heard);
  expect(onDismiss).toHaveBeenCalledWith('escape');
  expect(heard).not.toHaveBeenCalled();
});

test('stays on the way from term to card and on the card, goes when the pointer has gone', async () => {
  await open();
  vi.useFakeTimers();
  pointer('pointermove', 110, 123);
  pointer('pointermove', 300, 300);
  vi.advanceTimersByTime(1000);
  expect(onDismiss).not.toHaveBeenCalled();
  pointer('pointermove', 700, 50);
  vi.advanceTimersByTime(200);
  expect(onDismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(onDismiss).toHaveBeenCalledWith('left');
});

test('coming back in time keeps it open', async () => {
  await open();
  vi.useFakeTimers();
  pointer('pointermove', 700, 50);
  vi.advanceTimersByTime(200);
  pointer('pointermove', 300, 300);
  vi.advanceTimersByTime(1000);
  expect(onDismiss).not.toHaveBeenCalled();
});

test.each([
  ['pinned', { pinned: true }],
  ['opened by key', { openedBy: 'keyboard' as const }],
])('%s, it does not mind the pointer', async (_, change) => {
  await open(change);
  vi.useFakeTimers();
  pointer('pointermove', 700, 50);
  vi.advanceTimersByTime(1000);
  expect(onDismiss).not.toHaveBeenCalled();
});

test('holding the focus, it does not mind the pointer', async () => {
  const dialog = await open();
  dialog.querySelector('button')?.focus();
  vi.useFakeTimers();
  pointer('pointermove', 700, 50);
  vi.advanceTimersByTime(1000);
  expect(onDismiss).not.toHaveBeenCalled();
});

test('a press outside closes it, a press inside does not; pinned, neither does', async () => {
  await open();
  pointer('pointerdown', 300, 300);
  expect(onDismiss).not.toHaveBeenCalled();
  pointer('pointerdown', 700, 50);
  expect(onDismiss).toHaveBeenCalledWith('outside');
  clear();
  onDismiss.mockClear();
  await open({ pinned: true });
  pointer('pointerdown', 700, 50);
  expect(onDismiss).not.toHaveBeenCalled();
});

test('takes the focus only where asked to', async () => {
  expect((await open()).contains(document.activeElement)).toBe(false);
  clear();
  expect(document.activeElement).not.toBe(await open({ takesFocus: false }));
  clear();
  expect(await open({ takesFocus: true, openedBy: 'keyboard' })).toBe(document.activeElement);
});

test('is a sheet on a small window', async () => {
  makeNarrow(true);
  expect((await open()).classList.contains('cg-sheet')).toBe(true);
});

test('leaves no listener behind', async () => {
  await open();
  clear();
  pointer('pointerdown', 700, 50);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onDismiss).not.toHaveBeenCalled();
});
