import { batches } from '../batches.ts';
import { readLibrary, writeBeside, type WriteTransaction } from '../transaction.ts';
import type { RestoreSource } from './source.ts';

/**
 * Puts the pages of the file into the library ahead of the records that name them: a page that no clip names is not to
 * be seen, and is taken away again if the records are not written.
 */
export async function stagePages({ pages }: RestoreSource, wanted: ReadonlySet<string>, signal?: AbortSignal): Promise<string[]> {
  await sweepPages();
  const known = new Set(await readLibrary((tx) => tx.objectStore('bytes').getAllKeys()));
  const staged: string[] = [];
  await pages(new Set([...wanted].filter((each) => !known.has(each))), async ({ sha256, bytes }) => {
    signal?.throwIfAborted();
    await writeBeside((tx) => tx.objectStore('bytes').put({ version: 1, sha256, bytes }));
    staged.push(sha256);
  });
  return staged;
}

/** Takes away pages that no clip names: a restore that was killed leaves them. */
export async function sweepPages(): Promise<void> {
  const before = await readLibrary((tx) => tx.objectStore('bytes').getAllKeys());
  const named = new Set<string>();
  // In whatever field, since a damaged clip may name its pages in a way that is not understood.
  for await (const raws of batches('clips')) for (const [hash] of JSON.stringify(raws).matchAll(/[0-9a-f]{64}/g)) named.add(hash);
  // A clip that is kept meanwhile brings its page along: only what was there before is looked at, and again in the transaction.
  const idle = before.filter((key) => !named.has(key));
  if (idle.length > 0) await writeBeside((tx) => dropUnnamed(tx, idle));
}

async function dropUnnamed(tx: WriteTransaction, keys: readonly string[]): Promise<void> {
  const recent = await tx.objectStore('clips').index('why').getAll('pending');
  const used = new Set(recent.map(({ html }) => html.sha256));
  await Promise.all(keys.filter((key) => !used.has(key)).map((key) => tx.objectStore('bytes').delete(key)));
}

export async function dropPages(keys: readonly string[]): Promise<void> {
  await writeBeside((tx) => Promise.all(keys.map((key) => tx.objectStore('bytes').delete(key))));
}
