import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { browserName, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows, words } from './driver/product-page.ts';
import { clickSurface, surfaceElement } from './driver/surface.ts';
import { readerSays, readersWord, visitArticle } from './driver/visit.ts';
import { address, articlePage } from './pages/article-page.ts';

const profile = newProfile();
const folder = mkdtempSync(join(tmpdir(), 'chu-giai-terms-'));
const elsewhere = 'https://nhandan.vn/tin-tuc-post90210.html';
const builtIn = 'Secretary of the Provincial Party Committee';
const mine = 'Party Chief of the Province';
let session: Session;
let tab: Tab;

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});

/** What "Bí thư Tỉnh ủy" alone is rendered by, once that is what is waited for. */
async function rendered(where: Tab, expected: string): Promise<string[]> {
  const of = (text: string) => (page: Awaited<ReturnType<typeof readersWord>>) => page.mentions.filter((mention) => mention.text === text).map(({ gloss }) => gloss.en);
  const says = await readerSays(session, where, (page) => of('Bí thư Tỉnh ủy')(page).length > 0 && of('Bí thư Tỉnh ủy')(page).every((en) => en === expected));
  return [...new Set(of('Bí thư Tỉnh ủy')(says))];
}

/** Where the editor opens: beside the page in Chromium, in a window of its own where no panel may be opened. */
const editorPage = (): string => (browserName === 'chromium' ? `sidepanel.html?tabId=${tab.id}` : `own-glossary.html?tabId=${tab.id}`);

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.click(selector, { count: 3 });
  await page.type(selector, text);
}

async function openCard(): Promise<void> {
  const { mentions } = await readersWord(session, tab);
  await askReader(session, tab.id, 'openCard', { index: mentions.findIndex(({ text }) => text === 'Bí thư Tỉnh ủy') });
  await tab.page.bringToFront();
}

describe('a term is corrected where it is seen', () => {
  test('from its card, in a page of ours', async () => {
    expect(await rendered(tab, builtIn)).toEqual([builtIn]);
    await openCard();
    await clickSurface(session, tab, 'Correct…');
    const editor = await session.openExtensionPage(editorPage());
    expect(await shows(editor, `Built-in glossary: ${builtIn}`)).toBe(true);
    await fill(editor, 'input[lang="en"]', mine);
    await press(editor, 'On this portal: haiduong.gov.vn');
    await press(editor, 'Save term');
    expect(await rendered(tab, mine)).toEqual([mine]);
    if (!editor.isClosed()) await editor.close().catch(() => undefined);
  });

  test('the card says so, with what the built-in glossary has a press away', async () => {
    await openCard();
    expect(await surfaceElement(session, tab, 'Your term for this portal.')).not.toBeNull();
    await clickSurface(session, tab, builtIn);
    expect(await surfaceElement(session, tab, 'Back to Bí thư Tỉnh ủy')).not.toBeNull();
  });

  test('and its place is written before it', async () => {
    const { mentions } = await readersWord(session, tab);
    expect(mentions.find(({ text }) => text === 'Bí thư Tỉnh ủy Hải Dương')?.gloss.en).toBe(`${mine} of Hải Dương Province`);
  });

  test('it is there after a reload', async () => {
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    expect(await rendered(tab, mine)).toEqual([mine]);
  });

  test('and another portal is as it was', async () => {
    const other = await visitArticle(session, elsewhere, articlePage());
    expect(await rendered(other.tab, builtIn)).toEqual([builtIn]);
    await other.tab.page.close();
  });
});

describe('the page of own terms', () => {
  let page: Page;

  beforeAll(async () => {
    page = await session.openExtensionPage('own-glossary.html');
  });

  test('lists it, with where it holds and what it differs from', async () => {
    expect(await shows(page, mine)).toBe(true);
    expect(await shows(page, 'On this portal: haiduong.gov.vn')).toBe(true);
    expect(await shows(page, `Built-in glossary: ${builtIn}`)).toBe(true);
  });

  test('deletes it, also from the pages that are open, and brings it back', async () => {
    await press(page, 'Delete “Bí thư Tỉnh ủy”');
    expect(await rendered(tab, builtIn)).toEqual([builtIn]);
    await press(page, 'Undo');
    expect(await rendered(tab, mine)).toEqual([mine]);
  });

  test('brings a file in after a preview, and takes that back', async () => {
    await choose('terms.csv', 'vi,en\nBan Thường vụ Tỉnh ủy,Standing Committee of the Province\n');
    expect(await shows(page, '1 new term')).toBe(true);
    await press(page, 'Bring in');
    const english = async (expected: string) => {
      const says = await readerSays(session, tab, ({ mentions }) => mentions.some(({ gloss }) => gloss.en === expected));
      return says.mentions.find(({ text }) => text === 'Ban Thường vụ Tỉnh ủy')?.gloss.en;
    };
    expect(await english('Standing Committee of the Province')).toBe('Standing Committee of the Province');
    await press(page, 'Undo');
    expect(await shows(page, 'It is as it was before.')).toBe(true);
    expect(await words(page)).not.toContain('Standing Committee of the Province');
  });

  test('refuses a file that reaches outside of itself, and says where', async () => {
    await choose('bomb.tbx', '<?xml version="1.0"?>\n<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<tbx>&x;</tbx>');
    expect(await shows(page, 'Nothing was changed. Line 2: The file declares a document type')).toBe(true);
    expect(await shows(page, mine)).toBe(true);
  });

  async function choose(name: string, text: string): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, text);
    const field = await page.waitForSelector('input[type=file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  }
});
