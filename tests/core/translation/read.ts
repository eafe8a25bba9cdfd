import { Lexicon } from '../../../core/glossary/lexicon.ts';
import { readMentions } from '../../../core/glossary/read.ts';
import { portalProvince } from '../../../core/reference/portal.ts';
import { lockMentions, type LockedText } from '../../../core/translation/lock.ts';
import { readGlossary } from '../../../scripts/glossary.ts';

export const lexicon = new Lexicon(readGlossary());

/** A paragraph locked as the product does it. */
export function lockText(text: string, day = '2024-07-05', portal: string | null = null): LockedText {
  const portalPlace = portal === null ? null : portalProvince(portal, lexicon.glossary.places);
  return lockMentions(text, readMentions(text, lexicon, { day, portalPlace }).mentions, lexicon);
}
