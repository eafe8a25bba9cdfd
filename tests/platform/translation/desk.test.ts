import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TranslationJob, TranslationNews } from '../../../core/translation/job.ts';
import { closeLedger, ledgerTotals } from '../../../platform/ledger/database.ts';
import { closeTranslation } from '../../../platform/translation/database.ts';
import { TranslationDesk } from '../../../platform/translation/desk.ts';
import { keepEngine, readEngine } from '../../../platform/translation/engine-settings.ts';
import { lockText } from '../../core/translation/read.ts';
import { honest, settingsOf } from '../engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../engines/server.ts';

const caller = { tabId: 7, frameId: 3, prepared: false, url: 'https://haiduong.gov.vn/', trusted: false };
const paragraphs = ['Bí thư Tỉnh ủy phát biểu.', 'Bộ Chính trị phát biểu.', 'UBND tỉnh phát biểu.'].map((text, at) => ({ index: at * 2, ...lockText(text) }));
const job: TranslationJob = { id: 'j1', canonical: 'https://haiduong.gov.vn/tin', target: 'en', revision: 'r', paragraphs };
const spoke = honest('libretranslate', (text) => text.replace('phát biểu', 'spoke'));
let server: TestServer | null = null;
/** What the reader was told, and whether it still wants it. */
let told: TranslationNews[] = [];
let wanted = true;

beforeEach(async () => {
  await Promise.all([closeLedger(), closeTranslation()]);
  globalThis.indexedDB = new IDBFactory();
  told = [];
  wanted = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  fakeBrowser.tabs.sendMessage = ((_tab: number, { argument }: { argument: TranslationNews }, { frameId }: { frameId: number }) => {
    expect(frameId).toBe(3);
    told.push(argument);
    return Promise.resolve({ ok: { wanted } });
  }) as never;
});
afterEach(async () => {
  await server?.close();
  server = null;
});

async function setUp(behave: Behaviour): Promise<TestServer> {
  server = await serve(behave);
  await keepEngine(settingsOf('libretranslate', server.base));
  return server;
}

const ended = () => vi.waitFor(() => expect(told.at(-1)?.kind).toBe('end'), 5000);

test('says who translates, and tells the reader each paragraph by its own number', async () => {
  const { base } = await setUp(spoke);
  expect(await new TranslationDesk().translate(job, caller)).toEqual({ kind: 'libretranslate', host: new URL(base).host, model: null });
  await ended();
  const results = told.flatMap((news) => (news.kind === 'paragraph' ? [news] : []));
  expect(results.map(({ id, index }) => [id, index]).sort()).toEqual([['j1', 0], ['j1', 2], ['j1', 4]]);
  expect(results.at(-1)).toMatchObject({ done: 3, of: 3, terms: { kept: 3, total: 3 }, failures: 0 });
  expect(told.at(-1)).toEqual({ id: 'j1', kind: 'end', problem: null });
});

test('without an engine nothing begins', async () => {
  await expect(new TranslationDesk().translate(job, caller)).rejects.toMatchObject({ code: 'no-engine' });
  expect([told, await ledgerTotals()]).toEqual([[], null]);
});

test('a host that is not allowed is not asked', async () => {
  const { seen } = await setUp(spoke);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  await expect(new TranslationDesk().translate(job, caller)).rejects.toMatchObject({ code: 'engine-access' });
  expect([seen, await ledgerTotals()]).toEqual([[], null]);
});

test('a fault that all would meet is told once as the end', async () => {
  await setUp(json({ error: 'no' }, 401));
  await new TranslationDesk().translate(job, caller);
  await ended();
  expect(told.at(-1)).toEqual({ id: 'j1', kind: 'end', problem: 'engine-key' });
});

test('a tab that is closed ends its job, and costs no further call', async () => {
  const desk = new TranslationDesk();
  const { seen } = await setUp((request, response) => {
    desk.cancel(7);
    spoke(request, response);
  });
  await desk.translate({ ...job, paragraphs: Array.from({ length: 20 }, (_, index) => ({ index, ...lockText(`Bộ Chính trị họp lần ${index}.`) })) }, caller);
  await ended();
  expect(told.at(-1)).toMatchObject({ problem: 'cancelled' });
  expect(seen.length).toBeLessThanOrEqual(2);
});

test('a reader that has gone ends its job', async () => {
  const { seen } = await setUp(spoke);
  wanted = false;
  await new TranslationDesk().translate({ ...job, paragraphs: Array.from({ length: 40 }, (_, index) => ({ index, ...lockText(`Bộ Chính trị họp lần ${index}.`) })) }, caller);
  await ended();
  expect(told.at(-1)).toMatchObject({ problem: 'cancelled' });
  expect(seen.length).toBeLessThan(40);
});

test('the key is no part of what a reader hears', async () => {
  await setUp(spoke);
  const name = await new TranslationDesk().translate(job, caller);
  await ended();
  expect(JSON.stringify([name, told])).not.toContain((await readEngine())!.settings.key);
});
