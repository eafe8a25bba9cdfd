import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import type { ImportPlan } from '../../core/own-glossary/plan-import.ts';
import { Failure } from '../failure.ts';
import { tellOwnTermsChanged } from './own-terms.ts';
import { writeLibrary, type WriteTransaction } from './transaction.ts';

/** A long list takes longer than one term, ms. */
const patience = 60_000;

/** What was brought in, as it can be taken back. */
export interface OwnImport {
  added: { id: string; revision: number }[];
  changed: { before: OwnTerm; revision: number }[];
}

/**
 * Writes what a file brings: all or nothing.
 * @throws Failure `not-found` where a term was changed or deleted since the preview; then nothing has been written
 */
export async function importOwnTerms({ fresh, changed }: Pick<ImportPlan, 'fresh' | 'changed'>, now = new Date().toISOString()): Promise<OwnImport> {
  const added = fresh.map((draft): OwnTerm => ({ version: 1, id: crypto.randomUUID(), revision: 1, ...draft, created: now, modified: now, deleted: null }));
  await writeLibrary(async (tx) => {
    const store = tx.objectStore('ownTerms');
    await Promise.all([
      ...added.map((term) => store.put(term)),
      ...changed.map(async ({ before, after }) => {
        const stored = await unchanged(tx, before.id, before.revision);
        if (stored === null) throw new Failure('not-found');
        return store.put({ ...stored, ...after, revision: before.revision + 1, modified: now });
      }),
    ]);
  }, patience);
  tellOwnTermsChanged();
  return { added: added.map(({ id, revision }) => ({ id, revision })), changed: changed.map(({ before }) => ({ before, revision: before.revision + 1 })) };
}

/** Takes it back; what the reader has changed since stays. */
export async function undoOwnImport({ added, changed }: OwnImport): Promise<void> {
  await writeLibrary(async (tx) => {
    const store = tx.objectStore('ownTerms');
    await Promise.all([
      ...added.map(async ({ id, revision }) => ((await unchanged(tx, id, revision)) === null ? undefined : store.delete(id))),
      ...changed.map(async ({ before, revision }) => ((await unchanged(tx, before.id, revision)) === null ? undefined : store.put(before))),
    ]);
  }, patience);
  tellOwnTermsChanged();
}

async function unchanged(tx: WriteTransaction, id: string, revision: number): Promise<OwnTerm | null> {
  const stored = await tx.objectStore('ownTerms').get(id);
  return stored?.revision === revision && stored.deleted === null ? stored : null;
}
