import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMentions } from '../../../core/glossary/read.ts';
import type { LockedText } from '../../../core/translation/lock.ts';
import { fetchAfresh } from '../../../platform/clips/fetch-afresh.ts';
import { engineOf } from '../../../platform/engines/engines.ts';
import { closeLedger, ledgerEntries, ledgerTotals } from '../../../platform/ledger/database.ts';
import { highlightsOf, saveHighlight } from '../../../platform/library/repository.ts';
import { translateArticle } from '../../../platform/translation/article-job.ts';
import { closeTranslation } from '../../../platform/translation/database.ts';
import { EngineQueue } from '../../../platform/translation/queue.ts';
import { tryEngine } from '../../../platform/translation/try-engine.ts';
import { parallelSentences } from '../../core/translation/parallel.ts';
import { seeded } from '../../core/translation/random.ts';
import { lexicon } from '../../core/translation/read.ts';
import { honest, secret, settingsOf, webEngines } from '../engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../engines/server.ts';
import { draft, freshLibrary } from '../library/fresh-library.ts';

const random = seeded(20_261_125);
let server: TestServer;
/** Ends what is under way, as a user's stop does. */
let stop = new AbortController();
let stops = false;

const byWord = (text: string): string => parallelSentences.find(({ vi }) => text.includes(vi.slice(-12)))?.en ?? text;

/** A server that is every engine and a portal at once, and has its moods. */
const moody: Behaviour = (request, response) => {
  if (request.path === '/moves') return void response.writeHead(302, { location: '/moved' }).end();
  if (request.method === 'GET') return void response.writeHead(random.below(4) === 0 ? 404 : 200, { 'content-type': 'text/html' }).end('<p>Tỉnh ủy họp.</p>');
  const mood = random.below(8);
  if (mood === 0) return json({ error: 'x' }, random.pick([400, 401, 403, 429, 456, 500, 503]))(request, response);
  if (mood === 1) return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
  if (mood === 2) return void response.writeHead(307, { location: '/elsewhere' }).end();
  if (mood === 3 && stops) stop.abort();
  const kind = webEngines.find((each) => request.path.startsWith(`/${each}/`))!;
  honest(kind, byWord)({ ...request, path: request.path.slice(kind.length + 1) }, response);
};

beforeEach(async () => {
  await freshLibrary();
  await Promise.all([closeLedger(), closeTranslation()]);
  server = await serve(moody);
});
afterEach(() => server.close());

const paragraph = (): LockedText => random.pick(parallelSentences).locked;
const engine = () => {
  const kind = random.pick(webEngines);
  return engineOf(settingsOf(kind, `${server.base}/${kind}`), undefined);
};

const actions: Record<string, () => Promise<unknown>> = {
  translate: async () => {
    const chosen = engine();
    stop = new AbortController();
    let now = 0;
    const queue = new EngineQueue(2, (ms) => Promise.resolve(void (now += ms)), () => now);
    return translateArticle({ paragraphs: [paragraph(), paragraph()], engine: chosen, queue, forms: chosen.forms, revision: 'r', signal: stop.signal });
  },
  test: () => {
    const chosen = engine();
    return tryEngine({ engine: chosen, forms: chosen.forms, name: { kind: chosen.kind, host: null, model: null } }, paragraph(), new AbortController().signal);
  },
  refetch: () => fetchAfresh(`${server.base}/${random.pick(['tin', 'moves', 'khac'])}?id=${random.below(100)}`.replace('moves?id', 'moves#id'), 10_000, 'refetch'),
  image: () => fetchAfresh(`${server.base}/anh-${random.below(100)}.png`, 10, 'image'),
  unreadable: () => fetchAfresh('file:///etc/passwd', 10, 'refetch'),
};

/** What a reader does all day. None of it may send anything. */
const quiet: Record<string, () => unknown> = {
  read: () => readMentions(random.pick(parallelSentences).vi, lexicon, { day: '2024-07-05', portalPlace: null }),
  gloss: () => lexicon.concept('politburo'),
  highlight: () => saveHighlight(draft()),
  listHighlights: () => highlightsOf(draft().article.canonical),
};

test.each([[false, 'equals what a server saw'], [true, 'and with stops, holds all that it saw']])('over two hundred actions in any order the ledger (%s) %s', async (withStops) => {
  stops = withStops;
  const done = new Map<string, number>();
  for (let step = 0; step < 200; step++) {
    const isQuiet = random.below(2) === 0;
    const [name, action] = random.pick(Object.entries(isQuiet ? quiet : actions));
    const before = server.seen.length;
    // What fails is part of the walk: a failed request has been made too.
    await Promise.resolve(action()).catch(() => null);
    if (isQuiet) expect(server.seen.length, name).toBe(before);
    done.set(name, (done.get(name) ?? 0) + 1);
  }
  expect([...done.keys()].sort()).toEqual([...Object.keys(actions), ...Object.keys(quiet)].sort());
  await expectSame();
  expect(server.seen.length).toBeGreaterThan(80);
});

async function expectSame(): Promise<void> {
  const entries = await ledgerEntries();
  // Where a refetch was led on to, the ledger holds one entry with both addresses.
  const led = entries.filter(({ ended }) => ended !== null);
  expect(led.every(({ url, ended }) => url.includes('/moves') && ended?.endsWith('/moved'))).toBe(true);
  expect(server.seen.filter(({ path }) => path === '/moved')).toHaveLength(led.length);
  const written = entries.map(({ method, url, text, sent }) => JSON.stringify([method, url.replace(/#.*/, ''), text, sent])).sort();
  const seen = server.seen.filter(({ path }) => path !== '/moved')
    .map(({ method, path, body }) => JSON.stringify([method, server.base + path, body.replaceAll(secret, '•••'), Buffer.byteLength(body)])).sort();
  // A request that was stopped may stand there without having arrived; never the other way round.
  const extra = without(written, seen);
  expect(without(seen, written)).toEqual([]);
  if (!stops) expect(extra).toEqual([]);
  expect(extra.length).toBeLessThanOrEqual(entries.filter(({ status }) => status === null).length);
  expect(await ledgerTotals()).toMatchObject({ requests: entries.length, sent: entries.reduce((sum, { sent }) => sum + sent, 0) });
}

/** What a list has more of than another, each as often as it does. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
