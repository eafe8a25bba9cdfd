import { unitOn, existenceOn } from '../reference/place.ts';
import { issuerOf } from '../reference/document-number.ts';
import { chineseDay, englishDay } from '../reference/day.ts';
import { hashOf } from '../text/tokens.ts';
import type { Concept, Level, Track } from './concept.ts';
import type { DocumentNode } from './grammar/document.ts';
import type { EventNode } from './grammar/event.ts';
import { levelOf, takesPlace } from './grammar/inherit.ts';
import { seamOf } from './grammar/leaves.ts';
import { levelAt, provincial } from './grammar/level.ts';
import { seatOf, type BodyNode, type GroupNode, type PlaceNode, type Span, type TermNode, type TitleNode } from './grammar/node.ts';
import { chineseBody, chineseGroup, chineseOffice, chinesePlace, chineseTitle } from './grammar/render-chinese.ts';
import { englishBody, englishGroup, englishOffice, englishPlace, englishTitle, withArticle } from './grammar/render-english.ts';
import { renderEvent, renderTenure, renderTerm } from './grammar/render-event.ts';
import type { Node } from './grammar/scan.ts';
import { standardForm } from './grammar/title.ts';
import type { Mention, Rendering, Validity } from './mention.ts';
import type { Reading } from './reading.ts';

/** A node as the mention that is shown and printed. */
export function mentionOf(reading: Reading, node: Node): Mention {
  switch (node.kind) {
    case 'title':
      return titleMention(reading, node);
    case 'body':
      return bodyMention(reading, node);
    case 'place':
      return placeMention(reading, node);
    case 'event':
      return eventMention(reading, node);
    case 'document':
      return documentMention(reading, node);
    case 'term':
      return termMention(reading, node);
    case 'group':
      return groupMention(reading, node);
  }
}

function blank(reading: Reading, span: Span, kind: Mention['kind'], gloss: Rendering): Mention {
  const start = reading.tokens.start[span.start] ?? 0;
  const end = (reading.tokens.end[span.end - 1] ?? start) + (span.tail ?? 0);
  return {
    start, end, text: reading.tokens.raw.slice(start, end), kind, layer: 'name', concept: null, gloss, parts: [],
    track: null, level: null, rank: null, person: null, valid: null, former: false, misspelt: false,
    document: null, cue: null, alternatives: [], inherited: null,
  };
}

function ofConcept(reading: Reading, span: Span, kind: Mention['kind'], concept: Concept, gloss?: Rendering): Mention {
  const { id, layer, track, level, rank } = concept;
  const valid = validity(concept);
  return {
    ...blank(reading, span, kind, gloss ?? { en: concept.en, zh: concept.zh }),
    concept: id === '' ? null : id, layer, track, level, rank, valid, former: reading.isPast(concept),
  };
}

const validity = ({ from, to }: Validity): Validity | null => (from === null && to === null ? null : { from, to });

function termMention(reading: Reading, node: TermNode): Mention {
  const { concept, rendering, misspelt, choice } = node;
  if (concept === null) return { ...blank(reading, node, 'term', rendering), misspelt, ...choice };
  return { ...ofConcept(reading, node, concept.role === 'post' ? 'title' : 'term', concept, rendering), misspelt, ...choice };
}

function groupMention(reading: Reading, node: GroupNode): Mention {
  const { level } = node;
  return { ...blank(reading, node, 'term', { en: englishGroup(node), zh: chineseGroup(node) }), track: 'State', level: level?.level ?? null };
}

function titleMention(reading: Reading, node: TitleNode): Mention {
  const { day } = reading.context;
  const concept = reading.lexicon.conceptOf(standardForm(node));
  const composed = { en: englishTitle(node, day), zh: chineseTitle(node, day) };
  const seat = node.body === null ? null : seatOf(node.body);
  const valid = node.body === null ? null : bodyValidity(node.body, day);
  return {
    ...blank(reading, node, 'title', concept === null || isOfPlace(node) ? composed : prefixed(node, concept, composed)),
    ...node.choice,
    concept: concept?.id ?? null,
    parts: titleParts(reading, node),
    track: trackOf(node, concept),
    level: levelOfTitle(node, concept),
    rank: concept?.rank ?? rankOf(node),
    valid,
    former: valid !== null && reading.isPast(valid),
    misspelt: node.misspelt,
    inherited: seat === null ? null : inheritance(reading, seat),
  };
}

/** A minister is a post of the State, whatever the ministry is. */
function trackOf({ office, body, place, complement }: TitleNode, concept: Concept | null): Track | null {
  if (place !== null && office.track === null && concept === null) return 'State';
  if (office.track === 'State' && office.level === 'central') return office.track;
  if (complement !== null && complement.kind !== 'group') return complement.kind === 'title' ? trackOf(complement, null) : (complement.concept?.track ?? null);
  return concept?.track ?? body?.concept.track ?? (body === null ? null : (body.others[0] ?? seatOf(body)).concept.track) ?? office.track;
}

/** The entry's own level, unless the text says more. */
function levelOfTitle({ office, body, place, inheritedLevel }: TitleNode, concept: Concept | null): Level | null {
  const seat = body === null ? null : seatOf(body);
  const said = seat?.level ?? seat?.inheritedLevel ?? place?.level ?? inheritedLevel;
  if (said != null) return said.level;
  if (concept?.level != null && concept.level !== 'any') return concept.level;
  return seat === null ? office.level : levelOfSeat(seat);
}

/** Whether more is known of a post than its entry in the glossary says. */
function isOfPlace({ body, others, place, complement }: TitleNode): boolean {
  const seat = body === null ? null : seatOf(body);
  return place !== null || complement !== null || others.length > 0 || seat?.place != null || seat?.inherited != null;
}

/** The glossary's own rendering of a post, with the modifiers that its entry does not hold. */
function prefixed(node: TitleNode, concept: Concept, composed: Rendering): Rendering {
  return node.modifiers.some(({ rank }) => rank < 3) ? composed : { en: concept.en, zh: concept.zh ?? composed.zh };
}

function titleParts(reading: Reading, node: TitleNode): Mention[] {
  // An abbreviation of the whole has no words for its parts but a place behind it.
  if (node.body !== null && node.body.headEnd === node.start) return bodyParts(reading, node.body);
  const next = node.body ?? node.place ?? node.complement;
  if (next === null) return [];
  const office = ofConcept(reading, { start: node.start, end: officeEnd(reading, node, next) }, 'term', node.office, { en: englishOffice(node), zh: chineseOffice(node) });
  if (node.place !== null) return [office, placeMention(reading, node.place)];
  if (node.complement !== null) return [office, mentionOf(reading, node.complement)];
  return [office, ...(node.body === null ? [] : [node.body, ...node.others]).map((body) => bodyMention(reading, body))];
}

/** "Trưởng ban Tổ chức": the office's words end where the body's begin; "của" belongs to neither. */
function officeEnd(reading: Reading, node: TitleNode, next: Span): number {
  const end = Math.max(node.start + 1, next.start);
  return end - 1 >= node.officeEnd && reading.word(end - 1) === wordOf ? end - 1 : end;
}

const wordOf = hashOf('của');

function bodyMention(reading: Reading, node: BodyNode): Mention {
  const { day } = reading.context;
  const seat = seatOf(node);
  const concept = node.parent === null && node.level === null ? node.concept : reading.lexicon.conceptOf(bodyForm(node));
  const composed = { en: englishBody(node, day), zh: chineseBody(node, day) };
  const own = concept !== null && concept !== node.concept && seat.place === null && seat.inherited === null;
  const valid = bodyValidity(node, day);
  return {
    ...blank(reading, node, 'term', own ? { en: concept.en, zh: concept.zh ?? composed.zh } : composed),
    ...node.choice,
    concept: (concept ?? node.concept).id || null,
    parts: bodyParts(reading, node),
    track: (concept ?? node.concept).track ?? seat.concept.track,
    level: levelOfSeat(seat),
    rank: (concept ?? node.concept).rank ?? seat.concept.rank,
    valid,
    former: valid !== null && reading.isPast(valid),
    misspelt: node.misspelt,
    inherited: inheritance(reading, seat),
  };
}

/** The full form without its place: the key of the glossary's entry. */
function bodyForm(node: BodyNode): string {
  if (node.number !== null) return `${node.concept.vi} ${node.number.text}`;
  const own = node.level === null || node.concept.role === 'seat' ? node.concept.vi : `${node.concept.vi} ${node.level.vi}`;
  return node.parent === null ? own : `${own} ${bodyForm(node.parent)}`;
}

function bodyParts(reading: Reading, node: BodyNode): Mention[] {
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
function bodyValidity(node: BodyNode, day: string): Validity | null {
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

/** The district level ended with 30 June 2025: Resolution 203/2025/QH15 amending the Constitution. */
const districtLevel: Validity = { from: null, to: '2025-06-30' };

function levelOfSeat(seat: BodyNode): Level | null {
  // Regional courts and commands took the place of the district's.
  if (seat.number?.isRegion === true || /khu vực$/.test(seat.concept.vi)) return seat.concept.role === 'institution' ? seat.concept.level : 'district';
  if (seat.concept.track === 'army' && levelOf(seat) === null) return 'central';
  const level = levelOf(seat);
  return level === 'central' || level === 'province' || level === 'district' || level === 'commune' ? level : seat.concept.level;
}

function inheritance(reading: Reading, seat: BodyNode): Mention['inherited'] {
  if (seat.place !== null || !takesPlace(seat)) return null;
  if (seat.inherited !== null) return { place: seat.inherited.name, from: 'chain' };
  const portal = reading.context.portalPlace;
  return portal === null || levelOf(seat) !== 'province' ? null : { place: portal.vi, from: 'portal' };
}

const baseRank: Record<Level, number> = { central: 3, province: 4, district: 6, commune: 7, any: 5 };

/** The body's rank for its head, one below for a deputy or a member. */
function rankOf({ body, deputy, office }: TitleNode): number | null {
  if (body === null) return office.rank;
  const rank = body.concept.rank ?? baseRank[levelOfSeat(seatOf(body)) ?? 'any'];
  return Math.min(9, rank + (deputy || /^(Ủy viên|Thành viên)/.test(office.vi) ? 1 : 0));
}

function placeMention(reading: Reading, node: PlaceNode): Mention {
  const { day } = reading.context;
  const span = node.place === null ? (node.level?.level === 'district' ? districtLevel : null) : existenceOn(node.place, day);
  const valid = span === null ? null : validity(span);
  const unit = node.place === null ? null : unitOn(node.place, day);
  return {
    ...blank(reading, node, 'place', { en: englishPlace(node, day), zh: chinesePlace(node, day) }),
    concept: node.place?.id ?? null,
    level: unit?.level ?? node.level?.level ?? null,
    valid,
    former: valid !== null && reading.isPast(valid),
  };
}

function eventMention(reading: Reading, node: EventNode): Mention {
  const gloss = renderEvent(node, reading.context.day);
  const tenure = node.tenure === null || node.type === 'tenure' ? [] : [blank(reading, node.tenure, 'congress', renderTenure(node.tenure.ordinal))];
  const term = node.term === null || node.type === 'term' ? [] : [blank(reading, node.term, 'congress', renderTerm(node.term.from, node.term.to))];
  const body = node.body === null ? [] : [bodyMention(reading, node.body)];
  const parts = [...body, ...tenure, ...term].sort((a, b) => a.start - b.start);
  return { ...blank(reading, node, 'congress', gloss), parts, track: node.body?.concept.track ?? (node.national ? 'Party' : null), misspelt: node.body?.misspelt ?? false };
}

function documentMention(reading: Reading, node: DocumentNode): Mention {
  const { number, issuer } = node;
  const issuing = issuer === null ? null : issuerName(reading, issuer);
  const cited = node.day === null ? null : issuing;
  const gloss = { en: englishDocument(node, cited), zh: chineseDocument(node, cited) };
  const track = issuer === null ? null : 'kind' in issuer ? issuer.concept.track : issuer.track;
  const parts = cited !== null && issuer !== null && 'kind' in issuer ? [bodyMention(reading, issuer)] : [];
  return {
    ...blank(reading, node, 'document', gloss),
    concept: node.type?.id ?? null,
    parts,
    track: track ?? (number.number.includes('/TW') ? 'Party' : null),
    misspelt: node.misspelt,
    document: {
      type: node.type?.en ?? 'Document',
      number: number.number,
      year: number.year ?? (node.day === null ? null : Number(node.day.slice(0, 4))),
      issuer: issuing?.en ?? issuerOf(number.issuer)?.en ?? null,
      link: null,
    },
  };
}

function issuerName(reading: Reading, issuer: NonNullable<DocumentNode['issuer']>): Rendering {
  if (!('kind' in issuer)) return { en: issuer.en, zh: issuer.zh };
  return { en: englishBody(issuer, reading.context.day), zh: chineseBody(issuer, reading.context.day) };
}

/** "Politburo Directive No. 35-CT/TW of 14 June 2024"; a long issuer stands behind. */
function englishDocument({ type, number, day }: DocumentNode, issuer: Rendering | null): string {
  const name = `${type?.en ?? 'Document'} No. ${number.number}${day === null ? '' : ` of ${englishDay(day)}`}`;
  if (issuer === null) return name;
  return issuer.en.includes(' ') ? `${name}, issued by ${withArticle(issuer.en)}` : `${issuer.en} ${name}`;
}

function chineseDocument({ type, number, day }: DocumentNode, issuer: Rendering | null): string | null {
  if (type?.zh == null || (issuer !== null && issuer.zh === null)) return null;
  return `${issuer?.zh ?? ''}${day === null ? '' : chineseDay(day)}第${number.number}号${type.zh}`;
}
