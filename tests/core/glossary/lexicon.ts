import { readFileSync } from 'node:fs';
import { Lexicon } from '../../../core/glossary/lexicon.ts';
import { readMentions, type ReadResult } from '../../../core/glossary/read.ts';
import { portalProvince } from '../../../core/reference/portal.ts';
import { readGlossary } from '../../../scripts/glossary.ts';

/** The glossary as the build compiles it, once for a test file. */
export const lexicon = new Lexicon(readGlossary());

/** Reads a text as an article of a day on a portal. */
export function read(text: string, date = '2024-06-01', portal: string | null = null): ReadResult {
  const portalPlace = portal === null ? null : portalProvince(portal, lexicon.glossary.places);
  return readMentions(text, lexicon, { day: date, portalPlace });
}

/** The objects of a file with one in each line. */
export const linesOf = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
