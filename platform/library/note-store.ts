import { sendToBackground } from '../messages.ts';
import { drafts, dropDraft, keepDraft } from './drafts.ts';

/** What an extension page needs to let notes be written: drafts straight from here, changes by the background. */
export const noteStore = {
  drafts, keepDraft, dropDraft,
  edit: (edit: Parameters<typeof sendToBackground<'editHighlight'>>[1]) => sendToBackground('editHighlight', edit),
  settle: (choice: { id: string; revision: number; body: string | null }) => sendToBackground('settleNote', choice),
  remove: (ids: string[]) => sendToBackground('deleteHighlights', { ids }),
  restore: (ids: string[]) => sendToBackground('restoreHighlights', { ids }),
};
