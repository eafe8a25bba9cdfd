import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../../scripts/browsers/session.ts';
import { later, until } from '../../../scripts/browsers/wait.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { databaseFiles, isTorn, spoil, tear } from './database-files.ts';
import { killAndRestart, killed, rounds, roundsTimeout, send, stored, type Stored } from './fault-session.ts';
import { fillV1 } from './old-library.ts';
import type * as Library from './library-code.ts';
import { productPage, type ProductPage } from './product-code.ts';

const canonical = 'https://haiduong.gov.vn/tin?nid=1';
let session: Session;

const save = async (number: number) => send(session, 'saveHighlight', draft(`Câu ${number}`, number, canonical));

describe.runIf(browserName === 'chromium')('damaged files', () => {
  const profile = newProfile();
  let damaged: string;
  let backup: string;
  let before: Stored;

  beforeAll(async () => {
    session = await startBrowser(profile);
    for (let number = 0; number < 5; number++) await save(number);
    await send(session, 'keepClip', clipDraft(undefined, {}, canonical));
    backup = await (await productPage(session)).run((library) => library.backupBlob().then(({ blob }) => blob.text()));
    before = await stored(session);
    await session.close();
  });
  afterEach(async () => {
    await session?.close();
    removeProfile(damaged);
  });
  afterAll(() => removeProfile(profile));

  /** The browser on a copy of the profile to which something has been done. */
  async function startDamaged(damage: (copy: string) => void): Promise<void> {
    damaged = newProfile();
    for (const name of readdirSync(profile).filter((each) => !each.startsWith('Singleton'))) cpSync(join(profile, name), join(damaged, name), { recursive: true });
    damage(damaged);
    session = await startBrowser(damaged);
  }

  test.each<[string, RegExp]>([['CURRENT', /^CURRENT$/], ['the manifest', /^MANIFEST-/], ['the log', /\.log$/], ['all of them', /^(?!LOCK$)/]])('%s: never a blank first run, and a backup brings everything back', async (_, name) => {
    await startDamaged((copy) => spoil(databaseFiles(copy).filter((file) => name.test(basename(file)))));
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

  // LevelDB goes on in such a file and later skips what it wrote there: see docs/decisions/0010-a-torn-log.md.
  test('a log that a kill tore in the midst of a record: what is saved afterwards stays', async () => {
    await startDamaged(tear);
    for (let number = 5; number < 8; number++) expect(await save(number)).toMatchObject({ ok: {} });
    session = await killAndRestart(session, damaged);
    const after = await stored(session);
    expect(after.highlights).toHaveLength(8);
    expect(after.clips).toHaveLength(1);
    expect(await (await productPage(session)).run((library) => library.libraryHealth())).toMatchObject({ state: 'healthy', highlights: 8, clips: 1 });
  });
});

describe.runIf(browserName === 'chromium')('one browser, one thing after another', () => {
  const profile = newProfile();

  beforeAll(async () => { session = await startBrowser(profile); });
  afterAll(async () => {
    await session?.close();
    removeProfile(profile);
  });

  test('one record in a hundred damaged, of ten thousand: the list opens, the bad ones are set aside', async () => {
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

  test('a record that the browser refuses takes back what was written with it', async () => {
    const { ok: saved } = (await save(1)) as { ok: { id: string } };
    const { run } = await productPage(session);
    const refused = await run(
      (library, ours, id) => library.saveHighlight(ours, { id, now: new Date().toISOString() }).catch((error: unknown) => (error as { code?: string }).code),
      { ...draft('Khác', 9, canonical), article: { ...draft('Khác', 9, canonical).article, title: 'Mới' } }, saved.id,
    );
    expect(refused).toBe('not-saved');
    expect((await run((library) => library.entries())).map(({ article }) => article.title)).not.toContain('Mới');
  });

  test('two windows write one note fifty times: every note can be read', async () => {
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

  test('a draft outlives panel, worker and browser', async () => {
    const panel = await productPage(session);
    await panel.run((library) => library.keepDraft({ key: 'h1', body: 'đang viết dở', tags: ['x'], revision: 1 }));
    await panel.page.close();
    await session.stopWorker();
    session = await killAndRestart(session, profile);
    expect(await (await productPage(session)).run((library) => library.draftOf('h1'))).toMatchObject({ body: 'đang viết dở', tags: ['x'] });
  });

  test('version 1 held up by an old window: said so within ten seconds, and it goes on once that is closed', async () => {
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

  test(`killed ${rounds} times in the midst of the upgrade from version 1: the old library or the new one, whole`, async () => {
    let torn = 0;
    let late = 0;
    for (let inside = 0; inside < rounds;) {
      // A worker that runs would open the library before the page does.
      await session.stopWorker();
      await session.inExtension(fillV1, rows, false);
      const over = await beginUpgrade(await productPage(session));
      await new Promise((done) => setTimeout(done, Math.random() * 150));
      await killed(session);
      if (over()) late++;
      else inside++;
      torn += Number(isTorn(profile));
      session = await killAndRestart(session, profile);
      // The library opens itself as the worker starts, so it may have gone on already.
      const stored = await session.inExtension(notesStored);
      expect(new Set(stored.map(({ version }) => version)).size).toBe(1);
      expect(stored.map(({ body }) => body).sort()).toEqual(Array.from({ length: rows }, (_, at) => `Ghi chú ${at}`).sort());
      expect(await (await productPage(session)).run((library) => library.entries().then((list) => list.flatMap(({ highlights: own }) => own).length))).toBe(rows);
    }
    console.log(`${rounds} killed inside the upgrade, ${late} after it; the log was torn ${torn} times`);
  }, roundsTimeout);
});

/** So many that bringing them to the newest version takes longer than the kill is on its way. */
const rows = 5_000;

/** Opens the library, so that it is brought to the newest version, and answers when that has begun: whether it is over by now. */
async function beginUpgrade({ page, run }: ProductPage): Promise<() => boolean> {
  let over = false;
  const begun = new Promise<void>((done) => {
    page.on('console', (message) => {
      if (message.text() === 'upgrade begun') done();
      if (message.text() === 'upgrade over') over = true;
    });
  });
  await page.evaluate(() => {
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function open(...args) {
      const request = original.apply(this, args);
      if (args[0] !== 'library') return request;
      request.addEventListener('upgradeneeded', () => console.log('upgrade begun'));
      request.addEventListener('success', () => console.log('upgrade over'));
      return request;
    };
  });
  void run((library) => library.entries().then(() => null)).catch(() => null);
  expect(await Promise.race([begun.then(() => true), later(10_000).then(() => false)]), 'the page brings the library up').toBe(true);
  return () => over;
}

/** Runs inside the extension: every highlight. */
function notesStored(): Promise<{ version: number; body: string }[]> {
  return new Promise((done) => {
    const opening = indexedDB.open('library');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('highlights').objectStore('highlights').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        done((reading.result as { version: number; body: string }[]).map(({ version, body }) => ({ version, body })));
      };
    };
  });
}

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
