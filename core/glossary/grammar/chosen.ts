import type { Concept } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { alternativesTo, type Choice } from './choice.ts';
import type { BodyNode } from './node.ts';

/** Why the abbreviation of an office was read so: the body behind it decides. Null where it has one reading. */
export function choiceOf(reading: Reading, lexeme: Lexeme & { concept: Concept }, body: BodyNode): Choice | null {
  if (!lexeme.form.kind.includes('title') && !lexeme.form.kind.includes('deputy')) return null;
  return decided(reading, lexeme.start, lexeme.concept, body);
}

/** The same for the abbreviation of a body or organ before what it belongs to. */
export function bodyChoice(reading: Reading, node: BodyNode): Choice | null {
  const next = node.parent ?? node.place;
  return node.shortened && next !== null && next.start >= node.headEnd ? decided(reading, node.start, node.concept, next) : null;
}

function decided(reading: Reading, token: number, concept: Concept, next: { start: number; end: number }): Choice | null {
  const readings = reading.ambiguityAt(token)?.readings ?? [];
  return { cue: `before “${reading.slice(next.start, next.end)}”`, alternatives: alternativesTo(reading, concept.id, readings) };
}
