// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, makeNarrow, press, speak } from './interface.ts';
import { Library, type LibraryProps } from '../../components/library/library.tsx';
import type { LibraryState } from '../../components/library/library-state.ts';
import { article, highlight } from './samples.ts';

const calls = { onOpen: vi.fn(), onOpenArticle: vi.fn(), onDelete: vi.fn(), onUndo: vi.fn(), onDismissUndo: vi.fn(), onRetry: vi.fn(), onContinueEmpty: vi.fn() };
const library = (state: LibraryState, change: Partial<LibraryProps> = {}) => draw(<Library state={state} undoable={null} report={null} {...calls} {...change} />);

const entries = [
  { article: article({ canonical: 'a', title: 'Bài thứ nhất' }), highlights: [highlight('2', 'figure', 'Câu sau.', 90), highlight('1', 'claim', 'Câu trước.', 10)], clips: [] },
  { article: article({ canonical: 'b', title: 'Bài thứ hai', published: null, inferred: '2025-03-05' }), highlights: [highlight('3', 'person', 'Câu khác.')], clips: [] },
];
const ready: LibraryState = { kind: 'ready', entries, setAside: 0 };

beforeEach(() => {
  speak('en');
  makeNarrow(false);
  vi.clearAllMocks();
});
afterEach(clear);

test('lists articles with portal, date and count; an inferred date says so', async () => {
  const drawn = await library(ready);
  const items = [...drawn.querySelectorAll('.cg-article-item')].map((item) => item.textContent);
  expect(items).toEqual(['Bài thứ nhấthungyen.gov.vn4 March 20252 highlights', 'Bài thứ haihungyen.gov.vnprobably 5 March 2025, inferred1 highlight']);
});

test('shows the highlights of the chosen article in the order of its text, with the colours’ names', async () => {
  const drawn = await library(ready);
  expect([...drawn.querySelectorAll('.cg-kept mark')].map((mark) => mark.textContent)).toEqual(['Câu trước.', 'Câu sau.']);
  expect([...drawn.querySelectorAll('.cg-kept .cg-colour')].map((name) => name.textContent)).toEqual(['abClaim', 'abFigure']);
  await act(() => drawn.querySelectorAll<HTMLButtonElement>('.cg-article-item')[1]?.click());
  expect([...drawn.querySelectorAll('.cg-kept mark')].map((mark) => mark.textContent)).toEqual(['Câu khác.']);
});

test('a small window begins with the list and comes back to it', async () => {
  makeNarrow(true);
  const drawn = await library(ready);
  expect(drawn.querySelector('.cg-article-page')).toBeNull();
  await act(() => drawn.querySelector<HTMLButtonElement>('.cg-article-item')?.click());
  expect(drawn.querySelector('.cg-article-page')).not.toBeNull();
  await press(drawn, 'All articles');
  expect(drawn.querySelector('.cg-article-page')).toBeNull();
});

test('opens, deletes', async () => {
  const drawn = await library(ready);
  await press(drawn, 'Open the article at “Câu trước.”');
  expect(calls.onOpen).toHaveBeenCalledWith(entries[0], entries[0]?.highlights[1]);
  await press(drawn, 'Delete the highlight “Câu sau.”');
  expect(calls.onDelete).toHaveBeenCalledWith(entries[0]?.highlights[0]);
});

test('deleting can be undone without haste, also by key', async () => {
  vi.useFakeTimers();
  const drawn = await library(ready, { undoable: { id: '2', quote: 'Câu sau.' } });
  await act(() => { vi.advanceTimersByTime(120_000); });
  vi.useRealTimers();
  expect(document.activeElement?.textContent).toBe('Undo');
  expect(drawn.querySelector('[role=status]')?.textContent).toBe('Highlight deleted.');
  await press(drawn, 'Undo');
  expect(calls.onUndo).toHaveBeenCalledOnce();
  await press(drawn, 'Dismiss');
  expect(calls.onDismissUndo).toHaveBeenCalledOnce();
});

test('search narrows the list without accents and says when nothing is found', async () => {
  const drawn = await library(ready);
  const field = drawn.querySelector('input');
  if (field === null) throw new Error('no search field');
  const type = (text: string) => act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await type('cau khac');
  expect([...drawn.querySelectorAll('.cg-article-item b')].map((title) => title.textContent)).toEqual(['Bài thứ hai']);
  await type('xyz');
  expect(drawn.textContent).toContain('Nothing found for “xyz”');
  await press(drawn, 'Clear the search');
  expect(drawn.querySelectorAll('.cg-article-item')).toHaveLength(2);
});

test.each([
  [{ kind: 'ready', entries: [], setAside: 0 }, 'Nothing is kept here yet'],
  [{ kind: 'ready', entries: [], setAside: 2 }, '2 records could not be read. They are set aside unchanged'],
  [{ kind: 'loading' }, 'Opening the library…'],
  [{ kind: 'failed', problem: 'The disk is full.' }, 'The library could not be openedThe disk is full.'],
  [{ kind: 'blocked' }, 'The library is in use by an older window'],
] as const)('%o', async (state, sentence) => {
  expect((await library(state)).textContent).toContain(sentence);
});

test('a lost library is told as a loss, never as an empty list', async () => {
  const drawn = await library({ kind: 'lost', highlights: 41, lastGood: '2025-03-04T05:06:00Z' });
  expect(drawn.textContent).toContain('The browser has lost the library');
  expect(drawn.textContent).toContain('41 highlights had been saved');
  expect(drawn.textContent).not.toContain('Nothing is kept here yet');
  await press(drawn, 'Go on with an empty library');
  expect(calls.onContinueEmpty).toHaveBeenCalledOnce();
});
