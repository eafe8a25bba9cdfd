import type { Clip } from '../../core/clip/clip.ts';
import type { ClipLine } from '../../core/library/query.ts';
import { Failure } from '../failure.ts';
import { addressesOf } from '../library/aliases.ts';
import { tellChanged } from '../library/changes.ts';
import { setAside } from '../library/set-aside.ts';
import { sift } from '../library/sift.ts';
import { readLibrary, writeLibrary } from '../library/transaction.ts';
import { readClip } from './codec.ts';

/** The versions of an article, also those of its earlier address, the newest first. Deleted ones are left out. */
export async function versionsOf(canonical: string): Promise<Clip[]> {
  const raws = await readLibrary(async (tx) => {
    const index = tx.objectStore('clips').index('canonical');
    return (await Promise.all((await addressesOf(tx, canonical)).map((address) => index.getAll(address)))).flat();
  });
  const { values, unreadable } = sift('clips', raws, readClip);
  await setAside(unreadable);
  return values.filter(({ deleted }) => deleted === null).sort(newestFirst);
}

/** By number, since clocks may be wrong; versions under two addresses have no other order than the clock's. */
function newestFirst(a: Clip, b: Clip): number {
  if (a.canonical === b.canonical) return b.number - a.number;
  return a.generatedAtTime < b.generatedAtTime ? 1 : -1;
}

export const clipsOf = async (canonical: string): Promise<ClipLine[]> => (await versionsOf(canonical)).map(lineOf);

export function lineOf({ id, number, generatedAtTime, corroboration, people, documents, html }: Clip): ClipLine {
  return { id, number, generatedAtTime, corroboration: corroboration.state, people, documents, length: html.length };
}

/** Marks clips as deleted; they stay in the library, so that this can be undone. All or none. */
export const deleteClips = (ids: readonly string[], now = new Date().toISOString()): Promise<void> => mark(ids, now);

export const restoreClips = (ids: readonly string[]): Promise<void> => mark(ids, null);

async function mark(ids: readonly string[], deleted: string | null): Promise<void> {
  const canonicals = await writeLibrary((tx) => Promise.all(ids.map(async (id) => {
    const raw = await tx.objectStore('clips').get(id);
    if (raw === undefined) throw new Failure('not-found');
    await tx.objectStore('clips').put({ ...raw, deleted });
    return raw.canonical;
  })), 60_000);
  tellChanged(canonicals);
}
