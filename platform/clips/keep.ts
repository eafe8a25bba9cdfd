import { type Clip, type ClipDraft, type StoredBytes } from '../../core/clip/clip.ts';
import { Failure } from '../failure.ts';
import { sha256 } from '../hash.ts';
import { tellChanged } from '../library/changes.ts';
import { noteSaved } from '../library/health.ts';
import { articleToWrite, freshStamp, type Stamp } from '../library/repository.ts';
import { writeLibrary, type WriteTransaction } from '../library/transaction.ts';
import { readSettings } from '../settings.ts';
import { withImages } from './images.ts';
import { tellProgress } from './progress.ts';

/** What is written in one transaction at most, bytes; the limit for images stays below. */
const most = 160_000_000;
const patience = 60_000;
const megabyte = 1_000_000;

/**
 * Keeps an article as its next version: fetches its images, then writes clip, page and article in one transaction.
 * Saved when it resolves; the second look at the address is another step (`corroborate`).
 * @param clean takes from HTML all that runs or loads something; it needs a DOM
 * @throws Failure `too-large`, `not-saved`, `library-lost`
 */
export async function keepClip(draft: ClipDraft, clean: (html: string) => Promise<string>, { id, now }: Stamp = freshStamp()): Promise<Clip> {
  const { canonical } = draft.article;
  const total = draft.images.length;
  const { clips: { images: limit } } = await readSettings();
  const { html, images } = await withImages(await clean(draft.html), draft.images, limit * megabyte, (done) => tellProgress({ canonical, step: 'images', done, total }));
  tellProgress({ canonical, step: 'saving', done: total, total });
  const bytes = new TextEncoder().encode(html).buffer;
  if (bytes.byteLength > most) throw new Failure('too-large');
  const page = { sha256: await sha256(bytes), length: bytes.byteLength };
  const whole = { ...clipOf(draft, id, now), html: page, textSha256: await sha256(draft.article.text), images };
  const clip = await writeLibrary((tx) => write(tx, whole, draft, bytes), patience);
  await noteSaved({ clips: 1 });
  tellChanged([canonical]);
  return clip;
}

function clipOf({ article, glossary, glosses, people, documents, translation }: ClipDraft, id: string, now: string): Omit<Clip, 'html' | 'textSha256' | 'images'> {
  return {
    version: 1, id, canonical: article.canonical, number: 1, article, generatedAtTime: now, wasDerivedFrom: article.url, wasRevisionOf: null,
    glossary, glosses, people, documents, corroboration: { state: 'unchecked', why: 'pending', at: now, fetched: null },
    ...(translation === undefined ? {} : { translation: { ...translation, at: now } }), deleted: null,
  };
}

async function write(tx: WriteTransaction, clip: Clip, { article }: ClipDraft, bytes: ArrayBuffer): Promise<Clip> {
  const store = tx.objectStore('clips');
  // By number: a damaged record counts too, and the newest key comes last.
  const ids = await store.index('number').getAllKeys(IDBKeyRange.bound([clip.canonical], [clip.canonical, []]));
  const before = ids.at(-1);
  const numbered = before === undefined ? clip : { ...clip, wasRevisionOf: before, number: (await lastNumber(tx, clip.canonical)) + 1 };
  const facts = { ...article, place: article.place?.name ?? null, published: article.published.value, inferred: article.published.inferred?.value ?? null };
  const known = await articleToWrite(tx, facts, clip.generatedAtTime);
  await Promise.all([
    store.add(numbered),
    putBytes(tx, numbered.html, bytes),
    tx.objectStore('articles').put(known),
  ]);
  return numbered;
}

async function lastNumber(tx: WriteTransaction, canonical: string): Promise<number> {
  const cursor = await tx.objectStore('clips').index('number').openKeyCursor(IDBKeyRange.bound([canonical], [canonical, []]), 'prev');
  return cursor?.key[1] ?? 0;
}

/** Equal bytes are stored once. What lies under their hash is written anew, since it may have been damaged. */
export async function putBytes(tx: WriteTransaction, { sha256: key }: StoredBytes, bytes: ArrayBuffer): Promise<void> {
  await tx.objectStore('bytes').put({ version: 1, sha256: key, bytes });
}
