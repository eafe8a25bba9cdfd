// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, makeNarrow, press, speak, type } from './interface.ts';
import { Library, type LibraryProps } from '../../components/library/library.tsx';
import type { LibraryState } from '../../components/library/library-state.ts';
import { facetsOf, findEntries } from '../../core/library/find.ts';
import { SearchIndex } from '../../core/library/search-index.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { article, clipLine, highlight } from './samples.ts';

const calls = {
  onOpen: vi.fn(), onOpenArticle: vi.fn(), onRetry: vi.fn(), onContinue: vi.fn(), onOpenClip: vi.fn(), onCompare: vi.fn(),
  onTagEntries: vi.fn(), onDeleteEntries: vi.fn(), onExport: vi.fn(), onExportAll: vi.fn(), onExportAside: vi.fn(), onOpenWelcome: vi.fn(),
};
const notes = { drafts: new Map(), onEdit: vi.fn(), onSettle: vi.fn(), onDraft: vi.fn(), onDropDraft: vi.fn(), onDelete: vi.fn() };
const bars = { report: null, undoable: null, onUndo: vi.fn(), onDismissUndo: vi.fn() };
const library = (state: LibraryState, change: Partial<LibraryProps> = {}) => draw(<Library state={state} notes={notes} bars={bars} languages={['en']} orphans={{}} findPassages={() => Promise.resolve(new Map())} officialOf={() => null} {...calls} {...change} />);
function readyWith(entries: LibraryEntry[], setAside = 0): LibraryState {
  const index = new SearchIndex();
  for (const entry of entries) index.add({ entry, text: '' });
  return { kind: 'ready', entries, search: { find: (query) => findEntries(index, query), facets: () => facetsOf(index.living()) }, setAside };
}

const entries = [
  { article: article({ canonical: 'a', title: 'Bài thứ nhất' }), highlights: [highlight('2', 'figure', 'Câu sau.', 90), highlight('1', 'claim', 'Câu trước.', 10)], clips: [] },
  { article: article({ canonical: 'b', title: 'Bài thứ hai', published: null, inferred: '2025-03-05' }), highlights: [highlight('3', 'person', 'Câu khác.')], clips: [] },
];
const ready = readyWith(entries);
const titles = (drawn: ParentNode) => [...drawn.querySelectorAll('.cg-article-item b')].map((title) => title.textContent);

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
  expect(notes.onDelete).toHaveBeenCalledWith(entries[0]?.highlights[0]);
});

test('deleting can be undone without haste, also by key', async () => {
  vi.useFakeTimers();
  const drawn = await library(ready, { bars: { ...bars, undoable: { key: '2', text: 'Highlight deleted.', quote: 'Câu sau.' } } });
  await act(() => { vi.advanceTimersByTime(120_000); });
  vi.useRealTimers();
  expect(document.activeElement?.textContent).toBe('Undo');
  expect(drawn.querySelector('[role=status]')?.textContent).toBe('Highlight deleted.');
  await press(drawn, 'Undo');
  expect(bars.onUndo).toHaveBeenCalledOnce();
  await press(drawn, 'Dismiss');
  expect(bars.onDismissUndo).toHaveBeenCalledOnce();
});

test('search narrows the list without accents and says when nothing is found', async () => {
  const drawn = await library(ready);
  const field = drawn.querySelector<HTMLInputElement>('input[type=search]');
  await type(field, 'cau khac');
  expect(titles(drawn)).toEqual(['Bài thứ hai']);
  await type(field, 'xyz');
  expect(drawn.textContent).toContain('Nothing found for “xyz”');
  await press(drawn, 'Clear the search');
  expect(titles(drawn)).toHaveLength(2);
});

test('a filter narrows at once, and is cleared again', async () => {
  const drawn = await library(ready);
  await press(drawn, 'abPerson');
  expect(titles(drawn)).toEqual(['Bài thứ hai']);
  await press(drawn, 'abQuestion');
  expect(drawn.textContent).toContain('Nothing fits these filters');
  await press(drawn, 'Clear all filters');
  expect(titles(drawn)).toHaveLength(2);
});

test('what is ticked is tagged, exported and deleted together', async () => {
  const drawn = await library(ready);
  await act(() => drawn.querySelectorAll<HTMLInputElement>('.cg-tick input')[1]?.click());
  expect(drawn.querySelector('.cg-bulk')?.textContent).toContain('1 selected');
  await type(drawn.querySelector('.cg-bulk input'), 'nhân sự, 2025');
  await press(drawn, 'Tag');
  expect(calls.onTagEntries).toHaveBeenCalledWith([entries[1]], ['nhân sự', '2025']);
  await press(drawn, 'Select all 2');
  await press(drawn, 'Export…');
  expect(calls.onExport).toHaveBeenCalledWith(entries);
  await press(drawn, 'Delete');
  expect(calls.onDeleteEntries).toHaveBeenCalledWith(entries);
  await press(drawn, 'Select none');
  expect(drawn.querySelector('.cg-bulk')).toBeNull();
});

test('of ten thousand articles only those in view are drawn, each with its place', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ article: article({ canonical: String(at), title: `Bài ${at}` }), highlights: [], clips: [clipLine(1)] }));
  const drawn = await library(readyWith(many));
  const rows = [...drawn.querySelectorAll('.cg-window li')];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(40);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
  await act(() => { drawn.querySelector('.cg-window')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); });
  expect(drawn.querySelector('[aria-current]')?.textContent).toContain('Bài 1');
  expect(document.activeElement).toBe(drawn.querySelector('[aria-current]'));
});

test('the versions of an article are listed, opened and compared with the one before', async () => {
  const drawn = await library(readyWith([{ article: article(), highlights: [], clips: [clipLine(2, { corroboration: 'differs' }), clipLine(1)] }]));
  expect(drawn.querySelector('.cg-versions')?.textContent).toContain('The site shows strangers another text');
  await press(drawn, 'Version 1');
  expect(calls.onOpenClip).toHaveBeenCalledWith('clip-1');
  await press(drawn, 'Compare with version 1');
  expect(calls.onCompare).toHaveBeenCalledWith('clip-1', 'clip-2');
});

test.each([
  [readyWith([]), 'Nothing is kept here yet'],
  [readyWith([], 2), '2 records could not be read. They are set aside unchanged'],
  [{ kind: 'loading' }, 'Opening the library…'],
  [{ kind: 'failed', problem: 'The disk is full.' }, 'The library could not be openedThe disk is full.'],
  [{ kind: 'blocked' }, 'The library is in use by an older window'],
  [{ kind: 'shrunken', missing: 7, lastGood: null }, '7 records that had been saved are no longer there'],
] as [LibraryState, string][])('%o', async (state, sentence) => {
  expect((await library(state)).textContent).toContain(sentence);
});

test('a lost library is told as a loss, never as an empty list', async () => {
  const drawn = await library({ kind: 'lost', highlights: 40, clips: 1, lastGood: '2025-03-04T05:06:00Z' });
  expect(drawn.textContent).toContain('The browser has lost the library');
  expect(drawn.textContent).toContain('41 highlights and clips had been saved');
  expect(drawn.textContent).not.toContain('Nothing is kept here yet');
  await press(drawn, 'Go on with an empty library');
  expect(calls.onContinue).toHaveBeenCalledOnce();
});

test('records that were set aside are handed over as they are', async () => {
  await press(await library(readyWith([], 2)), 'Export them as they are');
  expect(calls.onExportAside).toHaveBeenCalledOnce();
});

test('an orphan says since when, and shows the kept version at its place', async () => {
  const passage = { clip: 'clip-1', number: 1, at: '2025-03-04T05:06:00Z', before: 'Trước đó. ', words: 'Câu sau.', after: '' };
  const findPassages = vi.fn(() => Promise.resolve(new Map([['2', passage]])));
  const drawn = await library(ready, { orphans: { 2: '2025-03-06T05:06:00Z' }, findPassages });
  await act(() => Promise.resolve());
  expect(findPassages).toHaveBeenCalledExactlyOnceWith('a', [entries[0]!.highlights[0]]);
  const lost = drawn.querySelectorAll('.cg-kept-lost');
  expect(lost).toHaveLength(1);
  expect(lost[0]?.textContent).toContain('Not found on the page since 6 March 2025');
  expect(lost[0]?.querySelector('blockquote')?.textContent).toBe('Trước đó. Câu sau.');
  await press(drawn, 'In version 1');
  expect(calls.onOpenClip).toHaveBeenCalledWith('clip-1');
});

test('an empty library has no empty list, and shows how to begin', async () => {
  const drawn = await library(readyWith([]));
  expect(drawn.querySelector('.cg-library-found')).toBeNull();
  await press(drawn, 'How it works');
  expect(calls.onOpenWelcome).toHaveBeenCalledOnce();
});
