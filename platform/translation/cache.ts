import * as v from 'valibot';
import { cacheKey, type CacheSubject } from '../../core/translation/cache-key.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';
import { hasRoom } from '../room.ts';
import { openTranslation } from './database.ts';

/** UTF-16 units of all that is kept: some thousand articles. */
export const mostKept = 20_000_000;

const span = v.object({ start: v.number(), end: v.number() });
const form = v.picklist(['native', 'inserted', 'token']);
const lock = v.object({
  source: v.string(), start: v.number(), end: v.number(), concept: v.nullable(v.string()), required: v.string(), kept: v.boolean(),
  form: v.nullable(form), at: v.nullable(span), wrote: v.nullable(v.string()),
});
/** Flagged and failed paragraphs are not kept, so that another day may do better. */
const kept = v.object({
  source: v.string(), translation: v.string(), state: v.picklist(['kept', 'repaired']), locks: v.array(lock), problems: v.pipe(v.array(v.never())), calls: v.number(),
});

/** The verified translation of an earlier time, or null. A cache that cannot be read is none. */
export async function cachedTranslation(subject: CacheSubject): Promise<ParagraphTranslation | null> {
  try {
    const key = await digest(cacheKey(subject));
    const canNote = await hasRoom('write');
    const tx = (await openTranslation()).transaction('cache', 'readwrite');
    const row = await tx.store.get(key);
    if (row !== undefined && canNote) await tx.store.put({ ...row, used: await nextUse(tx.store.index('used')) });
    await tx.done;
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), row?.value);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Keeps a verified translation, and lets the longest unused go where there is no room. */
export async function cacheTranslation(subject: CacheSubject, translation: ParagraphTranslation, most = mostKept): Promise<void> {
  if (!v.is(kept, translation) || !(await hasRoom('write'))) return;
  const value = JSON.stringify(translation);
  const key = await digest(cacheKey(subject));
  const tx = (await openTranslation()).transaction('cache', 'readwrite');
  const byUse = tx.store.index('used');
  await tx.store.put({ key, value, size: value.length, used: await nextUse(byUse) });
  let room = most;
  for (let cursor = await byUse.openCursor(null, 'prev'); cursor !== null; cursor = await cursor.continue()) {
    room -= cursor.value.size;
    if (room < 0) await cursor.delete();
  }
  await tx.done;
}

/** What is kept, its size by two bytes for a UTF-16 unit. */
export async function cacheSize(): Promise<{ paragraphs: number; bytes: number }> {
  const size = { paragraphs: 0, bytes: 0 };
  for (let cursor = await (await openTranslation()).transaction('cache').store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    size.paragraphs++;
    size.bytes += cursor.value.size * 2;
  }
  return size;
}

export async function eraseCache(): Promise<void> {
  await (await openTranslation()).clear('cache');
}

interface ByUse {
  openCursor(query: null, direction: 'prev'): Promise<{ value: { used: number } } | null>;
}

const nextUse = async (byUse: ByUse): Promise<number> => ((await byUse.openCursor(null, 'prev'))?.value.used ?? 0) + 1;

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
