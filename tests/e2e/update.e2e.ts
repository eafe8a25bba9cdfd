import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askReader } from '../../scripts/browsers/ask.ts';
import { selectQuote } from '../../scripts/browsers/select-quote.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { buildFolder } from '../../scripts/steps/build-extension.ts';
import { browserName, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows } from './driver/product-page.ts';
import { dragOver } from './driver/selection.ts';
import { surface, surfaceElement } from './driver/surface.ts';
import { readerSays, visitArticle } from './driver/visit.ts';
import { address, articlePage, sentence } from './pages/article-page.ts';

const profile = newProfile();
const typed = 'Đang viết dở: hỏi lại Sở Tài chính';
let session: Session;
let tab: Tab;
/** A page that nobody has touched before the update: what draws over it was never fetched. */
let untouched: Tab;

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
  await tab.page.evaluate(selectQuote, { quote: sentence, prefix: '', suffix: '' }, 0);
  expect(await askReader(session, tab.id, 'highlightSelection')).toMatchObject({ problem: null });
  untouched = (await visitArticle(session, 'https://haiduong.gov.vn/untouched', articlePage())).tab;
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

/** Types a note in the panel and does not save it. */
async function typeNote(text: string): Promise<Page> {
  const panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
  await press(panel, `Add a note: “${sentence}”`);
  await (await panel.$('textarea'))!.type(text);
  expect(await shows(panel, 'What you type is kept until you save it.')).toBe(true);
  // Keys are put on the disk as they come; it may be a moment behind.
  expect(await until(() => session.inExtension(draftsOnDisk).then((bodies) => (bodies.includes(text) ? true : null)), 5_000)).toBe(true);
  return panel;
}

/** What stands in the note's field of the library, where a draft that is left opens by itself. */
async function leftInLibrary(): Promise<string | null> {
  const library = await session.openExtensionPage('library.html');
  const found = await until(() => library.evaluate(() => document.querySelector('textarea')?.value ?? null), 10_000);
  await library.close();
  return found;
}

describe('a note that was being typed', () => {
  test('is there again after the panel was closed and the worker has ended', async () => {
    const panel = await typeNote(typed);
    await panel.close();
    expect(await session.stopWorker()).toBe(true);
    expect(await leftInLibrary()).toBe(typed);
  });

  test.runIf(browserName === 'chromium')('is there again after an update of the extension', async () => {
    // Installed over itself, as an update is: pages of the old one close, its scripts stay behind in the tabs.
    await session.browser.installExtension(buildFolder('chrome'));
    expect(await until(() => session.inExtension(isAwake).catch(() => null), 20_000)).toBe(true);
    expect(await leftInLibrary()).toBe(typed);
  });
});

describe.runIf(browserName === 'chromium')('a page that was open when the extension was updated', () => {
  test('says so where something is to be kept, and what helps', async () => {
    await tab.page.bringToFront();
    await dragOver(tab.page, 'đời sống nhân dân');
    expect(await surfaceElement(session, tab, /Reload this page/, 10_000)).not.toBeNull();
  });

  test('says so too where nobody had touched it before, and no more once nothing is selected', async () => {
    await untouched.page.bringToFront();
    await dragOver(untouched.page, 'đời sống nhân dân');
    expect(await surfaceElement(session, untouched, /Reload this page/, 10_000)).not.toBeNull();
    await untouched.page.evaluate(() => window.getSelection()?.removeAllRanges());
    expect(await until(async () => (await surface(session, untouched)).length === 0, 5000)).toBe(true);
  });

  test('keeps again after it was reloaded', async () => {
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    await readerSays(session, tab, ({ highlights }) => highlights.length === 1);
    await tab.page.evaluate(selectQuote, { quote: 'đời sống nhân dân', prefix: '', suffix: '' }, 0);
    expect(await askReader(session, tab.id, 'highlightSelection')).toMatchObject({ problem: null });
  });
});

/** Runs inside the extension. */
function draftsOnDisk(): Promise<string[]> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('library');
    opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<{ body: string }[]>;
      reading.onsuccess = () => {
        database.close();
        done(reading.result.map(({ body }) => body));
      };
    };
  });
}

/** Runs inside the extension. */
async function isAwake(): Promise<boolean> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<{ ok?: unknown }> } } }).chrome;
  return 'ok' in (await runtime.sendMessage({ name: 'backupState', argument: null }));
}
