import type { Highlight } from '../../core/annotation/highlight.ts';
import { retagged, revised } from '../../core/library/edit.ts';
import { Failure } from '../failure.ts';
import { tellChanged } from './changes.ts';
import { readArticle } from './codec.ts';
import { highlightIn } from './notes.ts';
import { writeLibrary } from './transaction.ts';

/** Changes of thousands take longer than one, ms. */
const patience = 60_000;

export interface Retagging {
  add: readonly string[];
  remove: readonly string[];
}

/** Marks highlights as deleted; they stay in the library, so that this can be undone. All or none. */
export const deleteHighlights = (ids: readonly string[], now = new Date().toISOString()): Promise<Highlight[]> =>
  changeAll(ids, now, (highlight) => ({ ...highlight, deleted: highlight.deleted ?? now }));

/** Undoes a deletion. */
export const restoreHighlights = (ids: readonly string[], now = new Date().toISOString()): Promise<Highlight[]> =>
  changeAll(ids, now, (highlight) => ({ ...highlight, deleted: null }));

export const tagHighlights = (ids: readonly string[], { add, remove }: Retagging, now = new Date().toISOString()): Promise<Highlight[]> =>
  changeAll(ids, now, (highlight) => retagged(highlight, add, remove));

/** @throws Failure `not-found`, `unreadable-record`, `not-saved`, `library-lost`; then none has changed */
export async function tagArticles(canonicals: readonly string[], { add, remove }: Retagging, now = new Date().toISOString()): Promise<void> {
  await writeLibrary(async (tx) => {
    const store = tx.objectStore('articles');
    await Promise.all(canonicals.map(async (canonical) => {
      const raw = await store.get(canonical);
      if (raw === undefined) throw new Failure('not-found');
      const result = readArticle(raw);
      if ('reason' in result) throw new Failure('unreadable-record', { cause: result.reason });
      await store.put({ ...raw, ...retagged(result.value, add, remove), modified: now });
    }));
  }, patience);
  tellChanged(canonicals);
}

async function changeAll(ids: readonly string[], now: string, change: (highlight: Highlight) => Highlight): Promise<Highlight[]> {
  const changed = await writeLibrary((tx) => Promise.all([...new Set(ids)].map(async (id) => {
    const { highlight, raw } = await highlightIn(tx, id);
    const after = revised(highlight, change(highlight), now);
    if (after !== highlight) await tx.objectStore('highlights').put({ ...raw, ...after });
    return after;
  })), patience);
  tellChanged(changed.map(({ target }) => target.source));
  return changed;
}
