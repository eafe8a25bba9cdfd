import type { Role } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { complete } from './body.ts';
import { decide, renderingOf } from './choice.ts';
import { bareBody, type BodyNode, type TermNode } from './node.ts';

const bodyRoles: ReadonlySet<Role> = new Set<Role>(['institution', 'body', 'seat', 'organ']);

/** An abbreviation with several readings, where its neighbours decide for one that is explained. */
export function ambiguousAt(reading: Reading, token: number): BodyNode | TermNode | null {
  const lexeme = reading.at(token).find(({ ambiguity }) => ambiguity !== null);
  if (lexeme?.ambiguity == null || isCompound(reading, lexeme.start, lexeme.end)) return null;
  const decision = decide(reading, token, lexeme.ambiguity);
  if (decision === null) return null;
  const choice = { cue: decision.cue, alternatives: decision.alternatives };
  const known = reading.lexicon.concept(decision.reading.concept);
  const concept = known === null ? null : reading.inOwnWords(known, lexeme.start, lexeme.end);
  if (concept !== null && bodyRoles.has(concept.role)) return { ...complete(reading, bareBody({ ...lexeme, concept })), abbreviated: true, choice };
  const rendering = concept?.own === undefined ? renderingOf(reading, decision.reading) : { en: concept.en, zh: concept.zh };
  return rendering === null ? null : { kind: 'term', start: lexeme.start, end: lexeme.end, concept, rendering, misspelt: false, choice };
}

/** VH-TT, KH&CN: an abbreviation joined to another belongs to the compound. */
export function isCompound(reading: Reading, start: number, end: number): boolean {
  const { before } = reading.touching(start);
  const { after } = reading.touching(end - 1);
  return /[-&/.\u2010-\u2014]/.test(before) || /[-&/\u2010-\u2014]/.test(after) || (after === '.' && reading.isAllCaps(end) && reading.touching(end).before === '.');
}
