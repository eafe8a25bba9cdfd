import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askBackground, askReader } from '../../scripts/browsers/ask.ts';
import { selectQuote } from '../../scripts/browsers/select-quote.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { paintedIn, paintedRanges } from './driver/marks.ts';
import { press, shows } from './driver/product-page.ts';
import { surface } from './driver/surface.ts';
import { readersWord, visitArticle } from './driver/visit.ts';
import { sentence } from './pages/article-page.ts';
import { fightingPage, findings, removingPage, watchfulPage } from './pages/hostile-page.ts';

const profile = newProfile();
let session: Session;

beforeAll(async () => {
  session = await startBrowser(profile);
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

describe('a page that fights the extension, with marks at once', () => {
  const url = 'https://haiduong.gov.vn/fighting';
  let tab: Tab;

  beforeAll(async () => {
    const id = await session.inExtension(() => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id);
    ({ tab } = await visitArticle(session, url, fightingPage(id)));
    // Its attacks go on for three seconds.
    await later(3500);
  });

  test('neither forged events nor patched prototypes end the reader', async () => {
    const seen = await readersWord(session, tab);
    expect(seen.detection.isArticle).toBe(true);
    expect(seen.mentions.length).toBeGreaterThan(10);
    expect(seen.errors).toEqual([]);
  });

  test('marks that the page clears come back, within bounds', async () => {
    const clears = await tab.page.evaluate(() => (window as unknown as { clears: number }).clears);
    expect(clears).toBeGreaterThan(0);
    expect(clears).toBeLessThanOrEqual(11);
    expect(await until(async () => (await paintedRanges(tab)) > 0, 15_000)).toBe(true);
  });

  test('a highlight can still be kept', async () => {
    // The page has taken the document's own method away.
    await tab.page.evaluate(() => window.getSelection()?.selectAllChildren(document.querySelectorAll('#article p')[4]!));
    await later(100);
    const answer = await askReader(session, tab.id, 'highlightSelection');
    expect(answer).toMatchObject({ problem: null, saved: { motivation: 'highlighting' } });
  });

  test('a note is typed where the page hears none of it', async () => {
    const panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
    await press(panel, 'Add a note');
    const field = (await panel.waitForSelector('textarea'))!;
    await field.type('Nguồn tin: không nêu tên');
    expect(await panel.evaluate(() => document.querySelector('textarea')?.value)).toBe('Nguồn tin: không nêu tên');
    await panel.close();
    expect(await tab.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    // That it listens is seen when something is typed into it.
    await tab.page.bringToFront();
    await tab.page.keyboard.press('a');
    expect(await tab.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('keydown');
  });

  test('nothing is thrown into the page', async () => {
    expect(await tab.page.evaluate(() => (window as unknown as { problems: string[] }).problems)).toEqual([]);
  });
});

interface RemovingWindow {
  state: { removals: number; problems: string[] };
}

describe('a page that takes our card away', () => {
  let tab: Tab;

  beforeAll(async () => {
    ({ tab } = await visitArticle(session, 'https://haiduong.gov.vn/removing', removingPage()));
  });

  test('sees it back at most ten times a minute, and the reader says that it gave up', async () => {
    for (let index = 0; index < 30; index++) await askReader(session, tab.id, 'openCard', { index: index % 5 });
    const { interference, mentions } = await readersWord(session, tab);
    const { removals, problems } = await tab.page.evaluate(() => (window as unknown as RemovingWindow).state);
    expect(removals).toBeGreaterThan(0);
    expect(removals).toBeLessThanOrEqual(11);
    expect(interference.gaveUp).toBe(true);
    expect(problems).toEqual([]);
    expect(mentions.length).toBeGreaterThan(10);
    expect(await paintedRanges(tab)).toBeGreaterThan(0);
  });

  test('and what it does is said in the panel', async () => {
    const panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
    expect(await shows(panel, 'This page removes our card')).toBe(true);
    await panel.close();
  });
});

describe('a page that looks for the extension, with marks when I ask', () => {
  let tab: Tab;
  const nothing = { nodes: [], messages: [], events: [], resources: [], highlights: 0, sheets: 0, globals: [], errors: [] };

  beforeAll(async () => {
    const options = await session.openExtensionPage('options.html');
    await press(options, 'When I ask');
    expect(await shows(options, 'Saved')).toBe(true);
    await options.close();
    const url = 'https://haiduong.gov.vn/watchful';
    session.proxy.serve(url, watchfulPage());
    tab = await session.openTab(url);
    await later(3000);
  });

  test('finds no sign of it', async () => {
    expect(await tab.page.evaluate(findings)).toEqual(nothing);
    expect(await surface(session, tab)).toEqual([]);
  });

  test('nor when the reader selects a sentence', async () => {
    await tab.page.evaluate(selectQuote, { quote: sentence, prefix: '', suffix: '' }, 0);
    await later(500);
    const { events, ...found } = await tab.page.evaluate(findings);
    expect(found).toEqual({ ...nothing, events: undefined });
    const byTheUser = ['selectionchange', 'scrollend'];
    expect(events.filter((name) => !byTheUser.includes(name))).toEqual([]);
  });

  test('until the reader asks', async () => {
    expect(await askBackground(session, 'readTab', { tabId: tab.id })).toEqual({ read: true, problem: null });
    expect(await until(async () => (await paintedRanges(tab)) > 0, 10_000)).toBe(true);
    expect(await paintedIn(tab, { menu: '#menu' })).toEqual({ menu: 0 });
    expect((await tab.page.evaluate(findings)).errors).toEqual([]);
  });
});
