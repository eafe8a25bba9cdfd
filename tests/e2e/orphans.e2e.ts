import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader } from '../../scripts/browsers/ask.ts';
import { selectQuote } from '../../scripts/browsers/select-quote.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows, showsNoMore } from './driver/product-page.ts';
import { readerSays, visitArticle } from './driver/visit.ts';
import { address, articlePage, paragraphs, sentence } from './pages/article-page.ts';

const profile = newProfile();
const rewritten = 'Các đại biểu ghi nhận sự phát triển ổn định của địa phương trong quý vừa qua, nhất là ở khu vực nông thôn.';
const moved = 'https://haiphong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=90210';
let session: Session;
let tab: Tab;
let panel: Page;
let library: Page;

/** A sentence is highlighted, its article kept; then the portal takes the sentence out. */
beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
  await select(sentence);
  expect(await askReader(session, tab.id, 'highlightSelection')).toMatchObject({ problem: null });
  expect(await askReader(session, tab.id, 'keepArticle')).toMatchObject({ problem: null });
  session.proxy.serve(address, articlePage({ paragraphs: paragraphs.map((text) => (text.includes(sentence) ? rewritten : text)) }));
  await tab.page.reload({ waitUntil: 'domcontentloaded' });
  await readerSays(session, tab, ({ highlights }) => highlights.length === 1);
  panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
  library = await session.openExtensionPage('library.html');
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

const select = (quote: string) => tab.page.evaluate(selectQuote, { quote, prefix: '', suffix: '' }, 0);
/** A browser gives clicks to the page in front alone. */
async function pressOn(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await press(page, name);
}

const place = async () => (await askReader(session, tab.id, 'describePage'))?.highlights[0]?.anchor;

describe('words that a portal took out', () => {
  test('stand in the panel with the kept version at their place', async () => {
    expect(await place()).toEqual({ state: 'orphan' });
    expect(await shows(panel, 'Not found on the page')).toBe(true);
    expect(await shows(panel, 'In version 1')).toBe(true);
    const passage = await panel.evaluate(() => document.querySelector('.cg-kept-place blockquote')?.textContent);
    expect(passage).toBe(paragraphs.find((text) => text.includes(sentence)));
  });

  test('and in the library, with the day since when', async () => {
    expect(await shows(library, 'Not found on the page since')).toBe(true);
    expect(await shows(library, 'In version 1')).toBe(true);
  });

  test('without a selection nothing is attached, and the panel says what to do', async () => {
    await tab.page.evaluate(() => document.getSelection()?.empty());
    await pressOn(panel, `Attach to the selection: “${sentence}”`);
    expect(await shows(panel, 'Nothing is selected.')).toBe(true);
    expect(await place()).toEqual({ state: 'orphan' });
  });

  test('words that were selected take their place, in page, panel and library', async () => {
    await select('phát triển ổn định');
    await pressOn(panel, `Attach to the selection: “${sentence}”`);
    expect(await shows(panel, 'Attached to the words you selected.')).toBe(true);
    await readerSays(session, tab, ({ highlights }) => highlights[0]?.anchor.state === 'anchored');
    expect(await place()).toMatchObject({ state: 'anchored', text: 'phát triển ổn định' });
    expect(await showsNoMore(library, 'Not found on the page since')).toBe(true);
    expect(await shows(library, 'phát triển ổn định')).toBe(true);
  });

  test('and that can be undone', async () => {
    await pressOn(panel, 'Undo');
    expect(await shows(panel, 'It stands where it stood before.')).toBe(true);
    await readerSays(session, tab, ({ highlights }) => highlights[0]?.anchor.state === 'orphan');
    expect(await place()).toEqual({ state: 'orphan' });
    expect(await shows(library, 'Not found on the page since')).toBe(true);
  });
});

describe('a portal that moved', () => {
  test('is made one with the old one, after a look at what comes together, and its page has what was kept', async () => {
    const { tab: there } = await visitArticle(session, moved, articlePage());
    expect((await askReader(session, there.id, 'describePage'))?.highlights).toEqual([]);
    await pressOn(library, 'A portal that moved…');
    const [from, to] = await library.$$('.cg-moved input');
    await from!.type('https://haiduong.gov.vn/');
    await to!.type('haiphong.gov.vn');
    expect(await shows(library, 'haiduong.gov.vn: 1 article kept')).toBe(true);
    await pressOn(library, 'Make them one');
    expect(await shows(library, 'haiduong.gov.vn is now haiphong.gov.vn.')).toBe(true);
    // The page that stands open is told.
    const { highlights } = await readerSays(session, there, (page) => page.highlights.length === 1);
    expect(highlights[0]?.anchor).toMatchObject({ state: 'anchored', text: sentence });
  });

  test('and taken apart again', async () => {
    await pressOn(library, 'Undo');
    expect(await shows(library, 'It is as it was.')).toBe(true);
    expect(await library.evaluate(() => document.querySelectorAll('.cg-moved-known li').length)).toBe(0);
  });
});

test('whether the browser protects what was saved is said in library and options, with the space used', async () => {
  const persisted = await until(() => session.inExtension(() => navigator.storage.persisted()), 5000);
  console.log(`${session.kind}: ${persisted === true ? 'the browser has promised' : 'the browser has not promised'}`);
  // Firefox promises where it is asked; Chromium spares the extension by rule.
  const sentence = persisted === true ? 'the browser has promised to keep it.' : 'the browser spares this extension.';
  if (session.kind === 'firefox') expect(persisted).toBe(true);
  await pressOn(library, 'Library');
  expect(await shows(library, sentence)).toBe(true);
  const options = await session.openExtensionPage('options.html');
  expect(await shows(options, sentence)).toBe(true);
  expect(await shows(options, 'In use: ')).toBe(true);
});
