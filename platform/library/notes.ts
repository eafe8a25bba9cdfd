import type { EditOutcome, Highlight, HighlightEdit } from '../../core/annotation/highlight.ts';
import { edited, settled } from '../../core/library/edit.ts';
import { Failure } from '../failure.ts';
import { tellChanged } from './changes.ts';
import { readHighlight } from './codec.ts';
import { writeLibrary, type WriteTransaction } from './transaction.ts';

/**
 * Changes note, tags or colour of a highlight; saved when it resolves. A draft of the note ends with it.
 * @throws Failure `not-found`, `unreadable-record`, `not-saved`, `library-lost`
 */
export function editHighlight(edit: HighlightEdit, now = new Date().toISOString()): Promise<EditOutcome> {
  return change(edit.id, (highlight) => edited(highlight, edit, now), edit.body !== undefined);
}

/** The reader has decided between the copies of a note. @throws as `editHighlight` */
export function settleNote(choice: { id: string; revision: number; body: string | null }, now = new Date().toISOString()): Promise<EditOutcome> {
  return change(choice.id, (highlight) => settled(highlight, choice, now), true);
}

async function change(id: string, edit: (highlight: Highlight) => EditOutcome, ofNote: boolean): Promise<EditOutcome> {
  const outcome = await writeLibrary(async (tx) => {
    const { highlight, raw } = await highlightIn(tx, id);
    const result = edit(highlight);
    // Fields that only a later version knows are kept.
    await tx.objectStore('highlights').put({ ...raw, ...result.highlight });
    if (ofNote) await tx.objectStore('drafts').delete(id);
    return result;
  });
  tellChanged([outcome.highlight.target.source]);
  return outcome;
}

/** One highlight to be changed, with all that is stored of it. @throws Failure `not-found`, `unreadable-record` */
export async function highlightIn(tx: WriteTransaction, id: string): Promise<{ highlight: Highlight; raw: object }> {
  const raw = await tx.objectStore('highlights').get(id);
  if (raw === undefined) throw new Failure('not-found');
  const result = readHighlight(raw);
  if ('reason' in result) throw new Failure('unreadable-record', { cause: result.reason });
  return { highlight: result.value, raw };
}
