import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onLibraryChange } from '../../../platform/library/changes.ts';
import { openLibrary } from '../../../platform/library/database.ts';
import { deleteHighlight, entries, getHighlight, highlightsOf, libraryHealth, restoreHighlight, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshLibrary, rawAll, rawPut } from './fresh-library.ts';

const canonical = draft().article.canonical;
const stamp = (id: string, now = '2026-11-24T08:00:00.000Z') => ({ id, now });

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

describe('saving', () => {
  test('writes article and highlight, with the given id and time', async () => {
    const saved = await saveHighlight(draft(), stamp('h1'));
    expect(saved).toMatchObject({ version: 2, id: 'h1', revision: 1, noted: 0, copies: [], motivation: 'highlighting', colour: 'claim', created: '2026-11-24T08:00:00.000Z', deleted: null });
    expect(await rawAll('highlights')).toEqual([saved]);
    expect(await rawAll('articles')).toEqual([
      { version: 2, ...draft().article, tags: [], created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z' },
    ]);
  });

  test('makes an id and a time of its own where none is given', async () => {
    const { id, created } = await saveHighlight(draft());
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(60_000);
  });

  test('is one strict transaction, and is over only when that has completed', async () => {
    await openLibrary();
    const events: string[] = [];
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function transaction(this: IDBDatabase, ...args) {
      const tx = original.apply(this, args);
      if (args[1] === 'readwrite') {
        events.push(`begun ${args[2]?.durability}`);
        tx.addEventListener('complete', () => events.push('completed'));
      }
      return tx;
    });
    await saveHighlight(draft(), stamp('h1'));
    events.push('saved');
    expect(events).toEqual(['begun strict', 'completed', 'saved']);
  });

  test.each<[string, (store: IDBObjectStore) => void]>([
    ['the browser aborts after the last write', (store) => store.transaction.abort()],
    ['a write fails', () => { throw new DOMException('Failed to write blobs', 'DataError'); }],
  ])('not saved, and nothing of it: %s', async (_, mishap) => {
    await saveHighlight(draft(), stamp('before'));
    const original = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function add(this: IDBObjectStore, ...args) {
      const request = original.apply(this, args);
      mishap(this);
      return request;
    });
    await expect(saveHighlight({ ...draft(), article: { ...draft().article, title: 'Mới' } }, stamp('after'))).rejects.toMatchObject({ code: 'not-saved' });
    vi.restoreAllMocks();
    expect((await rawAll('highlights')).map((record) => (record as { id: string }).id)).toEqual(['before']);
    expect(await rawAll('articles')).toMatchObject([{ title: 'Bế mạc Hội nghị' }]);
    expect((await saveHighlight(draft(), stamp('again'))).id).toBe('again');
  });

  test('an id that is taken replaces nothing', async () => {
    await saveHighlight(draft('Tỉnh ủy'), stamp('same'));
    const renamed = { ...draft('UBND'), article: { ...draft().article, title: 'Mới' } };
    await expect(saveHighlight(renamed, stamp('same'))).rejects.toMatchObject({ code: 'not-saved' });
    expect((await getHighlight('same'))?.target.selector[0].exact).toBe('Tỉnh ủy');
    expect(await rawAll('articles')).toMatchObject([{ title: 'Bế mạc Hội nghị' }]);
  });

  test('a second highlight keeps the day on which the article was first kept', async () => {
    await saveHighlight(draft(), stamp('h1', '2026-11-01T00:00:00.000Z'));
    await saveHighlight(draft('UBND', 99), stamp('h2', '2026-11-02T00:00:00.000Z'));
    expect(await rawAll('articles')).toMatchObject([{ created: '2026-11-01T00:00:00.000Z', modified: '2026-11-02T00:00:00.000Z' }]);
  });

  test('a sentinel that cannot be written does not undo what was saved', async () => {
    await libraryHealth();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect((await saveHighlight(draft(), stamp('h1'))).id).toBe('h1');
    expect(await highlightsOf(canonical)).toHaveLength(1);
  });

  test('tells other contexts, and the readers of that publisher’s tabs', async () => {
    const tabs = ['https://haithanh.gov.vn/tin?nid=20', 'https://nhandan.vn/', 'chrome://settings/'];
    for (const url of tabs) await fakeBrowser.tabs.create({ url });
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: null } as never);
    const stop = new AbortController();
    const told = new Promise<string[]>((resolve) => onLibraryChange(resolve, stop.signal));
    await saveHighlight(draft(), stamp('h1'));
    expect(await told).toEqual([canonical]);
    stop.abort();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    const known = (await fakeBrowser.tabs.query({})).filter(({ url }) => url === undefined || url === tabs[0]).map(({ id }) => id);
    expect(send.mock.calls.map(([id]) => id).sort()).toEqual(known);
    expect(send.mock.calls[0]?.[1]).toEqual({ name: 'highlightsChanged', argument: null });
  });
});

describe('deleting and undoing', () => {
  test('a deleted highlight stays in the library, and comes back', async () => {
    await saveHighlight(draft(), stamp('h1'));
    await deleteHighlight('h1', '2026-11-25T00:00:00.000Z');
    const deleted = await getHighlight('h1');
    expect(deleted).toMatchObject({ deleted: '2026-11-25T00:00:00.000Z', modified: '2026-11-25T00:00:00.000Z' });
    expect(await highlightsOf(canonical)).toEqual([]);
    expect(await entries()).toEqual([]);
    await restoreHighlight('h1');
    expect(await highlightsOf(canonical)).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  test('fields that this version does not know are kept', async () => {
    const saved = await saveHighlight(draft(), stamp('h1'));
    await rawPut('highlights', { ...saved, later: ['kept'] });
    await deleteHighlight('h1');
    expect(await rawAll('highlights')).toMatchObject([{ later: ['kept'] }]);
  });

  test.each(['deleteHighlight', 'restoreHighlight'] as const)('%s of what is not there says so', async (name) => {
    await expect({ deleteHighlight, restoreHighlight }[name]('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a damaged record is not changed', async () => {
    const saved = await saveHighlight(draft(), stamp('h1'));
    await rawPut('highlights', { ...saved, colour: 'pink' });
    await expect(deleteHighlight('h1')).rejects.toMatchObject({ code: 'unreadable-record' });
    await expect(getHighlight('h1')).rejects.toMatchObject({ code: 'unreadable-record' });
    expect(await rawAll('highlights')).toEqual([{ ...saved, colour: 'pink' }]);
  });
});

describe('lists', () => {
  test('articles by their newest highlight, highlights by their place', async () => {
    await saveHighlight(draft('a', 50, 'https://a.gov.vn/?1'), stamp('a1', '2026-11-01T00:00:00.000Z'));
    await saveHighlight(draft('b', 5, 'https://b.gov.vn/?1'), stamp('b1', '2026-11-02T00:00:00.000Z'));
    await saveHighlight(draft('c', 5, 'https://a.gov.vn/?1'), stamp('a2', '2026-11-03T00:00:00.000Z'));
    const listed = (await entries()).map(({ article, highlights }) => [article.canonical, highlights.map(({ id }) => id)]);
    expect(listed).toEqual([['https://a.gov.vn/?1', ['a2', 'a1']], ['https://b.gov.vn/?1', ['b1']]]);
    expect((await highlightsOf('https://a.gov.vn/?1')).map(({ id }) => id)).toEqual(['a2', 'a1']);
    expect(await highlightsOf('https://c.gov.vn/')).toEqual([]);
    expect(await getHighlight('nowhere')).toBeNull();
  });

  test('highlights whose article is damaged are shown under their address', async () => {
    await saveHighlight(draft(), stamp('h1'));
    await rawPut('articles', { canonical, title: 7 });
    expect(await entries()).toMatchObject([{ article: { canonical, title: canonical, portal: 'haithanh.gov.vn' }, highlights: [{ id: 'h1' }] }]);
    await saveHighlight(draft('UBND', 80), stamp('h2'));
    expect(await entries()).toMatchObject([{ article: { title: 'Bế mạc Hội nghị' } }]);
    const aside = (await rawAll('aside')) as { origin: string[]; raw: unknown }[];
    expect(aside.every(({ origin, raw }) => origin.join() === `articles,${canonical}` && (raw as { title: unknown }).title === 7)).toBe(true);
  });
});

describe('damaged records', () => {
  const polluting = JSON.parse('{"id":"p","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object;
  const damage: [string, (good: object) => object][] = [
    ['a missing field', (good) => ({ ...good, target: undefined })],
    ['a wrong type', (good) => ({ ...good, tags: 'a,b' })],
    ['an unknown word', (good) => ({ ...good, colour: 'pink' })],
    ['a later version', (good) => ({ ...good, version: 3 })],
    ['an address that is a script', (good) => ({ ...good, target: { ...(good as { target: object }).target, source: 'javascript:alert(1)' } })],
    ['keys that reach for the prototype', () => polluting],
    ['values that JSON lacks', () => ({ when: new Date(0), big: 1n, map: new Map([[1, 2]]) })],
  ];

  test.each(damage)('%s: set aside as it is, left out of the list, still in its place', async (_, spoil) => {
    const good = await saveHighlight(draft(), stamp('good'));
    const bad = { ...spoil(good), id: 'bad' };
    await rawPut('highlights', bad);
    expect((await entries()).flatMap(({ highlights }) => highlights)).toEqual([good]);
    expect(await rawAll('aside')).toMatchObject([{ version: 1, origin: ['highlights', 'bad'], raw: bad, reason: expect.stringMatching(/\S/) as string }]);
    expect(await rawAll('highlights')).toHaveLength(2);
    expect('polluted' in {}).toBe(false);
    await entries();
    await highlightsOf(canonical);
    expect(await rawAll('aside')).toHaveLength(1);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', setAside: 1 });
  });

  test('the list opens even when nothing can be set aside', async () => {
    await saveHighlight(draft(), stamp('good'));
    await rawPut('highlights', { id: 'bad' });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => { throw new DOMException('full', 'UnknownError'); });
    expect(await entries()).toHaveLength(1);
  });
});
