import { defineUnlistedScript } from '#imports';
import { isTranslation } from '../../page/bilingual/block.ts';
import type { TranslationPart } from '../../page/bilingual/in-page-translation.ts';
import { offerPart } from '../../platform/parts.ts';
import { TranslationDesk } from './translation-desk.ts';

const part: TranslationPart = { begin: (options, life) => new TranslationDesk(options, life), isTranslation };

/** The bilingual view, from the locks to the blocks between the paragraphs: only where somebody asks for a translation. */
export default defineUnlistedScript(() => offerPart('translation', part));
