// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak, type } from './interface.ts';
import { ColourNames } from '../../components/colour/colour-names.ts';
import { HighlightNote } from '../../components/note/highlight-note.tsx';
import type { NoteActions } from '../../components/note/note-actions.ts';
import { tagsOf } from '../../components/note/tags.ts';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { draft, highlight } from './samples.ts';

const calls = { onEdit: vi.fn<NoteActions['onEdit']>(), onSettle: vi.fn(), onDraft: vi.fn(), onDropDraft: vi.fn(), onDelete: vi.fn() };
const of = (change: Partial<Highlight> = {}): Highlight => ({ ...highlight('1', 'claim', 'Câu trước.'), revision: 3, ...change });
const note = (change: Partial<Highlight> = {}, drafts: NoteActions['drafts'] = new Map()) => draw(<HighlightNote highlight={of(change)} drafts={drafts} {...calls} />);

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  calls.onEdit.mockResolvedValue(true);
});
afterEach(clear);

test('a note is written with its tags, every key kept as a draft, and closes once it is saved', async () => {
  const drawn = await note({ tags: ['alt'] });
  await press(drawn, 'Add a note: “Câu trước.”');
  expect(document.activeElement).toBe(drawn.querySelector('textarea'));
  await type(drawn.querySelector('textarea'), 'Hỏi lại');
  expect(calls.onDraft).toHaveBeenLastCalledWith({ key: '1', body: 'Hỏi lại', tags: ['alt'], revision: 3 });
  await type(drawn.querySelector('input.cg-field'), 'nhân sự, Hải Dương, nhân sự');
  await press(drawn, 'Save');
  expect(calls.onEdit).toHaveBeenCalledWith({ id: '1', revision: 3, body: 'Hỏi lại', tags: ['nhân sự', 'Hải Dương'] });
  expect(drawn.querySelector('textarea')).toBeNull();
});

test('what was not saved stays in the field', async () => {
  calls.onEdit.mockResolvedValue(false);
  const drawn = await note();
  await press(drawn, 'Add a note: “Câu trước.”');
  await type(drawn.querySelector('textarea'), 'Hỏi lại');
  await press(drawn, 'Save');
  expect(drawn.querySelector('textarea')?.value).toBe('Hỏi lại');
});

test('a draft that was left opens by itself, and is saved from the revision it began at', async () => {
  const drawn = await note({ body: 'cũ' }, new Map([['1', draft('1', 'đang viết', { tags: ['a'], revision: 2 })]]));
  expect(drawn.querySelector('textarea')?.value).toBe('đang viết');
  expect(drawn.textContent).toContain('has not been saved yet');
  await press(drawn, 'Save');
  expect(calls.onEdit).toHaveBeenCalledWith({ id: '1', revision: 2, body: 'đang viết', tags: ['a'] });
});

test('a draft can be given up', async () => {
  const drawn = await note({}, new Map([['1', draft('1', 'đang viết')]]));
  await press(drawn, 'Discard');
  expect(calls.onDropDraft).toHaveBeenCalledWith('1');
  expect(drawn.querySelector('textarea')).toBeNull();
});

test('a note written twice shows every text, and the reader settles it', async () => {
  const copies = [{ body: 'bản hai', at: '2025-03-04T06:00:00Z' }];
  const drawn = await note({ body: 'bản một', copies });
  expect([...drawn.querySelectorAll('.cg-conflict .cg-note-text')].map((text) => text.textContent)).toEqual(['bản một', 'bản hai']);
  await press(drawn, 'Keep this one: bản hai');
  expect(calls.onSettle).toHaveBeenLastCalledWith({ id: '1', revision: 3, body: 'bản hai' });
  await press(drawn, 'Keep all, one below the other');
  expect(calls.onSettle).toHaveBeenLastCalledWith({ id: '1', revision: 3, body: 'bản một\n\nbản hai' });
});

test('a colour is chosen by its name, also by the name that the reader gave it', async () => {
  const drawn = await draw(
    <ColourNames.Provider value={{ figure: 'Số liệu' }}><HighlightNote highlight={of()} drafts={new Map()} {...calls} /></ColourNames.Provider>,
  );
  await press(drawn, 'Add a note: “Câu trước.”');
  expect([...drawn.querySelectorAll('.cg-colours label')].map((label) => label.textContent)).toEqual(['abClaim', 'abSố liệu', 'abPerson', 'abQuestion', 'abFollow up']);
  await act(() => drawn.querySelector<HTMLInputElement>('input[value=figure]')?.click());
  expect(calls.onEdit).toHaveBeenCalledWith({ id: '1', revision: 3, colour: 'figure' });
});

test('deletes', async () => {
  await press(await note(), 'Delete the highlight “Câu trước.”');
  expect(calls.onDelete).toHaveBeenCalledWith(of());
});

test.each([['a, b，c、 a ;', ['a', 'b', 'c']], ['', []]])('tags of "%s"', (text, tags) => {
  expect(tagsOf(text)).toEqual(tags);
});
