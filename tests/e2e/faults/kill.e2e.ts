import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditOutcome, Highlight } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { Session } from '../../../scripts/browsers/session.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { browserName, newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { killAndRestart, killed, rounds, roundsTimeout, send, stored, untilKilled } from './fault-session.ts';
import { productPage } from './product-code.ts';

const profile = newProfile();
let session: Session;
let count = 0;

beforeAll(async () => { session = await startBrowser(profile); });
afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

/** What was said to be kept. */
type Kept = { highlight: Highlight } | { note: EditOutcome } | { clip: Clip };

/** A highlight, a note on it, a clip, and again. */
async function nextAction(last: { highlight: Highlight | null }): Promise<Kept | null> {
  const number = count++;
  if (number % 3 === 0) {
    const reply = await send(session, 'saveHighlight', draft(`Câu ${number}`, number, 'https://haiduong.gov.vn/tin?nid=1'));
    last.highlight = reply !== null && 'ok' in reply ? (reply.ok as Highlight) : null;
    return last.highlight === null ? null : { highlight: last.highlight };
  }
  if (number % 3 === 1) {
    if (last.highlight === null) return null;
    const reply = await send(session, 'editHighlight', { id: last.highlight.id, revision: last.highlight.revision, body: `Ghi chú ${number}` });
    return reply !== null && 'ok' in reply ? { note: reply.ok as EditOutcome } : null;
  }
  const reply = await send(session, 'keepClip', clipDraft(`Bài ${number}\n${'Đoạn văn. '.repeat(2000)}`, {}, 'https://haiduong.gov.vn/tin?nid=1'));
  return reply !== null && 'ok' in reply ? { clip: reply.ok as Clip } : null;
}

async function expectAllKept(acknowledged: readonly Kept[]): Promise<void> {
  const { highlights, clips, bytes, articles } = await stored(session);
  const byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  for (const [at, kept] of acknowledged.entries()) {
    if ('highlight' in kept) expect(byId.has(kept.highlight.id), `highlight ${kept.highlight.id}`).toBe(true);
    if ('note' in kept) expect(byId.get(kept.note.highlight.id)?.body).toBe(kept.note.highlight.body);
    if ('clip' in kept) expect(clips.find(({ id }) => id === kept.clip.id), `clip ${kept.clip.number}, acknowledged as number ${at + 1} of ${acknowledged.length}`).toMatchObject({ textSha256: kept.clip.textSha256, html: kept.clip.html });
  }
  // What belongs together was written together.
  for (const { html } of clips) expect(bytes).toContain(html.sha256);
  for (const { target } of highlights) expect(articles.map(({ canonical }) => canonical)).toContain(target.source);
  expect(clips.map(({ number }) => number).sort((a, b) => a - b)).toEqual(clips.map((_, at) => at + 1));
}

describe.runIf(browserName === 'chromium')('everything that was said to be saved is there', () => {
  test(`the worker is killed at ${rounds} random moments`, async () => {
    const all: Kept[] = [];
    for (let round = 0; round < rounds; round++) {
      const last = { highlight: null };
      all.push(...(await untilKilled(() => nextAction(last), () => session.stopWorker(), 500)));
    }
    expect(all.length).toBeGreaterThan(rounds);
    await expectAllKept(all);
    console.log(`${all.length} acknowledged, ${rounds} workers killed`);
  }, roundsTimeout);

  test(`the browser is killed at ${rounds} random moments`, async () => {
    const all: Kept[] = [];
    for (let round = 0; round < rounds; round++) {
      const last = { highlight: null };
      all.push(...(await untilKilled(() => nextAction(last), () => killed(session), 800)));
      session = await killAndRestart(session, profile);
      await expectAllKept(all);
      expect(await (await productPage(session)).run((library) => library.libraryHealth())).toMatchObject({ state: 'healthy' });
    }
    expect(all.length).toBeGreaterThan(rounds);
    console.log(`${all.length} acknowledged, ${rounds} browsers killed`);
  }, roundsTimeout);

  test(`the browser is killed at ${rounds} random moments of restoring a file: all of it or nothing`, async () => {
    const outcomes: number[] = [];
    const text = backupOf(2000, 20);
    for (let round = 0; round < rounds; round++) {
      const before = (await stored(session)).highlights.filter(({ id }) => id.startsWith(`r${round}-`)).length;
      expect(before).toBe(0);
      const { run } = await productPage(session);
      const restoring = run((library, file) => library.previewRestore(new Blob([file])).then((restore) => restore.apply()), text.replaceAll('"r-', `"r${round}-`)).catch(() => null);
      // By turns at any moment, and just after the answer, when the browser still has work left over.
      if (round % 2 === 1) await restoring;
      await new Promise((done) => setTimeout(done, Math.random() * (round % 2 === 1 ? 100 : 700)));
      await killed(session);
      const acknowledged = await Promise.race([restoring, new Promise<null>((done) => setTimeout(() => done(null), 2000))]);
      session = await killAndRestart(session, profile);
      const { highlights, clips } = await stored(session);
      const there = [highlights.filter(({ id }) => id.startsWith(`r${round}-`)).length, clips.filter(({ id }) => id.startsWith(`r${round}-`)).length];
      expect([[0, 0], [2000, 20]]).toContainEqual(there);
      if (acknowledged !== null) expect(there, `restore ${acknowledged} of round ${round}; in the library: ${highlights.length} highlights, ${clips.length} clips`).toEqual([2000, 20]);
      outcomes.push(there[0]!);
    }
    console.log(`restoring: ${outcomes.filter((each) => each > 0).length} whole, ${outcomes.filter((each) => each === 0).length} not begun`);
  }, roundsTimeout);
});

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
