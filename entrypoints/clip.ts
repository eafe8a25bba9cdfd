import { defineUnlistedScript } from '#imports';
import { clipDraft } from '../page/clip/clip-draft.ts';
import { offerPart } from '../platform/parts.ts';

/** How an article is copied out of its page: only where somebody keeps it. */
export default defineUnlistedScript(() => offerPart('clip', clipDraft));
