import { openDB, type IDBPDatabase } from 'idb';
import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import { openLibrary } from '../../platform/library/database.ts';
import { lastly, together, writeLibrary } from '../../platform/library/transaction.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { compareAsync, median, ratioOf, settle } from '../harness.ts';
import { changedText } from '../text/changed-text.ts';

const bulk = 10_000;
const rounds = 5;

export const row: Row = {
  area: 'Store',
  parts: [
    { name: 'one highlight', tabs: 1, run: saveOne },
    { name: '10,000 highlights', tabs: 1, run: importAll },
  ],
};

const canonical = 'https://haiduong.gov.vn/bai-viet-1204.html';
const { selector } = changedText(20_000).cases[0] ?? { selector: null };

/** As large as real ones; the fields of the current version, which time does not depend on. */
const article = () => ({ version: 1, canonical, url: canonical, portal: 'haiduong.gov.vn', title: 'Hội nghị', published: '2024-07-05', inferred: null, created: now(), modified: now() }) as unknown as LibraryArticle;
const highlight = () => ({ version: 1, id: crypto.randomUUID(), motivation: 'highlighting', target: { source: canonical, selector }, body: null, tags: [], colour: 'claim', created: now(), modified: now(), deleted: null }) as unknown as Highlight;
const now = (): string => new Date().toISOString();

/** As `saveHighlight` writes: the article is looked up and written with the highlight. */
const save = () => writeLibrary(async (tx) => {
  await tx.objectStore('articles').get(canonical);
  await lastly(tx, () => tx.objectStore('articles').put(article()), () => tx.objectStore('highlights').add(highlight()));
});

async function bareDatabase(): Promise<IDBPDatabase> {
  return openDB('bare', 1, { upgrade: (database) => void database.createObjectStore('highlights', { keyPath: 'id' }) });
}

async function saveOne(): Promise<Figure[]> {
  await openLibrary();
  const bare = await bareDatabase();
  const put = async () => {
    const tx = bare.transaction('highlights', 'readwrite', { durability: 'strict' });
    void tx.store.put(highlight());
    await tx.done;
  };
  const { floor, ours } = await compareAsync({ floor: put, ours: save });
  return [
    figure('bare strict put of idb', { ms: median(floor) }),
    figure('ours, save a highlight', { ms: median(ours), ratio: { value: ratioOf(ours, floor), to: 'a bare put' }, bounds: [{ of: 'ratio', most: 1.5 }] }),
  ];
}

async function importAll(): Promise<Figure[]> {
  const library = await openLibrary();
  const bare = await bareDatabase();
  const [floor, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    floor.push(await timed(async (records) => {
      const tx = bare.transaction('highlights', 'readwrite', { durability: 'strict' });
      for (const record of records) void tx.store.put(record);
      await tx.done;
    }));
    ours.push(await timed((records) => writeLibrary((tx) => together(...records.map((record) => () => tx.objectStore('highlights').put(record))))));
    await Promise.all([bare.clear('highlights'), library.clear('highlights')]);
  }
  return [
    figure('10,000 in one bare transaction', { ms: median(floor) }),
    figure('ours, 10,000 in one transaction', { ms: median(ours), ratio: { value: ratioOf(ours, floor), to: 'the bare transaction' }, bounds: [{ of: 'ratio', most: 1.5 }] }),
  ];
}

async function timed(write: (records: Highlight[]) => Promise<unknown>): Promise<number> {
  const records = Array.from({ length: bulk }, highlight);
  await settle();
  const start = performance.now();
  await write(records);
  return performance.now() - start;
}
