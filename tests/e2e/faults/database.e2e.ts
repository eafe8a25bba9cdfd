import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { killAndRestart, send, stored } from './fault-session.ts';
import { fillV1 } from './old-library.ts';
import type * as Library from './library-code.ts';
import { productPage } from './product-code.ts';

const canonical = 'https://haiduong.gov.vn/tin?nid=1';
/** A few times with the other tests, as often as the other faults by `npm run test:faults`. */
const upgrades = Number(process.env['FAULT_ROUNDS'] ?? 5);
let profile: string;
let session: Session;

beforeEach(async () => {
  profile = newProfile();
  session = await startBrowser(profile);
});
afterEach(async () => {
  await session?.close();
  removeProfile(profile);
});

const save = async (number: number) => send(session, 'saveHighlight', draft(`Câu ${number}`, number, canonical));

describe.runIf(browserName === 'chromium')('damaged files', () => {
  test.each<[string, RegExp]>([['CURRENT', /^CURRENT$/], ['the manifest', /^MANIFEST-/], ['the log', /\.log$/], ['all of them', /./]])('%s: never a blank first run, and a backup brings everything back', async (_, name) => {
    for (let number = 0; number < 5; number++) await save(number);
    await send(session, 'keepClip', clipDraft(undefined, {}, canonical));
    const backup = await (await productPage(session)).run((library) => library.backupBlob().then(({ blob }) => blob.text()));
    const before = await stored(session);
    await session.close();
    spoil(name);
    session = await startBrowser(profile);
    const { run } = await productPage(session);
    const health = await run((library) => library.libraryHealth().catch((error: unknown) => ({ state: String(error), missing: 0 })));
    const { highlights } = await stored(session).catch(() => ({ highlights: [] }));
    console.log(`${name.source}: ${health.state}, ${highlights.length} of 5 highlights`);
    if (highlights.length < 5) {
      expect(health.state).not.toBe('healthy');
      expect(health.missing).toBeGreaterThan(0);
      if (health.state === 'lost') expect(await save(9)).toEqual({ error: 'library-lost' });
    }
    await run((library, text) => library.previewRestore(new Blob([text])).then((restore) => restore.apply()), backup);
    const after = await stored(session);
    expect(after.highlights).toEqual(before.highlights);
    expect(after.clips.map(({ id }) => id)).toEqual(before.clips.map(({ id }) => id));
    expect(await run((library) => library.libraryHealth())).toMatchObject({ state: 'healthy', highlights: 5, clips: 1 });
  });

  /** Writes over the beginning of the database's files. */
  function spoil(name: RegExp): void {
    const indexed = join(profile, 'Default', 'IndexedDB');
    const folder = readdirSync(indexed).find((each) => each.startsWith('chrome-extension_') && each.endsWith('.leveldb'));
    for (const file of readdirSync(join(indexed, folder!)).filter((each) => name.test(each) && each !== 'LOCK')) {
      const handle = openSync(join(indexed, folder!, file), 'r+');
      writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, 0);
      closeSync(handle);
    }
  }
});

describe.runIf(browserName === 'chromium')('from version 1 to 2', () => {
  test(`killed at ${upgrades} random moments: the old library or the new one, whole`, async () => {
    const seen: number[] = [];
    for (let round = 0; round < upgrades; round++) {
      await session.inExtension(fillV1, 10_000, false);
      const upgrading = save(-1).catch(() => null);
      await new Promise((done) => setTimeout(done, Math.random() * 1500));
      session = await killAndRestart(session, profile);
      await upgrading;
      // The library opens itself as the worker starts, so it may have gone on already.
      const { highlights, version } = await stored(session);
      seen.push(version);
      expect(highlights.length).toBeGreaterThanOrEqual(10_000);
      expect(new Set(highlights.map((highlight) => highlight.version as number)).size).toBe(1);
      expect(await (await productPage(session)).run((library) => library.entries().then((list) => list.flatMap(({ highlights: own }) => own).length))).toBe(highlights.length);
    }
    console.log(`versions found: ${seen.join(' ')}`);
  }, 60_000 + upgrades * 40_000);

  test('held up by an old window: said so within ten seconds, and it goes on once that is closed', async () => {
    await session.stopWorker();
    await session.inExtension(fillV1, 10, true);
    const start = Date.now();
    const reply = await save(1);
    expect(reply).toEqual({ error: 'library-blocked' });
    expect(Date.now() - start).toBeLessThan(11_000);
    await session.inExtension(() => { (globalThis as unknown as { held: IDBDatabase }).held.close(); });
    expect(await until(() => save(2).then((again) => again !== null && 'ok' in again), 5000)).toBe(true);
    expect((await stored(session)).highlights.length).toBeGreaterThan(10);
  });
});

test.runIf(browserName === 'chromium')('one record in a hundred damaged, of ten thousand: the list opens, the bad ones are set aside', async () => {
  await save(1);
  await session.inExtension(spoilHighlights, 10_000, canonical);
  const { run } = await productPage(session);
  const found = await run(async (library) => {
    const start = performance.now();
    const search = await library.openSearch(new AbortController().signal);
    const opened = performance.now() - start;
    return { opened, hits: search.find({ words: 'cau so' }).length, highlights: [...search.entries()].flatMap(({ highlights }) => highlights).length };
  });
  console.log(`10,000 highlights of 500 articles read and indexed in ${found.opened.toFixed(0)} ms`);
  expect(found).toMatchObject({ highlights: 9901, hits: 495 });
  // The articles whose every note is damaged are not listed.
  const { aside } = await stored(session);
  expect(aside).toHaveLength(100);
  // They can be taken out of the browser as they are.
  const exported = await run((library) => library.exportAside().then((records) => JSON.parse(JSON.stringify(records)) as { raw: { id: string; colour: string } }[]));
  expect(exported.map(({ raw }) => raw)).toEqual(aside.map(({ raw }) => raw));
  expect(exported.every(({ raw }) => raw.colour === 'pink')).toBe(true);
  expect(await run((library) => library.libraryHealth())).toMatchObject({ setAside: 100 });
});

test.runIf(browserName === 'chromium')('two windows write one note fifty times: every note can be read', async () => {
  const reply = await save(1);
  const { id } = (reply as { ok: { id: string } }).ok;
  const [one, other] = [await productPage(session), await productPage(session)];
  const edit = (library: typeof Library, which: string, name: string) =>
    Promise.all(Array.from({ length: 25 }, (_, at) => library.editHighlight({ id: which, revision: 1, body: `${name} ${at}` })));
  await Promise.all([one.run(edit, id, 'một'), other.run(edit, id, 'hai')]);
  const highlight = await one.run((library, which) => library.getHighlight(which), id);
  const words = new Set([highlight?.body, ...highlight!.copies.map(({ body }) => body)]);
  expect(words.size).toBe(50);
  expect(highlight!.revision).toBe(51);
});

test.runIf(browserName === 'chromium')('a draft outlives panel, worker and browser', async () => {
  const panel = await productPage(session);
  await panel.run((library) => library.keepDraft({ key: 'h1', body: 'đang viết dở', tags: ['x'], revision: 1 }));
  await panel.page.close();
  await session.stopWorker();
  session = await killAndRestart(session, profile);
  expect(await (await productPage(session)).run((library) => library.draftOf('h1'))).toMatchObject({ body: 'đang viết dở', tags: ['x'] });
});

/** Runs inside the extension: a hundred articles' highlights written past the library's code, one in a hundred of them damaged. */
function spoilHighlights(count: number, source: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('library');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('highlights', 'readwrite');
      const store = writing.objectStore('highlights');
      const reading = store.getAll();
      reading.onsuccess = () => {
        const [model] = reading.result as { target: { source: string; selector: [{ exact: string }] } }[];
        for (let at = 0; at < count; at++) {
          const [quote, ...rest] = model!.target.selector;
          const good = { ...model, id: `d${at}`, target: { source: `${source}${at % 500}`, selector: [{ ...quote, exact: `Câu số ${at} của bài` }, ...rest] } };
          store.put(at % 100 === 7 ? { ...good, colour: 'pink' } : good);
        }
      };
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
      writing.onerror = () => failed(writing.error ?? new Error('not written'));
    };
  });
}
