import type { Clip, Corroboration, Fetched, Unchecked } from '../../core/clip/clip.ts';
import { compareTexts } from '../../core/clip/compare.ts';
import type { FailureCode } from '../../core/failure.ts';
import { codeOf, Failure } from '../failure.ts';
import { sha256 } from '../hash.ts';
import { tellChanged } from '../library/changes.ts';
import { readLibrary, writeLibrary } from '../library/transaction.ts';
import { readSettings } from '../settings.ts';
import { readClip } from './codec.ts';
import { decodeHtml } from './decode.ts';
import { fetchAfresh, type Reply } from './fetch-afresh.ts';
import { putBytes } from './keep.ts';
import { tellProgress } from './progress.ts';

/** Of a page, bytes. */
const most = 10_000_000;

/** The text of the article in HTML; null where there is none. Needs a DOM, which workers lack. */
export type ReadHtml = (page: { html: string; url: string }) => Promise<string | null>;

/**
 * Looks at a clip's address a second time, as a stranger, and compares. What was found is kept with the clip; what an
 * earlier look found is not looked for again.
 * @throws Failure `not-found`, `unreadable-record`, `not-saved`
 */
export async function corroborate(id: string, readHtml: ReadHtml, now = () => new Date().toISOString()): Promise<Clip> {
  const clip = await clipIn(id);
  if (clip.corroboration.state !== 'unchecked') return clip;
  tellProgress({ canonical: clip.canonical, step: 'checking', done: 0, total: 0 });
  const { found, bytes } = await look(clip, readHtml);
  const corroboration = { ...found, at: now() };
  await writeLibrary(async (tx) => {
    const raw = await tx.objectStore('clips').get(id);
    if (raw === undefined) throw new Failure('not-found');
    await tx.objectStore('clips').put({ ...raw, corroboration });
    if (corroboration.fetched !== null && bytes !== null) await putBytes(tx, corroboration.fetched, bytes);
  });
  tellProgress({ canonical: clip.canonical, step: 'done', done: 0, total: 0 });
  tellChanged([clip.canonical]);
  return { ...clip, corroboration };
}

/** Goes on with what a killed worker had not finished. */
export async function corroboratePending(readHtml: ReadHtml): Promise<void> {
  const ids = await readLibrary((tx) => tx.objectStore('clips').index('why').getAllKeys('pending'));
  for (const id of ids) await corroborate(id, readHtml).catch(() => undefined);
}

type Found = Omit<Corroboration, 'at'>;

async function look(clip: Clip, readHtml: ReadHtml): Promise<{ found: Found; bytes: ArrayBuffer | null }> {
  if (!(await readSettings()).clips.corroborate) return { found: unchecked('switched-off'), bytes: null };
  const reply = await fetchAfresh(clip.wasDerivedFrom.replace(/#.*$/s, ''), most, 'refetch').catch((error: unknown) => codeOf(error));
  if (typeof reply === 'string') return { found: unchecked(reasons[reply] ?? 'failed'), bytes: null };
  const { bytes, ...facts } = reply;
  const fetched = { ...facts, sha256: await sha256(bytes), length: bytes.byteLength, textSha256: null };
  const why = objection(reply, clip.wasDerivedFrom);
  if (why !== null) return { found: unchecked(why, fetched), bytes };
  const text = await readHtml({ html: decodeHtml(bytes, reply.type), url: clip.wasDerivedFrom }).catch(() => null);
  if (text === null) return { found: unchecked('no-article', fetched), bytes };
  const state = compareTexts(clip.article.text, text);
  return { found: { state, why: null, fetched: { ...fetched, textSha256: await sha256(text) } }, bytes };
}

const unchecked = (why: Unchecked, fetched: Fetched | null = null): Found => ({ state: 'unchecked', why, fetched });

const reasons: Partial<Record<FailureCode, Unchecked>> = { 'no-access': 'no-permission', 'no-connection': 'no-connection', 'too-large': 'too-large' };

/** Why a reply cannot be compared; null where it can. */
function objection({ status, type, url }: Reply, asked: string): Unchecked | null {
  const isElsewhere = new URL(url).pathname !== new URL(asked).pathname;
  if (status === 401 || (isElsewhere && /login|log-in|signin|dang-?nhap|\bsso\b|\bcas\b/i.test(url))) return 'login';
  if (status !== 200) return 'refused-by-site';
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(type) ? null : 'not-html';
}

export async function clipIn(id: string): Promise<Clip> {
  const raw = await readLibrary((tx) => tx.objectStore('clips').get(id));
  if (raw === undefined) throw new Failure('not-found');
  const result = readClip(raw);
  if ('reason' in result) throw new Failure('unreadable-record', { cause: result.reason });
  return result.value;
}
