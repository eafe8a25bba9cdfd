import { ownRendering } from '../../own-glossary/own-rendering.ts';
import type { OwnTerm } from '../../own-glossary/own-term.ts';
import type { Concept } from '../concept.ts';
import { seatOf, type BodyNode, type TitleNode } from '../grammar/node.ts';
import { chinesePlace } from '../grammar/render-chinese.ts';
import { capitalised, placed } from '../grammar/render-english.ts';
import type { Mention, Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';

/** A mention in the reader's own words; what else the glossary knows of it stays. */
export function inOwnWords(mention: Mention, own: OwnTerm | undefined): Mention {
  return own === undefined ? mention : { ...mention, gloss: ownRendering(own, mention.gloss), misspelt: false, own };
}

/** Whether a part of a body is in the reader's words, so that its entry in the glossary no longer tells the whole. */
export const isCorrected = ({ concept, own, ownBeforePlace, parent, others }: BodyNode): boolean =>
  (concept.own ?? own ?? ownBeforePlace) !== undefined || (parent !== null && isCorrected(parent)) || others.some(isCorrected);

export const isCorrectedTitle = ({ office, body, others }: TitleNode): boolean =>
  office.own !== undefined || (body !== null && isCorrected(body)) || others.some(isCorrected);

/**
 * A post whose full form the reader has words for, with its place and with "former" or "acting" before it.
 * Null where more bodies or somebody served belong to it: then the grammar composes.
 */
export function ownTitle(reading: Reading, node: TitleNode, concept: Concept | null): Rendering | null {
  if (concept?.own === undefined || node.complement !== null || node.others.length > 0) return null;
  if (concept.own.keep) return { en: reading.slice(node.start, node.end), zh: reading.slice(node.start, node.end) };
  const { day } = reading.context;
  const place = node.place ?? (node.body === null ? null : seatOf(node.body).place);
  const before = node.modifiers.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank);
  const en = place === null ? concept.en : placed(concept.en, place, day);
  const zh = concept.zh === null ? null : `${place === null ? '' : chinesePlace(place, day)}${concept.zh}`;
  return { en: capitalised([...before.map((modifier) => modifier.en), en].join(' ')), zh: zh === null ? null : before.map((modifier) => modifier.zh).join('') + zh };
}
