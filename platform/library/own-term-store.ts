import type { OwnTermDraft } from '../../core/own-glossary/own-term.ts';
import { sendToBackground } from '../messages.ts';

/** What an extension page needs to let own terms be written: by the background, which outlives the page. */
export const ownTermStore = {
  save: (term: OwnTermDraft & { id: string | null }) => sendToBackground('saveOwnTerm', term),
  remove: (ids: string[]) => sendToBackground('deleteOwnTerms', { ids }),
  restore: (ids: string[]) => sendToBackground('restoreOwnTerms', { ids }),
};
