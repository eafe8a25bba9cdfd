import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { selfTestDay, selfTestParagraphs } from '../../../core/translation/self-test-paragraphs.ts';
import { engineOf } from '../../../platform/engines/engines.ts';
import { testEngine } from '../../../platform/engines/test-engine.ts';
import { closeLedger, ledgerEntries, ledgerTotals } from '../../../platform/ledger/database.ts';
import { type Job, type Progress, translateArticle as translateAll } from '../../../platform/translation/article-job.ts';
import { closeTranslation } from '../../../platform/translation/database.ts';
import { EngineQueue } from '../../../platform/translation/queue.ts';
import { lockText } from '../../core/translation/read.ts';
import { honest, secret, settingsOf } from '../engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../engines/server.ts';

const paragraphs = ['Bí thư Tỉnh ủy phát biểu.', 'UBND tỉnh phát biểu.', 'Bộ Chính trị phát biểu.'].map((text) => lockText(text));
const spoke = (text: string) => text.replace('phát biểu', 'spoke');
let server: TestServer;
const translateArticle = async (job: Job) => (await translateAll(job)).results;

beforeEach(async () => {
  await Promise.all([closeLedger(), closeTranslation()]);
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => server.close());

async function jobWith(behave: Behaviour, more: Partial<Job> = {}): Promise<Job> {
  server = await serve(behave);
  const engine = engineOf(settingsOf('libretranslate', server.base), undefined);
  const queue = new EngineQueue(engine.limits.concurrency, () => Promise.resolve(), () => 0);
  return { paragraphs, engine, queue, forms: engine.forms, revision: 'r', signal: new AbortController().signal, ...more };
}

/** The queue's clock stands still in these tests; a pause would otherwise never end. */
const instant = () => {
  let now = 0;
  return new EngineQueue(2, (ms) => Promise.resolve(void (now += ms)), () => now);
};

test('an article, with its progress; the second time from the cache and without a request', async () => {
  const progress: Progress[] = [];
  const job = await jobWith(honest('libretranslate', spoke), { onProgress: (each) => progress.push(each) });
  const results = await translateArticle(job);
  expect(results.map(({ translation, state, cached }) => [translation, state, cached])).toEqual([
    ['Secretary of the Provincial Party Committee spoke.', 'kept', false], ["Provincial People's Committee spoke.", 'kept', false], ['Politburo spoke.', 'kept', false],
  ]);
  expect(progress.at(-1)).toMatchObject({ done: 3, of: 3, terms: { kept: 3, total: 3 }, failures: 0 });
  expect((await translateArticle(job)).every(({ cached }) => cached)).toBe(true);
  expect(server.seen).toHaveLength(3);
});

test('what failed is told, and it alone is tried again', async () => {
  let broken = true;
  const behave: Behaviour = (request, response) => (broken && request.body.includes('Politburo') ? json({ error: 'x' }, 500) : honest('libretranslate', spoke))(request, response);
  const job = await jobWith(behave, { queue: instant() });
  const results = await translateArticle(job);
  expect(results.map(({ state, failure }) => [state, failure])).toEqual([['kept', null], ['kept', null], ['failed', 'engine-broken']]);
  expect(server.seen).toHaveLength(2 + 3);
  broken = false;
  const again = await translateArticle({ ...job, paragraphs: paragraphs.filter((_, index) => results[index]?.state === 'failed') });
  expect(again.map(({ translation }) => translation)).toEqual(['Politburo spoke.']);
  expect(server.seen).toHaveLength(6);
});

test('a wrong key is tried once for a page, not once for each paragraph', async () => {
  const many = Array.from({ length: 30 }, (_, index) => lockText(`Bộ Chính trị họp lần ${index}.`));
  const job = await jobWith(json({ error: 'x' }, 403), { paragraphs: many, queue: new EngineQueue(1) });
  const { results, stopped } = await translateAll(job);
  expect([new Set(results.map(({ failure }) => failure)), stopped]).toEqual([new Set(['engine-forbidden']), 'engine-forbidden']);
  expect(server.seen).toHaveLength(1);
});

test('429 with Retry-After slows the page and loses nothing', async () => {
  let refusals = 2;
  const behave: Behaviour = (request, response) => (refusals-- > 0 ? json({ error: 'slow down' }, 429, { 'retry-after': '3' }) : honest('libretranslate', spoke))(request, response);
  const results = await translateArticle(await jobWith(behave, { queue: instant() }));
  expect(results.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept']);
  expect(server.seen).toHaveLength(5);
});

test('a stop throws, and no more is asked', async () => {
  const controller = new AbortController();
  const job = await jobWith(() => controller.abort(), { signal: controller.signal, queue: new EngineQueue(1) });
  await expect(translateArticle(job)).rejects.toThrow('cancelled');
  expect(server.seen).toHaveLength(1);
});

test('a term that is bent is repaired by the next form, flagged where nothing helps', async () => {
  const bend = (text: string) => spoke(text).replace('Secretary of the Provincial Party Committee', 'Provincial Secretary').replace('Politburo', 'Political Office').replace(/XZ1Q(?= spoke)/, (sign) => sign);
  const job = await jobWith(honest('libretranslate', bend), { paragraphs: [paragraphs[0]!, paragraphs[1]!] });
  expect((await translateArticle(job)).map(({ state, locks: [lock] }) => [state, lock?.form])).toEqual([['repaired', 'token'], ['kept', 'inserted']]);
  const stubborn = await jobWith(honest('libretranslate', () => 'The Provincial Secretary spoke.'), { paragraphs: [lockText('Bí thư Tỉnh ủy nói.')] });
  expect(await translateArticle(stubborn)).toMatchObject([{ state: 'flagged', translation: 'The Provincial Secretary spoke.', locks: [{ kept: false, wrote: 'Provincial Secretary' }] }]);
});

test('the ledger equals what the server saw', async () => {
  let calls = 0;
  const behave: Behaviour = (request, response) => (++calls % 3 === 0 ? json({ error: 'x' }, 500) : honest('libretranslate', spoke))(request, response);
  await translateArticle(await jobWith(behave, { queue: instant(), paragraphs: Array.from({ length: 20 }, (_, index) => lockText(`UBND tỉnh phát biểu lần ${index}.`)) }));
  const entries = (await ledgerEntries()).map(({ text, sent, method, host }) => JSON.stringify([method, host, text, sent])).sort();
  const seen = server.seen.map(({ method, headers, body }) => JSON.stringify([method, headers.host, body.replaceAll(secret, '•••'), Buffer.byteLength(body)])).sort();
  expect(entries).toEqual(seen);
  expect(await ledgerTotals()).toMatchObject({ requests: seen.length });
});

test('nothing is sent that cannot be written down', async () => {
  const job = await jobWith(honest('libretranslate', spoke));
  globalThis.indexedDB = { open: () => { throw new DOMException('', 'SecurityError'); } } as unknown as IDBFactory;
  expect(new Set((await translateArticle(job)).map(({ failure }) => failure))).toEqual(new Set(['not-saved']));
  expect(server.seen).toEqual([]);
});

test('"Test this engine" orders the forms, or says why it cannot', async () => {
  const texts = selfTestParagraphs.map((text) => lockText(text, selfTestDay));
  const signal = new AbortController().signal;
  const job = await jobWith(honest('libretranslate', (text) => text.replace(/\S*[^\u0000-\u007f]\S*/g, 'word').replace(/Committee/g, 'Board').replace(/\b(\p{Ll}+) (\p{Ll}+)/gu, 'they said')));
  const tested = await testEngine(job.engine, job.queue, texts, signal);
  expect(tested).toMatchObject({ forms: ['token', 'inserted'], failure: null });
  expect(tested.results.map(({ paragraphs: count }) => count)).toEqual([20, 20]);
  expect((await ledgerEntries()).every(({ purpose }) => purpose === 'engine test')).toBe(true);
  await server.close();
  const refused = await jobWith(json({ error: 'x' }, 401));
  expect(await testEngine(refused.engine, refused.queue, texts, signal)).toEqual({ forms: ['inserted', 'token'], results: [], failure: 'engine-key' });
  expect(server.seen).toHaveLength(1);
});
