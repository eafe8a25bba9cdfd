import { Lexicon } from '../../../core/glossary/lexicon.ts';
import type { Mention, Person } from '../../../core/glossary/mention.ts';
import { readMentions } from '../../../core/glossary/read.ts';
import { portalProvince } from '../../../core/reference/portal.ts';
import { readGlossary } from '../../../scripts/glossary.ts';

/** The project's own glossary, compiled once for a file of tests. */
export const lexicon = new Lexicon(readGlossary());

/** @param date `YYYY-MM-DD` */
export function readAll(text: string, date: string, portal: string | null = null): { mentions: Mention[]; people: Person[] } {
  const portalPlace = portal === null ? null : portalProvince(portal, lexicon.glossary.places);
  return readMentions(text, lexicon, { day: date, portalPlace });
}

export const read = (text: string, date: string, portal: string | null = null): Mention[] => readAll(text, date, portal).mentions;
