import { glossIn, type Convention } from '../../core/glossary/convention.ts';
import { explain } from '../../core/glossary/explain.ts';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';

/**
 * What a card says of a mention, in the reader's convention.
 * @param day `YYYY-MM-DD`
 */
export const glossOf = (mention: Mention, lexicon: Lexicon, day: string, naming: Convention): Gloss => glossIn(explain(mention, lexicon, day), naming);
