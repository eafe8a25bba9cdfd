import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditOutcome, Highlight } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { Session } from '../../../scripts/browsers/session.ts';
import { later } from '../../../scripts/browsers/wait.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { isTorn } from './database-files.ts';
import { killAndRestart, killed, type Reply, rounds, roundsTimeout, send, stored, untilKilled } from './fault-session.ts';
import { productPage } from './product-code.ts';

const profile = newProfile();
let session: Session;
let count = 0;

beforeAll(async () => {
  if (browserName !== 'chromium') return;
  session = await startBrowser(profile);
  // Each test counts what is in the library, also where it is run alone.
  await saving();
});
afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

/** What was said to be kept. */
type Kept = { highlight: Highlight } | { note: EditOutcome; number: number } | { clip: Clip };

const source = 'https://haiduong.gov.vn/tin?nid=1';

async function saving(): Promise<Kept | null> {
  const highlight = answerOf(await send(session, 'saveHighlight', draft(`Câu ${count}`, count++, source))) as Highlight | null;
  return highlight && { highlight };
}

let noted: Highlight | null = null;

/** Note after note on one highlight, until an answer stays out: then on another, since it may have been written all the same. */
async function noting(): Promise<Kept | null> {
  noted ??= answerOf(await send(session, 'saveHighlight', draft('Câu', count++, source))) as Highlight | null;
  if (noted === null) return null;
  const number = count++;
  const note = answerOf(await send(session, 'editHighlight', { id: noted.id, revision: noted.revision, body: `Ghi chú ${number}` })) as EditOutcome | null;
  noted = note?.highlight ?? null;
  return note && { note, number };
}

async function clipping(): Promise<Kept | null> {
  const clip = answerOf(await send(session, 'keepClip', clipDraft(`Bài ${count++}\n${'Đoạn văn. '.repeat(2000)}`, {}, source))) as Clip | null;
  return clip && { clip };
}

/** Its users know what the message that they named answers. */
const answerOf = (reply: Reply): unknown => (reply !== null && 'ok' in reply ? reply.ok : null);

async function expectAllKept(acknowledged: readonly Kept[]): Promise<void> {
  const { highlights, clips, bytes, articles } = await stored(session);
  const highlightOf = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const clipOf = new Map(clips.map((clip) => [clip.id, clip]));
  for (const kept of acknowledged) {
    if ('highlight' in kept) expect(highlightOf.has(kept.highlight.id), `highlight ${kept.highlight.id}`).toBe(true);
    // A later note may have been written, and its answer lost.
    if ('note' in kept) expect(numberOf(highlightOf.get(kept.note.highlight.id)), `note ${kept.number}`).toBeGreaterThanOrEqual(kept.number);
    if ('clip' in kept) expect(clipOf.get(kept.clip.id), `clip ${kept.clip.number}`).toMatchObject({ textSha256: kept.clip.textSha256, html: kept.clip.html });
  }
  // What belongs together was written together.
  const kept = { bytes: new Set(bytes), articles: new Set(articles.map(({ canonical }) => canonical)) };
  expect(clips.filter(({ html }) => !kept.bytes.has(html.sha256))).toEqual([]);
  expect(highlights.filter(({ target }) => !kept.articles.has(target.source))).toEqual([]);
  expect(clips.map(({ number }) => number).sort((a, b) => a - b)).toEqual(clips.map((_, at) => at + 1));
}

const numberOf = (highlight: Highlight | undefined): number => Number(/\d+$/.exec(highlight?.body ?? '')?.[0]);

describe.runIf(browserName === 'chromium').each<[string, () => Promise<Kept | null>]>([['saving', saving], ['noting', noting], ['clipping', clipping]])('everything that was said to be saved is there: %s', (name, action) => {
  test(`the worker is killed at ${rounds} random moments`, async () => {
    const all: Kept[] = [];
    for (let round = 0; round < rounds; round++) all.push(...(await untilKilled(action, () => session.stopWorker(), 500)));
    expect(all.length).toBeGreaterThanOrEqual(rounds);
    await expectAllKept(all);
    console.log(`${name}: ${all.length} acknowledged, ${rounds} workers killed`);
  }, roundsTimeout);

  test(`the browser is killed at ${rounds} random moments`, async () => {
    const all: Kept[] = [];
    let torn = 0;
    for (let round = 0; round < rounds; round++) {
      all.push(...(await untilKilled(action, () => killed(session), 800)));
      torn += Number(isTorn(profile));
      session = await killAndRestart(session, profile);
      noted = null;
      await expectAllKept(all);
      expect(await (await productPage(session)).run((library) => library.libraryHealth())).toMatchObject({ state: 'healthy' });
    }
    expect(all.length).toBeGreaterThanOrEqual(rounds);
    console.log(`${name}: ${all.length} acknowledged, ${rounds} browsers killed; the log was torn ${torn} times`);
  }, roundsTimeout);
});

describe.runIf(browserName === 'chromium').each<[string, (round: number) => string]>([
  ['a backup', (round) => backupOf(2000, 20).replaceAll('"r-', `"r${round}-`)],
  ['annotations of another program', (round) => annotationsOf(2000, round)],
])('bringing in %s', (name, fileOf) => {
  const times = Math.max(2, rounds);
  test(`the browser is killed at ${times} random moments of it, by turns before and after the answer: all of it or nothing`, async () => {
    const counts = { whole: 0, nothing: 0, acknowledged: 0, torn: 0 };
    for (let round = 0; round < times; round++) {
      const before = await counted();
      const { run } = await productPage(session);
      const bringing = run((library, file) => library.openFile(new Blob([file])).then((found) => found.apply()), fileOf(round)).catch(() => null);
      const answered = round % 2 === 1;
      if (answered) expect(await bringing).not.toBeNull();
      // After the answer the browser may still have work left over, or none.
      await later(answered ? Math.random() * 100 : Math.random() * 700);
      await killed(session);
      counts.torn += Number(isTorn(profile));
      const acknowledged = await Promise.race([bringing, later(2000).then(() => null)]);
      session = await killAndRestart(session, profile);
      const after = await counted();
      const came = [after.highlights - before.highlights, after.clips - before.clips];
      const whole = [2000, name === 'a backup' ? 20 : 0];
      expect([[0, 0], whole]).toContainEqual(came);
      if (acknowledged !== null) expect(came, `round ${round}`).toEqual(whole);
      counts[came[0] === 0 ? 'nothing' : 'whole']++;
      counts.acknowledged += Number(acknowledged !== null);
    }
    console.log(`bringing in ${name}: ${JSON.stringify(counts)}`);
  }, roundsTimeout);
});

/** Only how many, since there come to be a hundred thousand. */
function counted(): Promise<{ highlights: number; clips: number }> {
  return session.inExtension(() => new Promise((done) => {
    const opening = indexedDB.open('library');
    opening.onsuccess = () => {
      const reading = opening.result.transaction(['highlights', 'clips']);
      const [highlights, clips] = [reading.objectStore('highlights').count(), reading.objectStore('clips').count()];
      reading.oncomplete = () => {
        opening.result.close();
        done({ highlights: highlights.result, clips: clips.result });
      };
    };
  }));
}

/** W3C annotations, each with words of its own. */
function annotationsOf(count: number, round: number): string {
  const created = '2026-11-24T08:00:00.000Z';
  return JSON.stringify(Array.from({ length: count }, (_, at) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: `urn:test:${round}-${at}`, motivation: 'highlighting', created,
    target: { source: 'https://haiduong.gov.vn/khac?nid=3', selector: [{ type: 'TextQuoteSelector', exact: `Câu số ${at} của lần ${round}`, prefix: '', suffix: '' }] },
  })));
}

/** A backup file with highlights and clips whose ids begin with `r-`. */
function backupOf(highlights: number, clips: number): string {
  const now = '2026-11-24T08:00:00.000Z';
  const { article, selector, colour } = draft('Câu', 1, 'https://haiduong.gov.vn/khac?nid=2');
  const lines: object[] = [{ store: 'articles', record: { version: 2, ...article, tags: [], created: now, modified: now } }];
  for (let at = 0; at < highlights; at++) {
    const record = { version: 2, id: `r-${at}`, revision: 1, motivation: 'highlighting', target: { source: article.canonical, selector }, body: null, noted: 0, copies: [], tags: [], colour, created: now, modified: now, deleted: null };
    lines.push({ store: 'highlights', record });
  }
  for (let at = 0; at < clips; at++) {
    const { article: whole, glossary, glosses, people, documents } = clipDraft(`Bài ${at}\n${'Đoạn. '.repeat(500)}`, {}, `https://haiduong.gov.vn/r-${at}`);
    const sha256 = at.toString(16).padStart(64, '0');
    const corroboration = { state: 'unchecked', why: 'switched-off', at: now, fetched: null };
    lines.push({ store: 'clips', record: { version: 1, id: `r-${at}`, canonical: whole.canonical, number: 1, article: whole, generatedAtTime: now, wasDerivedFrom: whole.url, wasRevisionOf: null, html: { sha256, length: 3 }, textSha256: sha256, images: { kept: 0, left: 0 }, glossary, glosses, people, documents, corroboration, deleted: null } });
    lines.push({ store: 'bytes', record: { version: 1, sha256, base64: 'YWJj' } });
  }
  const head = `{"format":"chu-giai-backup","version":1,"made":"${now}","database":"other","changes":1,"records":[`;
  return `${head}\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n],"end":{"records":${lines.length}}}\n`;
}
