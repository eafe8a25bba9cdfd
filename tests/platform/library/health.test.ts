import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeLibrary } from '../../../platform/library/database.ts';
import { compare } from '../../../platform/library/health.ts';
import { acceptLoss, deleteHighlight, entries, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
import { draft, freshDatabase, freshLibrary, rawDatabase, rawPut } from './fresh-library.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshLibrary();
});

async function remove(id: string): Promise<void> {
  const database = await rawDatabase();
  const tx = database.transaction('highlights', 'readwrite');
  tx.objectStore('highlights').delete(id);
  await new Promise((done) => { tx.oncomplete = done; });
  database.close();
}

test('a first run is healthy, and so is a second', async () => {
  expect(await libraryHealth()).toEqual({ state: 'healthy', highlights: 0, clips: 0, missing: 0, lastGood: null, setAside: 0 });
  expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 0, lastGood: expect.stringMatching(/^\d{4}-/) as string });
});

test('deleting and undoing are no loss', async () => {
  await saveHighlight(draft(), { id: 'h1', now: '2026-11-24T08:00:00.000Z' });
  await deleteHighlight('h1');
  await closeLibrary();
  expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 1 });
});

describe('the browser gives back an empty database', () => {
  beforeEach(async () => {
    await saveHighlight(draft());
    await saveHighlight(draft('UBND', 90));
    await freshDatabase();
  });

  test('lost, with what there had been, also after being asked twice', async () => {
    expect(await libraryHealth()).toMatchObject({ state: 'lost', highlights: 2, missing: 2, lastGood: expect.any(String) as string });
    expect(await libraryHealth()).toMatchObject({ state: 'lost', highlights: 2 });
  });

  test('nothing is written into it until the user has decided', async () => {
    await expect(saveHighlight(draft())).rejects.toMatchObject({ code: 'library-lost' });
    expect(await entries()).toEqual([]);
    await acceptLoss();
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 0 });
    await saveHighlight(draft());
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 1 });
  });
});

test('fewer highlights than there were: shrunken, and it stays so while new ones come', async () => {
  for (const id of ['a', 'b', 'c']) await saveHighlight(draft(id), { id, now: '2026-11-24T08:00:00.000Z' });
  await remove('b');
  expect(await libraryHealth()).toMatchObject({ state: 'shrunken', highlights: 3, missing: 1 });
  await saveHighlight(draft('d'));
  await saveHighlight(draft('e'));
  expect(await libraryHealth()).toMatchObject({ state: 'shrunken', highlights: 5, missing: 1 });
  await acceptLoss();
  expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 4, missing: 0 });
});

test('a lost sentinel is no lost library', async () => {
  await saveHighlight(draft());
  await fakeBrowser.storage.local.clear();
  expect(await libraryHealth()).toMatchObject({ state: 'healthy' });
  expect(await libraryHealth()).toMatchObject({ state: 'healthy', highlights: 1 });
});

test('a sentinel of version 1, which knew no clips, still tells of a loss', async () => {
  await fakeBrowser.storage.local.set({ 'library-sentinel': { version: 1, database: 'old', articles: 1, highlights: 2, lastGood: '2026-11-24T08:00:00.000Z' } });
  expect(await libraryHealth()).toMatchObject({ state: 'lost', highlights: 2, clips: 0, missing: 2 });
});

test('a damaged sentinel is no sentinel', async () => {
  await saveHighlight(draft());
  await fakeBrowser.storage.local.set({ 'library-sentinel': { version: 1, database: 7 } });
  expect(await libraryHealth()).toMatchObject({ state: 'healthy' });
});

test('the browser says that it threw the files away: lost, even where nothing was noted', async () => {
  await libraryHealth();
  await fakeBrowser.storage.local.clear();
  await rawPut('identity', { version: 2, key: 'identity', id: 'new', created: '2026-11-24T08:00:00.000Z', dataLoss: 'total', changes: 0 });
  expect(await libraryHealth()).toMatchObject({ state: 'lost' });
  await acceptLoss();
  expect(await libraryHealth()).toMatchObject({ state: 'healthy' });
});

test('another empty database where nothing had been saved is no loss', () => {
  const sentinel = { version: 2, database: 'old', articles: 0, highlights: 0, clips: 0, lastGood: '2026-11-24T08:00:00.000Z' } as const;
  expect(compare({ database: 'new', dataLoss: 'none', articles: 0, highlights: 0, clips: 0, setAside: 0 }, sentinel).state).toBe('healthy');
});
