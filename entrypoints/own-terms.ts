import { defineUnlistedScript } from '#imports';
import { OwnLexicon } from '../core/own-glossary/own-lexicon.ts';
import { offerPart } from '../platform/parts.ts';

/** How the reader's own terms are found in a text: only where some hold. */
export default defineUnlistedScript(() => offerPart('own-terms', (...of: Parameters<typeof OwnLexicon.of>) => OwnLexicon.of(...of)));
