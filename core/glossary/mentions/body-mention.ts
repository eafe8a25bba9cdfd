import { existenceOn } from '../../reference/place.ts';
import type { Level, Track } from '../concept.ts';
import { levelOf, takesPlace } from '../grammar/inherit.ts';
import { seamOf } from '../grammar/leaves.ts';
import { levelAt, provincial } from '../grammar/level.ts';
import { seatOf, type BodyNode, type Span } from '../grammar/node.ts';
import { chineseBody } from '../grammar/render-chinese.ts';
import { englishBody } from '../grammar/render-english.ts';
import type { Mention, Rendering, Validity } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { isCorrected } from './own-words.ts';
import { blank, districtLevel, ofConcept, validity } from './blank.ts';
import { placeMention } from './place-mention.ts';

export function bodyMention(reading: Reading, node: BodyNode): Mention {
  const { day } = reading.context;
  const seat = seatOf(node);
  const concept = node.parent === null && node.level === null ? node.concept : reading.conceptOf(bodyForm(node));
  const composed = { en: englishBody(node, day), zh: chineseBody(node, day) };
  const isOne = node.others.length === 0 && seat.tiers === undefined && seat.place === null && seat.inherited === null;
  const whole = concept !== null && concept !== node.concept && isOne && (concept.own !== undefined || !isCorrected(node));
  const own = node.own ?? node.ownBeforePlace ?? (whole || isBare(node) ? concept?.own : undefined);
  const valid = bodyValidity(node, day);
  return {
    ...blank(reading, node, 'term', whole ? { en: concept.en, zh: concept.zh ?? composed.zh } : composed),
    ...node.choice,
    concept: (concept ?? node.concept).id || null,
    parts: bodyParts(reading, node),
    track: ownerTrack(node) ?? (concept ?? node.concept).track ?? seat.concept.track,
    level: levelOfSeat(seat),
    rank: (concept ?? node.concept).rank ?? seat.concept.rank,
    valid,
    former: valid !== null && reading.isPast(valid),
    misspelt: node.misspelt,
    inherited: inheritance(reading, seat),
    ...(own === undefined ? {} : { own }),
  };
}

/** The standing board of a union is the union's, though the word is the Party's; a committee of a council is the council's. */
const ownerTrack = ({ concept, parent }: BodyNode): Track | null =>
  concept.track === 'State' && parent?.concept.track === 'Assembly' ? 'Assembly' : unionTrack(concept, parent);

const unionTrack = (concept: BodyNode['concept'], parent: BodyNode | null): Track | null =>
  concept.track === 'Party' && concept.role === 'organ' && parent !== null && (parent.concept.track === 'mass organisation' || parent.concept.track === 'Front') && concept.vi !== 'Đảng ủy' && concept.vi !== 'Đảng đoàn'
    ? parent.concept.track
    : null;

/** Nothing but the words that name it. */
const isBare = ({ parent, level, place, inherited, number }: BodyNode): boolean => parent === null && level === null && place === null && inherited === null && number === null;

/** The full form without its place: the key of the glossary's entry. */
function bodyForm(node: BodyNode): string {
  if (node.number !== null) return `${node.concept.vi} ${node.number.text}`;
  const own = node.level === null || node.tiers !== undefined || node.concept.role === 'seat' ? node.concept.vi : `${node.concept.vi} ${node.level.vi}`;
  return node.parent === null ? own : [`${own} ${bodyForm(node.parent)}`, ...node.others.map(({ concept }) => concept.vi)].join(' và ');
}

export function bodyParts(reading: Reading, node: BodyNode): Mention[] {
  // An abbreviation has no words for its parts; a body without level, place or parent is its own only part.
  if (node.headEnd === node.start) return node.place === null || node.place.start < node.start ? [] : [placeMention(reading, node.place)];
  if (node.number !== null) return numberedParts(reading, node);
  // "Tòa án nhân dân cấp cao tại Đà Nẵng" is one name.
  if (node.concept.role === 'institution' && node.place !== null) return [];
  const head = headParts(reading, node);
  const owners = node.parent === null ? [] : [node.parent, ...node.others].map((owner) => bodyMention(reading, owner));
  const parts = [...head, ...owners, ...(endsInLevel(head) ? [] : wherePart(reading, node))];
  return parts.length > 1 ? parts : [];
}

/** "TAND" + "khu vực 3 - Lào Cai"; a military region's number belongs to its name. */
function numberedParts(reading: Reading, node: BodyNode): Mention[] {
  if (node.number?.isRegion !== true || node.concept.role === 'institution') return [];
  const region = blank(reading, { start: node.headEnd, end: node.end }, 'place', { en: `Region ${node.number.text}`, zh: `第${node.number.text}地区` });
  return [headMention(reading, node, { start: node.start, end: node.headEnd }), region];
}

/** The body's own words; where they hold its level, that goes with the place. */
function headParts(reading: Reading, node: BodyNode): Mention[] {
  const seam = seamOf(reading, node);
  if (seam === null) return [headMention(reading, node, { start: node.start, end: node.headEnd })];
  const head = headMention(reading, node, seam.head);
  if (!seam.isLevel) return [head, blank(reading, seam.rest, 'term', centralGloss)];
  const { level, end } = levelAt(reading, seam.rest.start) ?? { level: provincial, end: seam.rest.end };
  const place = node.place === null ? null : { ...node.place, start: seam.rest.start, level };
  return [head, place === null ? blank(reading, { start: seam.rest.start, end }, 'place', { en: level.noun.toLowerCase(), zh: level.zh }) : placeMention(reading, place)];
}

const centralGloss: Rendering = { en: 'central', zh: '中央' };

const headMention = (reading: Reading, node: BodyNode, span: Span): Mention => ofConcept(reading, span, 'term', node.concept);

const endsInLevel = (parts: Mention[]): boolean => parts.at(-1)?.kind === 'place';

/** The place, or the level word where it stands alone: "UBND tỉnh". */
function wherePart(reading: Reading, { place, level, headEnd, end }: BodyNode): Mention[] {
  if (place !== null) return [placeMention(reading, place)];
  return level === null || headEnd >= end ? [] : [blank(reading, { start: headEnd, end }, 'place', { en: level.noun.toLowerCase(), zh: level.zh })];
}

/** A body lasts as long as its shortest-lived part: its own office, its parent, its province. */
export function bodyValidity(node: BodyNode, day: string): Validity | null {
  const spans: Validity[] = [node.concept];
  const place = node.place ?? node.inherited;
  if (place?.place != null) spans.push(existenceOn(place.place, day));
  if (node.level?.level === 'district') spans.push(districtLevel);
  const parent = node.parent === null ? null : bodyValidity(node.parent, day);
  if (parent !== null) spans.push(parent);
  const from = spans.map((span) => span.from).filter((bound) => bound !== null).sort().at(-1) ?? null;
  const to = spans.map((span) => span.to).filter((bound) => bound !== null).sort()[0] ?? null;
  return validity({ from, to });
}

export function levelOfSeat(seat: BodyNode): Level | null {
  // Regional courts and commands took the place of the district's.
  if (seat.number?.isRegion === true || /khu vực$/.test(seat.concept.vi)) return seat.concept.role === 'institution' ? seat.concept.level : 'district';
  if (seat.concept.track === 'army' && levelOf(seat) === null) return 'central';
  const level = levelOf(seat);
  return level === 'central' || level === 'province' || level === 'district' || level === 'commune' ? level : seat.concept.level;
}

export function inheritance(reading: Reading, seat: BodyNode): Mention['inherited'] {
  if (seat.place !== null || !takesPlace(seat)) return null;
  if (seat.inherited !== null) return { place: seat.inherited.name, from: 'chain' };
  const portal = reading.context.portalPlace;
  return portal === null || levelOf(seat) !== 'province' ? null : { place: portal.vi, from: 'portal' };
}
