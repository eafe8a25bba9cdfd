import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { TargetType } from 'puppeteer-core';
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
/** A thousand calls in all with the other tests, a thousand for each name by `npm run test:faults`. */
const fuzz = Number(process.env['FAULT_ROUNDS'] ?? 3) * 20;
const seed = 20260705;
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
  ['attachHighlight', () => ({ id: id(), article: draft().article, selector: draft().selector })],
  ['detachHighlight', () => ({ id: id() })],
  ['highlightsPlaced', () => ({ canonical: 'https://nhandan.vn/1', orphans: [id()] })],
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
    const calls = forged.flatMap(([name]) => fc.sample(fc.jsonValue(), { seed, numRuns: fuzz }).map((argument) => ({ name, argument })));
    const replies = await session.inExtension(sendAllInTab, tab.id, calls);
    const codes = new Set(replies.map((reply) => (reply !== null && 'error' in reply ? reply.error : 'answered')));
    expect([...codes].sort().every((code) => ['malformed', 'refused'].includes(code)), [...codes].join()).toBe(true);
    expect(await stored(session)).toEqual(before);
    expect(await send(session, 'backupState', null)).toMatchObject({ ok: {} });
  });
});

describe.runIf(browserName === 'chromium')('messages that nobody would send, from our own pages: each is answered with an error, nothing changes, nothing throws', () => {
  const odd = ['', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'describePage', 'sanitise', 'composeBackup', 'none'];

  test(`${forged.length * fuzz} with anything in them`, async () => {
    const names = [...forged.map(([name]) => name), ...odd];
    const one = fc.record({ name: fc.constantFrom(...names), argument: fc.jsonValue().filter((value) => value !== null) });
    await expectRefused(fc.sample(one, { seed, numRuns: forged.length * fuzz }));
  });

  test('right ones with one field of another kind', async () => {
    const calls = forged.flatMap(([name, argument]) => leaves(argument()).map((path) => ({ name, argument: spoilt(argument(), path) })));
    expect(calls.length).toBeGreaterThan(100);
    await expectRefused(calls);
  });

  async function expectRefused(calls: { name: string; argument: unknown }[]): Promise<void> {
    const thrown = await exceptionsOfWorker();
    const earlier = await stored(session);
    const replies = await session.inExtension(sendAll, calls);
    const answered = calls.filter((_, at) => !['malformed', 'refused'].includes(errorOf(replies[at])));
    expect(answered).toEqual([]);
    expect(await stored(session)).toEqual(earlier);
    expect(thrown).toEqual([]);
    expect(await send(session, 'backupState', null)).toMatchObject({ ok: {} });
  }
});

const errorOf = (reply: Reply | undefined): string => (reply != null && 'error' in reply ? reply.error : JSON.stringify(reply ?? null));

/** What the worker throws and nobody catches, from now on. */
async function exceptionsOfWorker(): Promise<string[]> {
  const thrown: string[] = [];
  await send(session, 'backupState', null);
  const target = await session.browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER, { timeout: 5000 });
  const inspector = await target.createCDPSession();
  inspector.on('Runtime.exceptionThrown', ({ exceptionDetails }) => thrown.push(exceptionDetails.exception?.description ?? exceptionDetails.text));
  await inspector.send('Runtime.enable');
  return thrown;
}

type Path = (string | number)[];

/** Where an argument holds its values. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The same with an object where a value was. */
function spoilt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return { no: 1 };
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === key ? spoilt(each, rest) : each));
  return { ...(value as object), [key]: spoilt((value as Record<string, unknown>)[key], rest) };
}

/** Runs inside the extension. */
async function sendAll(calls: { name: string; argument: unknown }[]): Promise<Reply[]> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<Reply> } } }).chrome;
  return Promise.all(calls.map((call) => runtime.sendMessage(call).catch(() => null)));
}

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
