import type { Gloss } from './gloss.ts';
import type { Mention, Person, Rendering } from './mention.ts';

/** How a reader wants English names written where the official sources disagree. */
export interface Convention {
  /** The Constitution and the foreign ministry write Viet Nam, the national news agency Vietnam. */
  country: 'Viet Nam' | 'Vietnam';
  /** The post, not the person: papers write Chairman, agencies of the United Nations Chairperson. */
  chair: 'Chairman' | 'Chairperson';
  /** Names of places with their letters, or as telegrams have them. */
  letters: 'Vietnamese' | 'plain';
}

/** What the glossary itself is written in. */
export const housePractice: Convention = { country: 'Vietnam', chair: 'Chairman', letters: 'Vietnamese' };

/** An English rendering in a reader's convention; Chinese and Vietnamese texts are not for it. */
export function inConvention(rendering: string, { country, chair, letters }: Convention): string {
  // "Vietnamese" has one spelling.
  const named = rendering.replace(/\bViet ?[Nn]am\b/g, country);
  const chaired = named.replace(/\b(C|c)hair(?:man|woman|person)\b/g, (_, initial: string) => `${initial}${chair.slice(1)}`);
  return letters === 'plain' ? withoutMarks(chaired) : chaired;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

export const isHouse = ({ country, chair, letters }: Convention): boolean =>
  country === housePractice.country && chair === housePractice.chair && letters === housePractice.letters;

function renderingIn(rendering: Rendering, convention: Convention): Rendering {
  return { ...rendering, en: inConvention(rendering.en, convention) };
}

/** A mention with its parts; the texts of the page stay as they are. */
export function mentionIn(mention: Mention, convention: Convention): Mention {
  // The reader's own words are as the reader wants them.
  if (isHouse(convention) || mention.own != null) return mention;
  const alternatives = mention.alternatives.map((other) => ({ ...other, gloss: renderingIn(other.gloss, convention) }));
  return { ...mention, gloss: renderingIn(mention.gloss, convention), parts: mention.parts.map((part) => mentionIn(part, convention)), alternatives };
}

export function personIn(person: Person, convention: Convention): Person {
  return { ...person, posts: person.posts.map((post) => mentionIn(post, convention)) };
}

/** All English that a card shows. */
export function glossIn(gloss: Gloss, convention: Convention): Gloss {
  if (isHouse(convention) || gloss.own != null) return gloss;
  const words = (text: string | null) => (text === null ? null : inConvention(text, convention));
  const { rendering, parts, note, became, alternatives } = gloss;
  return {
    ...gloss, rendering: renderingIn(rendering, convention), note: words(note), became: words(became),
    parts: parts.map((part) => ({ ...part, rendering: renderingIn(part.rendering, convention), note: words(part.note) })),
    alternatives: alternatives.map((other) => ({ ...other, gloss: renderingIn(other.gloss, convention) })),
  };
}
