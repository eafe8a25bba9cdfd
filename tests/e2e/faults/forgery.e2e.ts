import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { visitArticle } from '../driver/visit.ts';
import { address, articlePage } from '../pages/article-page.ts';
import { send, stored, type Stored } from './fault-session.ts';
import { productPage } from './product-code.ts';

const profile = newProfile();
const fuzz = Number(process.env['FAULT_ROUNDS'] ?? 2) * 20;
let session: Session;
let tab: Tab;
let before: Stored;

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
  await send(session, 'saveHighlight', draft('Câu', 1, 'https://haiduong.gov.vn/khac?nid=9'));
  before = await stored(session);
});
afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

const id = () => before.highlights[0]!.id;

/** What only extension pages may ask, and what a page may ask of its own articles alone. */
const forged: [string, () => unknown][] = [
  ['editHighlight', () => ({ id: id(), revision: 1, body: 'giả' })],
  ['settleNote', () => ({ id: id(), revision: 1, body: null })],
  ['deleteHighlights', () => ({ ids: [id()] })],
  ['restoreHighlights', () => ({ ids: [id()] })],
  ['tagHighlights', () => ({ ids: [id()], add: ['giả'], remove: [] })],
  ['tagArticles', () => ({ canonicals: [before.articles[0]!.canonical], add: ['giả'], remove: [] })],
  ['deleteClips', () => ({ ids: ['c'] })],
  ['restoreClips', () => ({ ids: ['c'] })],
  ['corroborateClip', () => ({ id: 'c' })],
  ['backUp', () => null],
  ['backupState', () => null],
  ['setSite', () => ({ origin: 'https://evil.example', state: 'on' })],
  ['readTab', () => ({ tabId: 1 })],
  ['composeBackup', () => null],
  ['readHtml', () => ({ html: '<p>x', url: address })],
  ['saveHighlight', () => draft('giả', 1, 'https://nhandan.vn/1')],
  ['keepClip', () => clipDraft(undefined, {}, 'https://nhandan.vn/1')],
  ['highlightsOf', () => ({ canonical: 'https://nhandan.vn/1' })],
  ['clipsOf', () => ({ canonical: 'https://nhandan.vn/1' })],
];

describe.runIf(browserName === 'chromium')('messages forged in the place of our own scripts in a page', () => {
  test.each(forged)('%s is refused', async (name, argument) => {
    expect(await fromScript({ name, argument: argument() })).toEqual({ error: 'refused' });
    expect(await stored(session)).toEqual(before);
  });

  test(`${fuzz} calls with anything in them, for each of ${forged.length} names`, async () => {
    const calls = forged.flatMap(([name]) => fc.sample(fc.jsonValue(), fuzz).map((argument) => ({ name, argument })));
    const replies = await session.inExtension(sendAllInTab, tab.id, calls);
    const codes = new Set(replies.map((reply) => (reply !== null && 'error' in reply ? reply.error : 'answered')));
    expect([...codes].sort().every((code) => ['malformed', 'refused'].includes(code)), [...codes].join()).toBe(true);
    expect(await stored(session)).toEqual(before);
    expect(await send(session, 'backupState', null)).toMatchObject({ ok: {} });
  });
});

test.runIf(browserName === 'chromium')('what a page hands over as a clip is cleaned before it is stored', async () => {
  const evil = '<h1>Bài</h1><script>x()</script><img src="https://evil.example/b.png" onerror="x()"><form id="body"><p style="x">Chữ</p></form>';
  const reply = await fromScript({ name: 'keepClip', argument: clipDraft('Bài\nChữ', { html: evil }, 'https://haiduong.gov.vn/khac?nid=9') });
  const { id: clip } = (reply as { ok: { id: string } }).ok;
  const { html, proof } = await (await productPage(session)).run((library, which) => library.openClip(which), clip);
  expect(html).toBe('<h1>Bài</h1><img><p>Chữ</p>');
  expect(proof).toMatchObject({ html: 'intact', text: 'intact' });
  before = await until(() => stored(session).then((now) => now.clips.every(({ corroboration }) => corroboration.why !== 'pending') && now), 5000) as Stored;
});

test.runIf(browserName === 'chromium')('a page itself reaches nothing: no runtime, no answer to its events and messages', async () => {
  const heard = await tab.page.evaluate(async () => {
    const said: unknown[] = [];
    addEventListener('message', ({ data }) => said.push(data));
    const names = ['keepClip', 'deleteHighlights', 'backUp', 'saveHighlight'];
    for (const name of names) {
      postMessage({ name, argument: null }, '*');
      dispatchEvent(new CustomEvent(name, { detail: { name } }));
      document.dispatchEvent(new CustomEvent('chu-giai', { detail: { name } }));
    }
    await new Promise((done) => setTimeout(done, 500));
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return { said, runtime: typeof chrome?.runtime?.sendMessage };
  });
  expect(heard.runtime).toBe('undefined');
  expect(heard.said).toHaveLength(4);
  expect(await stored(session)).toEqual(before);
});

test.runIf(browserName === 'chromium')('a private window is not read, and nothing of it is written', async () => {
  const context = await session.browser.createBrowserContext();
  const page = await context.newPage();
  const url = 'https://haiduong.gov.vn/rieng?nid=77';
  session.proxy.serve(url, articlePage());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const marked = await until(() => page.evaluate(() => CSS.highlights.size > 0), 2000);
  expect(marked).toBeNull();
  expect(await stored(session)).toEqual(before);
  await context.close();
});

type Reply = { ok: unknown } | { error: string } | null;

/** Sends a call from a script of the extension's in the page, as a page that has taken one over would. */
async function fromScript(call: { name: string; argument: unknown }): Promise<Reply> {
  const [reply] = await session.inExtension(sendAllInTab, tab.id, [call]);
  return reply ?? null;
}

/** Runs inside the extension, and its inner function among the extension's scripts in the page. */
async function sendAllInTab(tabId: number, calls: { name: string; argument: unknown }[]): Promise<Reply[]> {
  interface Api {
    scripting: { executeScript(what: object): Promise<{ result: Reply[] }[]> };
    runtime: { sendMessage(call: object): Promise<Reply> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  // As text, since the browser drops null on the way.
  const func = (text: string) => {
    const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    return Promise.all((JSON.parse(text) as object[]).map((call) => runtime.sendMessage(call).catch(() => null)));
  };
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [JSON.stringify(calls)] });
  return answer?.result ?? [];
}
