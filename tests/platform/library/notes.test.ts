import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addAlias, aliases, removeAlias } from '../../../platform/library/aliases.ts';
import { deleteHighlights, restoreHighlights, tagArticles, tagHighlights } from '../../../platform/library/bulk.ts';
import { onLibraryChange } from '../../../platform/library/changes.ts';
import { draftOf, drafts, dropDraft, keepDraft } from '../../../platform/library/drafts.ts';
import { editHighlight, settleNote } from '../../../platform/library/notes.ts';
import { getHighlight, highlightsOf, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshDatabase, freshLibrary, rawAll, rawPut } from './fresh-library.ts';

const now = '2026-11-24T08:00:00.000Z';
const stamp = (id: string) => ({ id, now });
const { canonical } = draft().article;

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

describe('notes', () => {
  beforeEach(() => saveHighlight(draft(), stamp('h')));

  test('fifty edits of one note at once, from two windows: every one of them can be read', async () => {
    const words = Array.from({ length: 50 }, (_, at) => `Ghi chú ${at}`);
    const outcomes = await Promise.all(words.map((body) => editHighlight({ id: 'h', revision: 1, body })));
    expect(outcomes.filter(({ note }) => note === 'kept')).toHaveLength(1);
    const { body, copies, revision } = (await getHighlight('h'))!;
    expect(new Set([body, ...copies.map((copy) => copy.body)])).toEqual(new Set(words));
    expect(revision).toBe(51);
    await settleNote({ id: 'h', revision, body: words.join('\n') });
    expect(await getHighlight('h')).toMatchObject({ body: words.join('\n'), copies: [] });
  });

  test('an edit is told to other windows, ends the draft, and keeps what only later versions know', async () => {
    await rawPut('highlights', { ...(await getHighlight('h')), later: ['kept'] });
    await keepDraft({ key: 'h', body: 'dở', tags: [], revision: 1 });
    const stop = new AbortController();
    const told = new Promise<string[]>((resolve) => onLibraryChange(resolve, stop.signal));
    await editHighlight({ id: 'h', revision: 1, colour: 'figure' });
    expect(await draftOf('h')).not.toBeNull();
    await editHighlight({ id: 'h', revision: 2, body: 'xong' });
    expect(await told).toEqual([canonical]);
    stop.abort();
    expect(await draftOf('h')).toBeNull();
    expect(await rawAll('highlights')).toMatchObject([{ later: ['kept'], body: 'xong', colour: 'figure' }]);
  });

  test.each([
    ['nowhere', () => editHighlight({ id: 'nowhere', revision: 1, body: 'x' }), 'not-found'],
    ['a damaged record', async () => {
      await rawPut('highlights', { id: 'bad' });
      return editHighlight({ id: 'bad', revision: 1, body: 'x' });
    }, 'unreadable-record'],
    ['a library that was lost', async () => {
      await freshDatabase();
      return editHighlight({ id: 'h', revision: 1, body: 'x' });
    }, 'library-lost'],
  ])('of %s: says so', async (_, edit, code) => {
    await expect(edit()).rejects.toMatchObject({ code });
  });
});

describe('what is being typed', () => {
  test('is there until it is saved or given up, the newest first', async () => {
    await keepDraft({ key: 'a', body: 'một', tags: ['x'], revision: 1 }, '2026-11-24T08:00:00.000Z');
    await keepDraft({ key: 'b', body: 'hai', tags: [], revision: 3 }, '2026-11-24T09:00:00.000Z');
    await keepDraft({ key: 'a', body: 'một rưỡi', tags: ['x'], revision: 1 }, '2026-11-24T10:00:00.000Z');
    expect((await drafts()).map(({ key, body }) => [key, body])).toEqual([['a', 'một rưỡi'], ['b', 'hai']]);
    await dropDraft('a');
    expect(await draftOf('a')).toBeNull();
    expect(await draftOf('b')).toMatchObject({ body: 'hai', revision: 3 });
  });

  test('counts as no change of the library', async () => {
    await keepDraft({ key: 'a', body: 'một', tags: [], revision: 1 });
    expect(await rawAll('identity')).toMatchObject([{ changes: 0 }]);
    await saveHighlight(draft(), stamp('h'));
    expect(await rawAll('identity')).toMatchObject([{ changes: 1 }]);
  });
});

describe('many at once', () => {
  const ids = ['a', 'b', 'c'];
  beforeEach(async () => { for (const id of ids) await saveHighlight(draft(id), stamp(id)); });
  const living = async () => (await highlightsOf(canonical)).map(({ id }) => id).sort();

  test('deleted and brought back, and twice is once', async () => {
    await deleteHighlights(['a', 'c', 'a']);
    await deleteHighlights(['a']);
    expect(await living()).toEqual(['b']);
    await restoreHighlights(ids);
    expect(await living()).toEqual(ids);
    expect((await getHighlight('b'))?.revision).toBe(1);
    expect((await getHighlight('a'))?.revision).toBe(3);
  });

  test('all or none', async () => {
    await expect(deleteHighlights(['a', 'nowhere', 'b'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await living()).toEqual(ids);
  });

  test('tags are put on and taken away, of highlights and of articles', async () => {
    await tagHighlights(ids, { add: ['ngân sách', 'họp'], remove: [] });
    await tagHighlights(['b'], { add: [], remove: ['họp'] });
    expect((await highlightsOf(canonical)).map(({ tags }) => tags.length).sort()).toEqual([1, 2, 2]);
    await tagArticles([canonical], { add: ['đã đọc'], remove: [] });
    expect(await rawAll('articles')).toMatchObject([{ tags: ['đã đọc'] }]);
    await saveHighlight(draft('d'), stamp('d'));
    expect(await rawAll('articles')).toMatchObject([{ tags: ['đã đọc'] }]);
    await expect(tagArticles(['https://nowhere.gov.vn/'], { add: [], remove: [] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a portal that moved', () => {
  const moved = canonical.replace('haithanh', 'haithanhmoi');

  test('what was kept under the old address is found under the new one, and the other way round', async () => {
    await saveHighlight(draft('Tỉnh ủy'), stamp('old'));
    await saveHighlight(draft('UBND', 90, moved), stamp('new'));
    await addAlias('haithanh.gov.vn', 'haithanhmoi.gov.vn');
    for (const address of [canonical, moved]) expect((await highlightsOf(address)).map(({ id }) => id)).toEqual(['old', 'new']);
    expect(await highlightsOf(`${moved}1`)).toEqual([]);
    await removeAlias('haithanh.gov.vn');
    expect((await highlightsOf(moved)).map(({ id }) => id)).toEqual(['new']);
    expect(await aliases()).toEqual([]);
  });

  test.each([['a.gov.vn', 'a.gov.vn'], ['a.gov.vn', 'https://b.gov.vn/1'], ['javascript:alert(1)', 'b.gov.vn'], ['www.a.gov.vn', 'b.gov.vn']])('%s to %s is no move', async (from, to) => {
    await expect(addAlias(from, to)).rejects.toMatchObject({ code: 'malformed' });
  });
});
