import type { Concept } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { seatOf, type BodyNode, type PlaceNode, type TitleNode } from './node.ts';
import { levelPlaceAt, provinceAt } from './place.ts';
import { titleAt } from './title.ts';

/**
 * An abbreviation of a composed name, read as its full form: "UVBTV Tỉnh ủy Hải Dương" is
 * "Ủy viên Ban Thường vụ Tỉnh ủy" with a place after it. Null where the full form is no composition.
 */
export function expand(reading: Reading, lexeme: Lexeme): TitleNode | BodyNode | null {
  const { concept, form } = lexeme;
  if (concept === null || form.kind !== 'abbreviation') return null;
  const whole = composition(reading, concept);
  if (whole === null) return null;
  const place = placeAfter(reading, lexeme.end);
  const end = place?.end ?? lexeme.end;
  if (whole.kind === 'body') return moved(whole, lexeme, end, place);
  const { start } = lexeme;
  const body = whole.body === null ? null : moved(whole.body, lexeme, end, place);
  return { ...whole, start, end, officeStart: start, officeEnd: start, body, abbreviated: true };
}

function composition(reading: Reading, concept: Concept): TitleNode | BodyNode | null {
  const full = new Reading(concept.vi, reading.lexicon, reading.context);
  const node = titleAt(full, 0) ?? bodyAt(full, 0);
  const composed = node?.kind === 'title' ? node.body !== null : node?.parent != null || node?.level != null;
  return node !== null && composed && node.end === full.count ? node : null;
}

const placeAfter = (reading: Reading, token: number): PlaceNode | null =>
  reading.follows(token) ? (levelPlaceAt(reading, token) ?? provinceAt(reading, token)) : null;

/** The parts of an abbreviation have no words of their own: each gets the abbreviation's place in the text. */
function moved(body: BodyNode, lexeme: Lexeme, end: number, place: PlaceNode | null): BodyNode {
  const parent = body.parent === null ? null : moved(body.parent, lexeme, end, place);
  const takes = body === seatOf(body) ? (place ?? body.place) : null;
  return { ...body, start: lexeme.start, end, headEnd: lexeme.start, parent, place: takes, abbreviated: true };
}
