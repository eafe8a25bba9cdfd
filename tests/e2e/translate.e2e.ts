import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageDescription } from '../../core/protocol.ts';
import type { TranslationState } from '../../core/translation/job.ts';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { addOrigin, copyOf } from '../../scripts/start/extra-origin.ts';
import { setUpEngine } from '../../scripts/start/set-up-engine.ts';
import { translateArticle } from '../../scripts/start/translate-article.ts';
import type { WebEngineKind } from '../../scripts/start/translation-options.ts';
import { honest, secret, settingsOf, textsOf, webEngines } from '../platform/engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../platform/engines/server.ts';
import { builtExtension, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { shows, words } from './driver/product-page.ts';
import { visitArticle } from './driver/visit.ts';
import { address, pairs, translatedPage, translatorOf } from './pages/translated-page.ts';

const profile = newProfile();
const copy = copyOf(builtExtension());
const servers: TestServer[] = [];
let session: Session;
let page: { tab: Tab; description: PageDescription };
let untouched: string;

beforeAll(async () => {
  addOrigin(copy.folder, 'http://127.0.0.1');
  session = await startBrowser(profile, copy.folder);
  page = await visitArticle(session, address, translatedPage());
  untouched = await html();
});

afterAll(async () => {
  await session?.close();
  await Promise.all(servers.map((server) => server.close()));
  removeProfile(profile);
  copy.remove();
});

const html = (): Promise<string> => page.tab.page.evaluate(() => document.documentElement.outerHTML);

async function start(behave: Behaviour): Promise<TestServer> {
  const server = await serve(behave);
  servers.push(server);
  return server;
}

const engineAt = (kind: WebEngineKind, base: string) => {
  const { key, model, region } = settingsOf(kind, base);
  return { kind, base, origin: new URL(base).origin, key, model, region };
};

async function remove(): Promise<void> {
  await askReader(session, page.tab.id, 'removeTranslations');
  expect(await html()).toBe(untouched);
}

/** The first paragraph's translation by a server that behaves like this. */
async function firstParagraph(behave: Behaviour): Promise<{ state: TranslationState; server: TestServer }> {
  const server = await start(behave);
  await setUpEngine(session, engineAt('libretranslate', server.base));
  await page.tab.page.bringToFront();
  await askReader(session, page.tab.id, 'translatePage', { what: 'paragraph', index: 1 });
  const state = await until(async () => {
    const { translation } = (await askReader(session, page.tab.id, 'describePage'))!;
    return translation?.running === false ? translation : null;
  }, 40_000);
  return { state: state!, server };
}

describe.each(webEngines)('%s, honest', (kind) => {
  test('translates the article in place with every term kept', async () => {
    const server = await start(honest(kind, (text) => translatorOf(text).en));
    const { description } = await translateArticle(session, page, engineAt(kind, server.base));
    const { paragraphs, terms, problem } = description.translation!;
    expect(problem).toBeNull();
    expect(paragraphs.map(({ source, translation, state }) => ({ vi: source, en: translation, state }))).toEqual(pairs.map(({ vi, en }) => ({ vi, en, state: 'kept' })));
    expect(terms.kept).toBe(terms.total);
    expect(terms.total).toBeGreaterThan(20);
    // The server throws what is not the protocol, and notes what it was asked.
    expect(server.seen.flatMap((request) => textsOf[kind](request)).length).toBe(pairs.length);
    await remove();
  });
});

const spoilt = (spoil: (english: string) => string): Behaviour => honest('libretranslate', (text) => spoil(translatorOf(text).en));

describe('an engine that misbehaves', () => {
  test.each<[string, Behaviour, 'flagged' | 'failed' | 'repaired', string | null]>([
    ['bends a title', spoilt((text) => text.replaceAll('Chairman of the National Assembly', 'Parliament Speaker')), 'flagged', null],
    ['doubles a title', spoilt((text) => `The Chairman of the National Assembly spoke. ${text}`), 'flagged', null],
    ['brings a script along', spoilt((text) => `${text}<script>document.title='run'</script>`), 'flagged', null],
    ['answers in Chinese', spoilt(() => '国会主席会见海阳省国会代表团。政府办公厅刚刚发布第210号通知，内容关于总理结论。'), 'flagged', null],
    ['hands the source back', honest('libretranslate', (text) => translatorOf(text).vi), 'flagged', null],
    ['says nothing', spoilt(() => ''), 'failed', 'engine-answer'],
    ['answers 10 MB', spoilt(() => 'x'.repeat(10_000_000)), 'failed', 'answer-too-large'],
    ['refuses the key', json({ error: 'no' }, 401), 'failed', 'engine-key'],
    ['refuses', json({ error: 'no' }, 403), 'failed', 'engine-forbidden'],
    ['is used up', json({ error: 'no' }, 456), 'failed', 'engine-quota'],
    ['is broken', json({ error: 'no' }, 500), 'failed', 'engine-broken'],
    ['answers HTML', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'), 'failed', 'engine-answer'],
    ['breaks off', (_, response) => void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' }).write('{"translatedText":["The', () => response.destroy()), 'failed', 'cut-off'],
  ])('%s', async (_, behave, state, failure) => {
    const { state: translation } = await firstParagraph(behave);
    expect(translation.paragraphs).toMatchObject([{ source: pairs[1]!.vi, state, failure }]);
    expect(translation.paragraphs[0]!.translation === null).toBe(state === 'failed');
    expect(await page.tab.page.evaluate(() => [document.title, document.querySelectorAll('script').length])).not.toContain('run');
    await remove();
  });

  test('asks for a pause, and is given it', async () => {
    let refusals = 1;
    const { state, server } = await firstParagraph((request, response) =>
      (refusals-- > 0 ? json({ error: 'slow down' }, 429, { 'retry-after': '1' }) : honest('libretranslate', (text) => translatorOf(text).en))(request, response));
    expect(state.paragraphs).toMatchObject([{ state: 'kept' }]);
    expect(server.seen).toHaveLength(2);
    await remove();
  });

  test('leads to another address: the key does not follow', async () => {
    const other = await start(json({ translatedText: ['no'] }));
    session.proxy.forward(new URL(other.base).origin, 'nobody asked for this');
    const { state } = await firstParagraph((_, response) => void response.writeHead(307, { location: `${other.base}/translate` }).end());
    expect(state.paragraphs).toMatchObject([{ state: 'failed', failure: 'unreachable' }]);
    expect(other.seen).toEqual([]);
    await remove();
  });
});

test('keys went to their own hosts alone, and no page can read one', async () => {
  const hosts = new Set(servers.map(({ base }) => new URL(base).host));
  const withKey = session.proxy.requests.filter(({ headers }) => JSON.stringify(headers).includes(secret));
  expect(withKey.filter(({ url }) => !hosts.has(new URL(url).host))).toEqual([]);
  expect(await page.tab.page.content()).not.toContain(secret);
});

test('the ledger on the options page equals what the servers saw', async () => {
  const options = await session.openExtensionPage('options.html');
  const entries = await until(() => session.inExtension(ledgerOf), 5000);
  const seen = servers.flatMap(({ seen: requests }) => requests).map(({ method, headers, body }) => [method, headers.host, body.replaceAll(secret, '•••'), Buffer.byteLength(body)]);
  const written = entries!.map(({ method, host, text, sent }) => [method, host, text, sent]);
  const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(sorted(written)).toEqual(sorted(seen));
  expect(await until(() => options.evaluate(() => document.querySelector('.cg-ledger-host')?.textContent ?? null), 5000)).toMatch(/^127\.0\.0\.1:/);
  await options.close();
});

interface Written {
  method: string;
  host: string;
  text: string;
  sent: number;
}

/** Runs inside the extension, so it can use nothing from here. */
async function ledgerOf(): Promise<Written[]> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  const database = await settled(indexedDB.open('ledger'));
  const entries = await settled(database.transaction('requests').objectStore('requests').getAll() as IDBRequest<Written[]>);
  database.close();
  return entries;
}

test('a version is kept with the translation of its page; one that was kept before gets what is translated afterwards', async () => {
  const before = (await askReader(session, page.tab.id, 'keepArticle'))!.clip!;
  expect(before.translation).toBeUndefined();
  const { server } = await firstParagraph(honest('libretranslate', (text) => translatorOf(text).en));
  const library = await session.openExtensionPage(`library.html#clip=${before.id}`);
  expect(await shows(library, 'Translation · terms kept'), await words(library)).toBe(true);
  await library.close();
  const { translation } = (await askReader(session, page.tab.id, 'keepArticle'))!.clip!;
  expect(translation).toMatchObject({ engines: [{ kind: 'libretranslate', host: new URL(server.base).host }], passages: [{ text: pairs[1]!.en, state: 'kept', broken: [] }] });
});
