import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageDescription } from '../../core/protocol.ts';
import type { TranslationState } from '../../core/translation/job.ts';
import { askReader } from '../../scripts/browsers/ask.ts';
import { browserServices } from '../../scripts/browsers/chromium-session.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import type { ObservedRequest } from '../../scripts/browsers/site-proxy.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { addOrigin, copyOf } from '../../scripts/start/extra-origin.ts';
import { translateArticle } from '../../scripts/start/translate-article.ts';
import type { WebEngineKind } from '../../scripts/start/translation-options.ts';
import { honest, secret, settingsOf, textsOf, webEngines } from '../platform/engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../platform/engines/server.ts';
import { builtExtension, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { useEngine } from './driver/engine.ts';
import { shows, words } from './driver/product-page.ts';
import { readerSays, visitArticle } from './driver/visit.ts';
import { moodyEngine, Walk } from './driver/walk.ts';
import { address, pairs, translatedPage, translatorOf } from './pages/translated-page.ts';

const seed = 20_261_125;
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

/** Translations by a server that behaves like this, once the job has ended. */
async function translated(which: Parameters<typeof askReader<'translatePage'>>[3], behave: Behaviour): Promise<{ state: TranslationState; server: TestServer }> {
  const server = await start(behave);
  session.proxy.forward(server.base);
  await useEngine(session, settingsOf('libretranslate', server.base));
  await askReader(session, page.tab.id, 'translatePage', which);
  const { translation } = await readerSays(session, page.tab, (description) => description.translation?.running === false);
  return { state: translation!, server };
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

/** Where no request may arrive. */
let elsewhere: TestServer;

/** Of the article's passages in turn, how the engine answers each, and what becomes of it. */
const faults: [string, Behaviour, 'flagged' | 'failed', string | null][] = [
  ['breaks off', (_, response) => void response.writeHead(200, { 'content-length': '900' }).write('{"translatedText":["The', () => response.destroy()), 'failed', 'cut-off'],
  ['bends a title', spoilt((text) => text.replaceAll('Chairman of the National Assembly', 'Parliament Speaker')), 'flagged', null],
  ['says it twice', spoilt((text) => `${text} ${text}`), 'flagged', null],
  ['brings a script along', spoilt((text) => `${text}<script>document.title='run'</script>`), 'flagged', null],
  ['answers in Chinese', spoilt(() => '国会主席会见海阳省国会代表团。政府办公厅刚刚发布第210号通知，内容关于总理结论。'), 'flagged', null],
  ['hands the source back', honest('libretranslate', (text) => translatorOf(text).vi), 'flagged', null],
  ['says nothing', spoilt(() => ''), 'failed', 'engine-answer'],
  ['answers 10 MB', spoilt(() => 'x'.repeat(10_000_000)), 'failed', 'answer-too-large'],
  ['leads to another address', (_, response) => void response.writeHead(307, { location: `${elsewhere.base}/translate` }).end(), 'failed', 'unreachable'],
];

/** The fault of the passage that a request is about. */
const byPassage: Behaviour = (request, response) => {
  const passage = pairs.indexOf(translatorOf(textsOf.libretranslate(request)[0] ?? ''));
  faults[passage]![1](request, response);
};

describe('an engine that misbehaves', () => {
  test('each passage is flagged or fails as its answer deserves, as text', async () => {
    expect(faults).toHaveLength(pairs.length);
    elsewhere = await start(json({ translatedText: ['no'] }));
    session.proxy.forward(elsewhere.base, 'nobody asked for this');
    const { state } = await translated({ what: 'article' }, byPassage);
    expect(state.paragraphs.map((paragraph, at) => [faults[at]?.[0], paragraph.source, paragraph.state, paragraph.failure]))
      .toEqual(faults.map(([name, , expected, failure], at) => [name, pairs[at]!.vi, expected, failure]));
    expect(elsewhere.seen, 'the key follows no redirect').toEqual([]);
    expect(state.paragraphs.filter((paragraph) => (paragraph.translation === null) !== (paragraph.state === 'failed'))).toEqual([]);
    expect(await page.tab.page.evaluate(() => [document.title, document.querySelectorAll('script').length])).not.toContain('run');
    await remove();
  });

  test.each<[string, Behaviour, string]>([
    ['refuses the key', json({ error: 'no' }, 401), 'engine-key'],
    ['refuses', json({ error: 'no' }, 403), 'engine-forbidden'],
    ['is used up', json({ error: 'no' }, 456), 'engine-quota'],
  ])('%s: that is said once, and no further passage is sent', async (_, behave, problem) => {
    const { state, server } = await translated({ what: 'article' }, behave);
    expect(state.problem).toBe(problem);
    // Those that were under way already.
    expect(server.seen.length).toBeLessThan(pairs.length);
    await remove();
  });

  test('asks for a pause, and is given it', async () => {
    let refusals = 1;
    const { state, server } = await translated({ what: 'paragraph', index: 1 }, (request, response) =>
      (refusals-- > 0 ? json({ error: 'slow down' }, 429, { 'retry-after': '1' }) : honest('libretranslate', (text) => translatorOf(text).en))(request, response));
    expect(state.paragraphs).toMatchObject([{ state: 'kept' }]);
    expect(server.seen).toHaveLength(2);
    await remove();
  });
});

/** Steps of the walk: few in every run of the tests, `WALK=200` for the whole. */
const steps = Number(process.env.WALK ?? 40);

test('whatever a reader does in any order, reading, glossing and highlighting send nothing', async () => {
  const server = await start(moodyEngine(seed));
  session.proxy.forward(server.base);
  const walk = new Walk(session, server.base, seed);
  for (let step = 0; step < steps; step++) await walk.step(() => ours().length);
  expect(server.seen.length).toBeGreaterThan(steps / 4);
  if (steps >= 200) expect([...walk.done.keys()].sort()).toEqual(walk.steps.sort());
}, 60_000 + steps * 3_000);

test('keys went to their own hosts alone, and no page can read one', async () => {
  const hosts = new Set(servers.map(({ base }) => new URL(base).host));
  const withKey = session.proxy.requests.filter(({ headers }) => JSON.stringify(headers).includes(secret));
  expect(withKey.filter(({ url }) => !hosts.has(new URL(url).host))).toEqual([]);
  expect(await page.tab.page.content()).not.toContain(secret);
});

test('the ledger on the options page equals what the servers saw, byte for byte', async () => {
  const options = await session.openExtensionPage('options.html');
  const entries = await until(() => session.inExtension(ledgerOf), 5000);
  const bases = new Map(servers.map((server) => [server, server.base]));
  const asked = [...bases].flatMap(([{ seen }, base]) => seen.map(({ method, path, body }) => [method, base + path, body.replaceAll(secret, '•••'), Buffer.byteLength(body)]));
  const looks = ours().filter(({ purpose }) => purpose === undefined).map(({ method, url }) => [method, url, '', 0]);
  const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(sorted(entries!.map(({ method, url, text, sent }) => [method, url, text, sent]))).toEqual(sorted([...asked, ...looks]));
  expect(await until(() => options.evaluate(() => document.querySelector('.cg-ledger-host')?.textContent ?? null), 5000)).toMatch(/^(?:127\.0\.0\.1:|haiduong)/);
  await options.close();
});

/** Where the browsers themselves ask for news of their own. */
const itsMakers = new RegExp(`^${browserServices}$|(?:^|\\.)(?:mozilla|firefox)\\.(?:com|net|org)$`);

/** What left the browser and was no page that a tab opened, nor its icon, which the browser fetches for itself. */
function ours() {
  const isBrowsers = ({ url, headers }: ObservedRequest) =>
    headers['sec-fetch-dest'] === 'document' || url.endsWith('/favicon.ico') || itsMakers.test(new URL(url).hostname);
  return session.proxy.requests.filter((request) => !isBrowsers(request));
}

interface Written {
  method: string;
  url: string;
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
  await askReader(session, page.tab.id, 'removeTranslations');
  const before = (await askReader(session, page.tab.id, 'keepArticle'))!.clip!;
  expect(before.translation).toBeUndefined();
  const { server } = await translated({ what: 'paragraph', index: 1 }, honest('libretranslate', (text) => translatorOf(text).en));
  const library = await session.openExtensionPage(`library.html#clip=${before.id}`);
  expect(await shows(library, 'Translation · terms kept'), await words(library)).toBe(true);
  await library.close();
  const { translation } = (await askReader(session, page.tab.id, 'keepArticle'))!.clip!;
  expect(translation).toMatchObject({ engines: [{ kind: 'libretranslate', host: new URL(server.base).host }], passages: [{ text: pairs[1]!.en, state: 'kept', broken: [] }] });
});
