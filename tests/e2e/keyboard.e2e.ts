import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { paintedRanges } from './driver/marks.ts';
import { shows, showsNoMore } from './driver/product-page.ts';
import { surfaceElement } from './driver/surface.ts';
import { readerSays, visitArticle } from './driver/visit.ts';
import { address, articlePage, paragraphs, title } from './pages/article-page.ts';

/*
 * READ and KEEP without a mouse. The four shortcuts of the browser are out of a driver's reach, so these actions get
 * keys of the page, as the options let a user give them. Every step is a key.
 */
const profile = newProfile();
let session: Session;
let tab: Tab;
const quote = paragraphs[4]!.slice(0, 40);

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

const keys = { 'Next term': 'N', 'Previous term': 'B', 'Highlight the selection': 'H', 'Show or hide marks': 'M' };

test('OPTIONS: keys are given by keys, and what is taken is named', async () => {
  const options = await session.openExtensionPage('options.html');
  for (const [name, letter] of Object.entries(keys)) {
    await record(options, name, letter);
    expect(await showsNoMore(options, 'Press keys…')).toBe(true);
  }
  await record(options, 'Card: pin', 'N');
  expect(await shows(options, 'Alt+Shift+N belongs to “Next term”.')).toBe(true);
  await options.keyboard.press('Escape');
  await options.close();
});

test('READ: from term to term in the order of the text, every action of the card, and the focus comes back', async () => {
  const { mentions } = await readerSays(session, tab, (page) => page.mentions.length > 0);
  await takeFocus(tab.page);
  await tab.page.evaluate(() => document.querySelector<HTMLElement>('#menu a')!.focus());
  await chord(tab.page, 'N', 'Alt', 'Shift');
  expect(await card(mentions[0]!.text)).toBe(true);
  await chord(tab.page, 'N', 'Alt', 'Shift');
  expect(await card(mentions[1]!.text)).toBe(true);
  await chord(tab.page, 'B', 'Alt', 'Shift');
  expect(await card(mentions[0]!.text)).toBe(true);
  await chord(tab.page, 'S', 'Alt');
  expect(await surfaceElement(session, tab, /^(?:No source|.* · [\w.-]+\.\w+)/)).not.toBeNull();
  await chord(tab.page, 'P', 'Alt');
  expect(await surfaceElement(session, tab, 'Unpin the card')).not.toBeNull();
  await chord(tab.page, 'C', 'Alt');
  expect(await surfaceElement(session, tab, /^Copied|^Not copied/)).not.toBeNull();
  await tab.page.keyboard.press('Escape');
  expect(await noCard()).toBe(true);
  expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('Trang chủ');
});

test('READ: the places of one meaning in turn, and a term highlighted from its card', async () => {
  const { mentions } = await readerSays(session, tab, (page) => page.mentions.length > 0);
  const isSame = (one: Mention, other: Mention) => one.gloss.en === other.gloss.en && one.concept === other.concept;
  const named = mentions.findIndex((mention, index) => mentions.slice(index + 1).some((other) => isSame(mention, other)));
  const next = mentions.slice(named + 1).find((other) => isSame(mentions[named]!, other))!;
  await takeFocus(tab.page);
  await askReader(session, tab.id, 'openCard', { index: named });
  expect(await card(mentions[named]!.text)).toBe(true);
  await chord(tab.page, 'N', 'Alt');
  expect(await card(next.text)).toBe(true);
  await chord(tab.page, 'G', 'Alt');
  expect(await surfaceElement(session, tab, 'Saved')).not.toBeNull();
  await tab.page.keyboard.press('Escape');
  expect(await noCard()).toBe(true);
});

test('READ: marks go and come by one key; a key that the page makes up does nothing', async () => {
  await takeFocus(tab.page);
  const painted = await paintedRanges(tab);
  await chord(tab.page, 'M', 'Alt', 'Shift');
  expect(await until(async () => (await paintedRanges(tab)) < painted, 3000)).toBe(true);
  await tab.page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'M', code: 'KeyM', altKey: true, shiftKey: true, bubbles: true })));
  await chord(tab.page, 'M', 'Alt', 'Shift');
  expect(await until(async () => (await paintedRanges(tab)) === painted, 3000)).toBe(true);
});

test('READ: to a term, into its card, along a part and back, to the sources, and out again', async () => {
  const { mentions } = await readerSays(session, tab, (page) => page.mentions.length > 0);
  const index = mentions.findIndex(({ text }) => text === 'Bí thư Tỉnh ủy Hải Dương');
  await tab.page.bringToFront();
  await askReader(session, tab.id, 'openCard', { index });
  expect(await surfaceElement(session, tab, 'Meaning of: Bí thư Tỉnh ủy Hải Dương')).not.toBeNull();
  await tabTo('Provincial Party Committee');
  await tab.page.keyboard.press('Enter');
  expect(await surfaceElement(session, tab, 'Back to Bí thư Tỉnh ủy Hải Dương')).not.toBeNull();
  expect(await surfaceElement(session, tab, 'Provincial Party Committee')).not.toBeNull();
  // The way back has the focus.
  await tab.page.keyboard.press('Enter');
  expect(await surfaceElement(session, tab, 'Secretary of the Hải Dương Provincial Party Committee')).not.toBeNull();
  await tab.page.keyboard.press('Escape');
  expect(await until(async () => (await surfaceElement(session, tab, /^Meaning of/, 0)) === null, 5000)).toBe(true);
});

test('KEEP: a selection by keys, kept, noted in the panel, found in the library, deleted and brought back', async () => {
  await tab.page.evaluate(selectFrom, quote);
  for (let word = 0; word < 3; word++) await pressWith(tab.page, 'ControlLeft', 'ArrowRight');
  await chord(tab.page, 'H', 'Alt', 'Shift');
  expect(await surfaceElement(session, tab, /^Saved: /)).not.toBeNull();
  await tab.page.keyboard.press('Escape');
  await chord(tab.page, 'A', 'Alt');
  expect(await surfaceElement(session, tab, 'The article is kept as version 1.')).not.toBeNull();

  const panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
  await focusOn(panel, /^Add a note/);
  await panel.keyboard.press('Enter');
  expect(await shows(panel, 'What you type is kept until you save it.')).toBe(true);
  await panel.keyboard.type('Hoi lai so tai chinh');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('ngan sach');
  await panel.keyboard.press('Enter');
  expect(await shows(panel, 'Edit')).toBe(true);
  expect(await shows(panel, 'ngan sach')).toBe(true);

  const library = await session.openExtensionPage('library.html');
  await focusOn(library, /^Search everything kept/);
  await library.keyboard.type('so tai chinh');
  expect(await shows(library, title)).toBe(true);
  await focusOn(library, /^Delete the highlight/);
  await library.keyboard.press('Enter');
  expect(await shows(library, 'Highlight deleted.')).toBe(true);
  // Undoing has the focus.
  await library.keyboard.press('Enter');
  expect(await shows(library, 'The highlight is back.')).toBe(true);
});

/** Gives an action in the options Alt, Shift and a letter. */
async function record(options: Page, name: string, letter: string): Promise<void> {
  await focusOn(options, new RegExp(`^Change the key: ${name}$`));
  await options.keyboard.press('Enter');
  await chord(options, letter, 'Alt', 'Shift');
}

async function chord(page: Page, letter: string, ...held: ('Alt' | 'Shift')[]): Promise<void> {
  for (const each of held) await page.keyboard.down(`${each}Left`);
  await page.keyboard.press(`Key${letter}` as KeyInput);
  for (const each of held.toReversed()) await page.keyboard.up(`${each}Left`);
}

/** Whether the card of these words comes. */
const card = async (text: string): Promise<boolean> => (await surfaceElement(session, tab, `Meaning of: ${text}`)) !== null;
const noCard = (): Promise<true | null> => until(async () => (await surfaceElement(session, tab, /^Meaning of/, 0)) === null || null, 5000);

/** Tabs on in the page until the card's control has the focus. */
async function tabTo(name: string): Promise<void> {
  expect(await surfaceElement(session, tab, name)).not.toBeNull();
  for (let step = 0; step < 12; step++) {
    await tab.page.keyboard.press('Tab');
    if (await session.inExtension(focusedIn, tab.id) === name) return;
  }
  throw new Error(`Tab does not reach "${name}".`);
}

/** Tabs on until the control has the focus. */
async function focusOn(page: Page, name: RegExp): Promise<void> {
  await takeFocus(page);
  for (let step = 0; step < 80; step++) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name.source}.`);
}

/**
 * A tab in front is not yet a tab with the focus: Firefox puts it into the address bar of a new one, some time
 * after the page has loaded, and keys then do nothing in the page.
 */
async function takeFocus(page: Page): Promise<void> {
  let seen = 0;
  const held = await until(async () => {
    seen = (await page.evaluate(() => document.hasFocus())) ? seen + 1 : 0;
    if (seen === 0) await page.bringToFront();
    return seen > 5;
  }, 10_000);
  if (held === null) throw new Error(`${page.url()} does not get the focus.`);
}

async function pressWith(page: Page, modifier: 'ControlLeft', key: 'ArrowRight'): Promise<void> {
  await page.keyboard.down('ShiftLeft');
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
  await page.keyboard.up('ShiftLeft');
}

/** Runs in the page: the caret before the words, as caret browsing puts it there. */
function selectFrom(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at !== -1) return document.getSelection()?.setBaseAndExtent(node, at, node, at + 12);
  }
}

interface Api {
  scripting: { executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result: unknown }[]> };
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** Runs inside the extension: the name of what has the focus in our closed root. */
async function focusedIn(tabId: number): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const func = (): string => {
    type Host = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
    const { dom } = (globalThis as unknown as { chrome: Api }).chrome;
    const hosts = [...document.querySelectorAll<Host>('html > :not(head, body)')];
    const focused = hosts.map((host) => (host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host) ?? null)?.activeElement).find((each) => each != null);
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  };
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
  return typeof answer?.result === 'string' ? answer.result : '';
}
