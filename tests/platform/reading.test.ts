import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { detectionOf, forgetDetection } from '../../platform/detections.ts';
import { injectReader } from '../../platform/injection.ts';
import type { MenuChoice } from '../../platform/context-menu.ts';
import { noteInterference, reading } from '../../platform/reading.ts';
import { sendToReader } from '../../platform/readers.ts';
import { changeSettings } from '../../platform/settings.ts';

const css = '::highlight(term) { color: red }';
const article = { isArticle: true, confidence: 0.9, reasons: ['Long text.'] };
const url = 'https://haithanh.gov.vn/tin?nid=20';

let hasReader: boolean;
let tabId: number;
const sendMessage = vi.fn();
const insertCSS = vi.fn();
const executeScript = vi.fn();

beforeEach(async () => {
  vi.restoreAllMocks();
  for (const mock of [sendMessage, insertCSS, executeScript]) mock.mockReset();
  hasReader = false;
  sendMessage.mockImplementation(() => (hasReader ? Promise.resolve({ ok: null }) : Promise.reject(new Error('Receiving end does not exist.'))));
  insertCSS.mockResolvedValue(undefined);
  executeScript.mockImplementation(() => { hasReader = true; return Promise.resolve([]); });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(insertCSS as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript as never);
  tabId = (await fakeBrowser.tabs.create({ url })).id ?? -1;
});

const page = () => ({ tabId, frameId: 0, prepared: false, url, trusted: false });
const badge = () => fakeBrowser.action.getBadgeText({ tabId });
const sent = () => sendMessage.mock.calls.map((call) => call[1] as { name: string; argument: unknown }).filter(({ name }) => name !== '');
const switchTo = (state: 'on' | 'ask' | 'off') => changeSettings((before) => ({ ...before, sites: { 'https://haithanh.gov.vn': state } }));

describe('a page was looked at', () => {
  test('an article is read at once', async () => {
    expect(await reading(css).decided(article, page())).toEqual({ read: true });
    expect(insertCSS).toHaveBeenCalledExactlyOnceWith({ target: { tabId, frameIds: [0] }, css });
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId, frameIds: [0] }, files: ['/reader.js'] });
  });

  test.each<[string, () => Promise<unknown>, boolean, string]>([
    ['no article', () => Promise.resolve(), false, ''],
    ['only when I ask', () => switchTo('ask'), true, '•'],
    ['only when I ask, everywhere', () => changeSettings((before) => ({ ...before, marks: 'ask' })), true, '•'],
    ['off', () => switchTo('off'), true, ''],
  ])('%s: nothing is put into the page', async (_, prepare, isArticle, text) => {
    await prepare();
    expect(await reading(css).decided({ ...article, isArticle }, page())).toEqual({ read: false });
    expect(insertCSS).not.toHaveBeenCalled();
    expect(executeScript).not.toHaveBeenCalled();
    expect(sendMessage).not.toHaveBeenCalled();
    expect(await badge()).toBe(text);
  });

  test('its verdict can be asked for, as long as the tab shows that page', async () => {
    await reading(css).decided({ ...article, isArticle: false }, page());
    expect(await detectionOf(tabId)).toEqual({ ...article, isArticle: false });
    const other = (await fakeBrowser.tabs.create({ url: 'https://nhandan.vn/' })).id ?? -1;
    await reading(css).decided(article, { ...page(), tabId: other });
    expect(await detectionOf(other)).toBeNull();
    await forgetDetection(tabId);
    expect(await detectionOf(tabId)).toBeNull();
  });

  test('what was only prepared is read in its own document', async () => {
    await reading(css).decided(article, { ...page(), frameId: 12, prepared: true });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId, frameIds: [12] }, files: ['/reader.js'] });
  });
});

describe('a frame has the article', () => {
  const frame = () => ({ ...page(), frameId: 5, url: 'https://haithanh.gov.vn/khung?nid=20' });
  const nothing = { ...article, isArticle: false };

  test('it is read there, where the page itself has none, and what is asked of the tab goes to the frame', async () => {
    const { decided } = reading(css);
    await decided(nothing, page());
    expect(await decided(article, frame())).toEqual({ read: true });
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId, frameIds: [5] }, files: ['/reader.js'] });
    expect(await detectionOf(tabId)).toEqual(article);
    await sendToReader(tabId, 'describePage').catch(() => null);
    expect(sendMessage).toHaveBeenLastCalledWith(tabId, { name: 'describePage', argument: null }, { frameId: 5 });
  });

  test('also where the page itself is looked at later', async () => {
    const { decided } = reading(css);
    await decided(article, frame());
    await decided(nothing, page());
    expect(await detectionOf(tabId)).toEqual(article);
  });

  test('one reader for one tab: a page with an article of its own is read itself', async () => {
    const { decided } = reading(css);
    await decided(article, page());
    expect(await decided(article, frame())).toEqual({ read: false });
    expect(executeScript).toHaveBeenCalledOnce();
  });
});

describe('the user asks', () => {
  test('the page is read whatever its switch says, and once', async () => {
    await switchTo('ask');
    const { asked, decided } = reading(css);
    await decided(article, page());
    expect(await asked(tabId)).toEqual({ read: true, problem: null });
    expect(await asked(tabId)).toEqual({ read: true, problem: null });
    expect(executeScript).toHaveBeenCalledOnce();
    expect(await badge()).toBe('');
  });

  test('a page that may not be read: a sentence', async () => {
    insertCSS.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await reading(css).asked(tabId)).toEqual({ read: false, problem: 'no-access' });
  });

  test('twice at the same moment: one reader', async () => {
    await Promise.all([injectReader({ tabId, frameId: 0 }, css), injectReader({ tabId, frameId: 0 }, css)]);
    expect(executeScript).toHaveBeenCalledOnce();
  });
});

describe('a key is pressed', () => {
  test.each<[string, object]>([
    ['next-term', { name: 'moveTermCursor', argument: { by: 1 } }],
    ['previous-term', { name: 'moveTermCursor', argument: { by: -1 } }],
    ['highlight-selection', { name: 'highlightSelection', argument: null }],
  ])('%s reads the page first where that was not done', async (name, expected) => {
    await switchTo('ask');
    await reading(css).command(name, tabId);
    expect(executeScript).toHaveBeenCalledOnce();
    expect(sent()).toEqual([expected]);
  });

  test('toggle-marks: reading shows them; pressed again it turns them', async () => {
    const { command } = reading(css);
    await command('toggle-marks', tabId);
    expect(sent()).toEqual([]);
    await command('toggle-marks', tabId);
    expect(sent()).toEqual([{ name: 'setMarks', argument: { shown: 'toggle' } }]);
  });

  test('where reading is off, nothing happens', async () => {
    await switchTo('off');
    await reading(css).command('next-term', tabId);
    expect(executeScript).not.toHaveBeenCalled();
    expect(sent()).toEqual([]);
  });
});

describe('an entry of the context menu is chosen', () => {
  const chosen = (choice: MenuChoice, frameId = 0) => reading(css).chosen(choice, tabId, frameId);

  test.each<[MenuChoice, object]>([
    ['explain-selection', { name: 'explainSelection', argument: null }],
    ['translate-selection', { name: 'translatePage', argument: { what: 'selection' } }],
    ['translate-article', { name: 'translatePage', argument: { what: 'article' } }],
  ])('%s reads the page first where that was not done', async (choice, expected) => {
    sendMessage.mockImplementation(() => (hasReader ? Promise.resolve({ ok: { started: true, problem: null } }) : Promise.reject(new Error('Receiving end does not exist.'))));
    await chosen(choice);
    expect(executeScript).toHaveBeenCalledOnce();
    expect(sent()).toEqual([expected]);
  });

  test('the article is translated where it is: in the frame that has it', async () => {
    const { decided } = reading(css);
    await decided({ ...article, isArticle: false }, page());
    await decided(article, { ...page(), frameId: 5 });
    sendMessage.mockResolvedValue({ ok: { started: true, problem: null } });
    await chosen('translate-article');
    expect(sendMessage).toHaveBeenLastCalledWith(tabId, { name: 'translatePage', argument: { what: 'article' } }, { frameId: 5 });
  });

  test('where there is no article, the popup says what the page is', async () => {
    const openPopup = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.action, { openPopup });
    hasReader = true;
    sendMessage.mockResolvedValue({ ok: { started: false, problem: 'no-article' } });
    await chosen('translate-selection', 3);
    expect(openPopup).toHaveBeenCalledOnce();
    sendMessage.mockResolvedValue({ ok: { started: false, problem: 'no-engine' } });
    await chosen('translate-article');
    expect(openPopup).toHaveBeenCalledOnce();
  });
});

test('a page that takes the card away is shown on the button', async () => {
  expect(await noteInterference(page())).toBeNull();
  expect(await badge()).toBe('!');
});
