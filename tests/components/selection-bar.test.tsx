// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import { SelectionBar } from '../../components/selection-bar/selection-bar.tsx';

const onHighlight = vi.fn();
const anchor = { getClientRects: () => [new DOMRect(100, 100, 80, 20)] };
const bar = (save: SaveState = { state: 'idle' }) => draw(<SelectionBar anchor={anchor} colour="figure" save={save} onHighlight={onHighlight} />);

beforeEach(() => {
  speak('en');
  onHighlight.mockClear();
});
afterEach(clear);

test('offers five named colours and the one used last', async () => {
  const drawn = await bar();
  expect([...drawn.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
    'Highlight: Figure', 'Highlight: Claim', 'Highlight: Figure', 'Highlight: Person', 'Highlight: Question', 'Highlight: Follow up',
  ]);
});

test('a swatch saves in its colour, the main button in the last one', async () => {
  const drawn = await bar();
  await press(drawn, 'Highlight: Figure');
  await press(drawn, 'Highlight: Question');
  expect(onHighlight.mock.calls).toEqual([['figure'], ['question']]);
});

test('pointing at a swatch names its colour in words', async () => {
  const drawn = await bar();
  await act(() => { drawn.querySelector('[aria-label="Highlight: Person"]')?.dispatchEvent(new MouseEvent('pointerenter')); });
  expect(drawn.querySelector('.cg-bar-main')?.textContent).toBe('Highlight: Person');
});

test('a press does not clear the selection', async () => {
  const drawn = await bar();
  const down = new MouseEvent('pointerdown', { bubbles: true, cancelable: true });
  drawn.querySelector('.cg-bar-main')?.dispatchEvent(down);
  expect(down.defaultPrevented).toBe(true);
});

test.each([
  ['saving', { state: 'saving' }, 'Saving…'],
  ['saved', { state: 'saved' }, 'Saved: Figure'],
  ['failed', { state: 'failed', problem: 'the disk is full' }, 'Not saved: the disk is full'],
] as const)('%s: says so, also to a screen reader', async (_, save, expected) => {
  const drawn = await bar(save);
  expect(drawn.textContent).toContain(expected);
  expect(drawn.querySelector('[role=status]')?.textContent).toContain(expected.split(':')[0]);
});

test('nothing is sent twice, and a failed one can be tried again', async () => {
  await press(await bar({ state: 'saving' }), 'abSaving…');
  await press(await bar({ state: 'saved' }), 'Saved: Figure');
  expect(onHighlight).not.toHaveBeenCalled();
  await press(await bar({ state: 'failed', problem: 'x' }), 'Try again');
  expect(onHighlight).toHaveBeenCalledWith('figure');
});
