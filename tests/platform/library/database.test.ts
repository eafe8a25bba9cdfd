import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeLibrary, dataLossOf, openLibrary } from '../../../platform/library/database.ts';
import { ownTerms } from '../../../platform/library/own-terms.ts';
import { entries, highlightsOf, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
import { version } from '../../../platform/library/schema/upgrade.ts';
import { draft, freshLibrary, rawAll, rawDatabase } from './fresh-library.ts';

interface Frozen {
  version: number;
  stores: Record<string, { keyPath: string | null; autoIncrement: boolean; indexes: Record<string, string> }>;
  records: Record<string, unknown[]>;
}

beforeEach(freshLibrary);
afterEach(() => { vi.useRealTimers(); });

describe('versions', () => {
  test('a library of version 1 opens, with all that is in it', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v1.json', 'utf8')) as Frozen;
    await build(frozen);
    expect((await entries()).map(({ article, highlights }) => [article.portal, highlights.map(({ body }) => body)])).toEqual([
      ['haithanh.gov.vn', [null]],
      ['nhandan.vn', ['So sánh với văn bản tháng 6.']],
    ]);
    expect(await rawAll('highlights')).toEqual(frozen.records['highlights']!.map((raw, at) => ({ ...raw as object, version: 2, revision: 1, noted: at === 1 ? 1 : 0, copies: [] })));
    expect(await rawAll('articles')).toEqual(frozen.records['articles']!.map((raw) => ({ ...raw as object, version: 2, place: null, tags: [] })));
    expect(await rawAll('identity')).toEqual([{ ...frozen.records['identity']![0] as object, version: 2, changes: 0, absorbed: [] }]);
    expect(await libraryHealth()).toMatchObject({ state: 'healthy', setAside: 1 });
  });

  test('a library of version 2 opens, with all that is in it', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v2.json', 'utf8')) as Frozen;
    await build(frozen);
    expect(await ownTerms()).toEqual([]);
    for (const store of Object.keys(frozen.stores)) expect({ [store]: await rawAll(store) }).toEqual({ [store]: frozen.records[store] });
    expect(await libraryHealth()).toMatchObject({ state: 'healthy' });
  });

  test('and one of this version', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v3.json', 'utf8')) as Frozen;
    await build(frozen);
    expect((await ownTerms()).map(({ vi, en, keep }) => [vi[0], en, keep])).toEqual([['Bộ Chính trị', 'Political Bureau', false], ['Đổi mới', null, true]]);
    for (const store of Object.keys(frozen.stores)) expect({ [store]: await rawAll(store) }).toEqual({ [store]: frozen.records[store] });
  });

  test('records that cannot be read come through the upgrade as they are, and are set aside', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v1.json', 'utf8')) as Frozen;
    const damaged = [{ id: 'no version' }, { version: 1, id: 'no target', body: 7 }, { version: 9, id: 'later', colour: 'pink' }];
    frozen.records['highlights']!.push(...damaged);
    await build(frozen);
    expect((await entries()).flatMap(({ highlights }) => highlights)).toHaveLength(2);
    const left = (await rawAll('highlights')) as { id: string }[];
    expect(left.find(({ id }) => id === 'later')).toEqual(damaged[2]);
    expect(left.find(({ id }) => id === 'no version')).toEqual(damaged[0]);
    expect(await libraryHealth()).toMatchObject({ setAside: 4 });
  });

  test('an upgrade that fails in the middle leaves the version before, whole', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v1.json', 'utf8')) as Frozen;
    await build(frozen);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(this: IDBObjectStore, value: { id?: string }, ...rest) {
      if (value.id?.endsWith('e02') === true) throw new DOMException('disk full', 'UnknownError');
      return put.call(this, value, ...rest);
    });
    await expect(openLibrary()).rejects.toMatchObject({ code: 'library-unavailable' });
    vi.restoreAllMocks();
    const before = await rawDatabase();
    expect([before.version, [...before.objectStoreNames]]).toEqual([1, ['articles', 'aside', 'highlights', 'identity']]);
    before.close();
    expect(await rawAll('highlights')).toEqual(frozen.records['highlights']);
    expect((await entries()).flatMap(({ highlights }) => highlights)).toHaveLength(2);
  });

  test('the newest version has the stores that the frozen one shows', async () => {
    const frozen = JSON.parse(readFileSync('tests/fixtures/library/v3.json', 'utf8')) as Frozen;
    await openLibrary();
    const database = await rawDatabase();
    const shape = Object.fromEntries([...database.objectStoreNames].map((name) => {
      const store = database.transaction(name).objectStore(name);
      const indexes = Object.fromEntries([...store.indexNames].map((index) => [index, store.index(index).keyPath]));
      return [name, { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }];
    }));
    expect({ version: database.version, stores: shape }).toEqual({ version: frozen.version, stores: frozen.stores });
    database.close();
  });

  test('a newer library is left alone, and said to be newer', async () => {
    (await rawDatabase(version + 1)).close();
    await expect(saveHighlight(draft())).rejects.toMatchObject({ code: 'library-newer' });
  });
});

describe('several windows', () => {
  test('lets go when a newer version wants to open', async () => {
    await saveHighlight(draft(), { id: 'h1', now: '2026-11-24T08:00:00.000Z' });
    const newer = await rawDatabase(version + 1);
    expect(newer.version).toBe(version + 1);
    newer.close();
    await expect(highlightsOf('https://a.gov.vn/')).rejects.toMatchObject({ code: 'library-newer' });
  });

  test('opens again after it was closed under it', async () => {
    const first = await openLibrary();
    first.close();
    await closeLibrary();
    expect((await saveHighlight(draft())).version).toBe(2);
  });

  test('an older window that holds on: blocked, within ten seconds; fine once it lets go', async () => {
    const older = await rawDatabaseWithoutVersion();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const outcome = openLibrary().then(() => 'open', (error: unknown) => error);
    await passTenSeconds();
    expect(await outcome).toMatchObject({ code: 'library-blocked' });
    expect(await libraryHealth()).toMatchObject({ state: 'blocked' });
    vi.useRealTimers();
    older.close();
    await vi.waitFor(async () => expect(await closedAndOpened()).toBe(version));
  });

  test('a browser that never answers: said within ten seconds', async () => {
    // The open request is never answered, so this instance of the module is left behind.
    vi.resetModules();
    const fresh = await import('../../../platform/library/database.ts');
    const never = Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => undefined } }) as IDBOpenDBRequest;
    vi.spyOn(indexedDB, 'open').mockReturnValue(never);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const outcome = fresh.openLibrary().then(() => 'open', (error: unknown) => error);
    await passTenSeconds();
    expect(await outcome).toMatchObject({ code: 'library-unavailable' });
  });

  test('a browser that forbids databases: said so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('Forbidden', 'SecurityError'); });
    await expect(openLibrary()).rejects.toMatchObject({ code: 'library-unavailable' });
  });
});

test.each([[{}, 'none'], [{ dataLoss: 'none' }, 'none'], [{ dataLoss: 'total' }, 'total']])('what the upgrade event %o says', (event, expected) => {
  expect(dataLossOf(event)).toBe(expected);
});

/** Events of the database come between the ticks of the faked clock. */
async function passTenSeconds(): Promise<void> {
  for (let passed = 0; passed < 10_000; passed += 500) {
    await vi.advanceTimersByTimeAsync(500);
    await new Promise((done) => setImmediate(done));
  }
}

async function build({ version: at, stores, records }: Frozen): Promise<void> {
  const database = await rawDatabase(at, (fresh) => {
    for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = fresh.createObjectStore(name, { keyPath, autoIncrement });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      for (const record of records[name] ?? []) store.put(record);
    }
  });
  database.close();
}

/** A window of a version before, which does not listen for newer ones. */
async function rawDatabaseWithoutVersion(): Promise<IDBDatabase> {
  const open = indexedDB.open.bind(indexedDB);
  const older = await rawDatabase(version);
  vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, version + 1));
  return older;
}

async function closedAndOpened(): Promise<number> {
  vi.restoreAllMocks();
  const database = await openLibrary();
  return database.version - 1;
}
