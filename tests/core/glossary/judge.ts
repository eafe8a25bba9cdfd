import type { Mention } from '../../../core/glossary/mention.ts';

/** One expectation: the accepted English renderings of a span, or none where nothing may be marked. */
export interface Expectation {
  id: string;
  sentence: string;
  date: string;
  portal: string | null;
  span: string;
  start: number;
  accept: string[];
  kind: string;
  /** Renderings that a negative puts up with. */
  tolerate?: string[];
}

/**
 * Whether the mentions of a sentence satisfy an expectation.
 *
 * - a rendering is compared after folding case, diacritics, punctuation, articles, Viet Nam and Chairperson;
 *   the place that the portal lends may be written or left out
 * - the outermost mention over the whole span counts; for an abbreviation also a longer one that contains its rendering
 * - adjacent mentions inside the span may make up a double title
 * - where nothing is accepted, nothing is marked but a person or a tolerated rendering
 */
export function satisfies(mentions: readonly Mention[], expected: Expectation): boolean {
  const end = expected.start + expected.span.length;
  const touching = mentions.filter((mention) => mention.start < end && mention.end > expected.start);
  if (expected.accept.length === 0) return touching.every((mention) => mention.kind === 'person' || isIn(expected.tolerate ?? [], mention.gloss.en, []));
  const lent = touching.flatMap(({ inherited }) => (inherited === null ? [] : [inherited.place]));
  const over = touching.find((mention) => mention.start <= expected.start && mention.end >= end);
  if (over === undefined) return fills(touching, expected.start, end) && isIn(expected.accept, touching.map(({ gloss }) => gloss.en).join(', '), lent);
  return isIn(expected.accept, over.gloss.en, lent) || (expected.kind === 'abbr' && expected.accept.some((accepted) => contains(over.gloss.en, accepted)));
}

/** Whether the mentions begin and end with the span, with nothing but commas and "và" between them. */
function fills(mentions: readonly Mention[], start: number, end: number): boolean {
  return mentions.length > 1 && mentions[0]?.start === start && mentions.at(-1)?.end === end;
}

function isIn(accepted: readonly string[], rendering: string, lent: readonly string[]): boolean {
  const folded = comparable(rendering);
  return accepted.some((form) => comparable(form) === folded || lent.some((place) => without(form, place) === folded));
}

const contains = (rendering: string, accepted: string): boolean => ` ${comparable(rendering)} `.includes(` ${comparable(accepted)} `);

const without = (form: string, place: string): string => ` ${comparable(form)} `.replace(` ${comparable(place)} `, ' ').trim();

/** A rendering without what differs between papers: case, marks, articles, the country's spelling, the sex of a chair. */
export function comparable(rendering: string): string {
  return rendering
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|an?)\b/g, ' ')
    .replace(/\bviet nam/g, 'vietnam')
    .replace(/\bchair(?:person|woman)?\b/g, 'chairman')
    .replace(/ and /g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
