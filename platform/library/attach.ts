import type { Attachment, Highlight } from '../../core/annotation/highlight.ts';
import { attached, detached } from '../../core/library/edit.ts';
import { tellChanged } from './changes.ts';
import { highlightIn } from './notes.ts';
import { articleToWrite } from './repository.ts';
import { together, writeLibrary, type WriteTransaction } from './transaction.ts';

/**
 * Puts a highlight on the words that the reader chose; where it stood is kept with it.
 * @throws Failure `not-found`, `unreadable-record`, `not-saved`, `library-lost`
 */
export function attachHighlight({ id, ...place }: Attachment, now = new Date().toISOString()): Promise<Highlight> {
  return change(id, (highlight) => attached(highlight, place, now), async (tx) => {
    await tx.objectStore('articles').put(await articleToWrite(tx, place.article, now));
  });
}

/** Undoes the last attachment by hand. @throws as `attachHighlight` */
export function detachHighlight(id: string, now = new Date().toISOString()): Promise<Highlight> {
  return change(id, (highlight) => detached(highlight, now), () => Promise.resolve());
}

async function change(id: string, edit: (highlight: Highlight) => Highlight, beside: (tx: WriteTransaction) => Promise<void>): Promise<Highlight> {
  const [before, after] = await writeLibrary(async (tx) => {
    const { highlight, raw } = await highlightIn(tx, id);
    const changed = edit(highlight);
    await together(() => tx.objectStore('highlights').put({ ...raw, ...changed }), () => beside(tx));
    return [highlight, changed] as const;
  });
  tellChanged([before.target.source, after.target.source]);
  return after;
}
