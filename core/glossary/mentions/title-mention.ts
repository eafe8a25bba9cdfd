import { hashOf } from '../../text/tokens.ts';
import type { Concept, Level, Track } from '../concept.ts';
import { seatOf, type Span, type TermNode, type TitleNode } from '../grammar/node.ts';
import { chineseOffice, chineseTitle } from '../grammar/render-chinese.ts';
import { englishOffice, englishTitle } from '../grammar/render-english.ts';
import { standardForm } from '../grammar/standard-form.ts';
import type { Mention, Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { isCorrectedTitle, ownTitle } from './own-words.ts';
import { blank, ofConcept } from './blank.ts';
import { bodyMention, bodyParts, bodyValidity, inheritance, levelOfSeat } from './body-mention.ts';
import { placeMention } from './place-mention.ts';
import { groupMention, termMention } from './term-mention.ts';

export function titleMention(reading: Reading, node: TitleNode): Mention {
  const { day } = reading.context;
  const concept = reading.conceptOf(standardForm(node));
  const composed = { en: englishTitle(node, day), zh: chineseTitle(node, day) };
  const own = ownTitle(reading, node, concept);
  const seat = node.body === null ? null : seatOf(node.body);
  const valid = node.body === null ? null : bodyValidity(node.body, day);
  return {
    ...blank(reading, node, 'title', own ?? (concept === null || isOfPlace(node) || isCorrectedTitle(node) ? composed : prefixed(node, concept, composed))),
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
    ...(own === null || concept?.own === undefined ? {} : { own: concept.own }),
  };
}

/** A minister is a post of the State, whatever the ministry is. */
function trackOf({ office, body, place, complement }: TitleNode, concept: Concept | null): Track | null {
  if (place !== null && office.track === null && (concept === null || concept.role === 'office')) return 'State';
  if (office.track === 'State' && office.level === 'central') return office.track;
  if (complement !== null && complement.kind !== 'group') return complement.kind === 'title' ? trackOf(complement, null) : (complement.concept?.track ?? null);
  return concept?.track ?? body?.concept.track ?? (body === null ? null : (body.others[0] ?? seatOf(body)).concept.track) ?? office.track;
}

/** The entry's own level, unless the text says more. */
function levelOfTitle({ office, body, place, inheritedLevel, complement }: TitleNode, concept: Concept | null): Level | null {
  if (complement?.kind === 'title') return levelOfTitle(complement, null);
  if (complement?.kind === 'term') return complement.concept?.level ?? null;
  const seat = body === null ? null : seatOf(body);
  const said = seat?.level ?? seat?.inheritedLevel ?? place?.level ?? inheritedLevel;
  if (said != null) return said.level;
  if (concept?.level != null && concept.level !== 'any') return concept.level;
  return seat === null ? office.level : levelOfSeat(seat);
}

/** Whether more is known of a post than its entry in the glossary says. */
function isOfPlace({ body, others, place, complement }: TitleNode): boolean {
  const seat = body === null ? null : seatOf(body);
  return place !== null || complement !== null || others.length > 0 || seat?.place != null || seat?.inherited != null || seat?.tiers !== undefined || seat?.ofCity === true;
}

/** The glossary's own rendering of a post, with the modifiers that its entry does not hold. */
function prefixed(node: TitleNode, concept: Concept, composed: Rendering): Rendering {
  if (node.minister !== undefined && !concept.en.startsWith('Minister')) return composed;
  return node.modifiers.some(({ rank }) => rank < 3) ? composed : { en: concept.en, zh: concept.zh ?? composed.zh };
}

function titleParts(reading: Reading, node: TitleNode): Mention[] {
  // An abbreviation of the whole has no words for its parts but a place behind it.
  if (node.body !== null && node.body.headEnd === node.start) return bodyParts(reading, node.body);
  const next = node.body ?? node.place ?? node.complement;
  if (next === null) return [];
  if (node.minister !== undefined) {
    const { minister, ...post } = node;
    return [ofConcept(reading, minister, 'term', minister.office), ...titleParts(reading, { ...post, start: post.officeStart })];
  }
  const office = ofConcept(reading, { start: node.start, end: officeEnd(reading, node, next) }, 'term', node.office, { en: englishOffice(node), zh: chineseOffice(node) });
  if (node.place !== null) return [office, placeMention(reading, node.place)];
  if (node.complement !== null) return node.complement.kind === 'group' ? [office, complementMention(reading, node.complement)] : servedParts(reading, node, node.complement);
  return [office, ...(node.body === null ? [] : [node.body, ...node.others]).map((body) => bodyMention(reading, body))];
}

/** Assistants are named by the post that they serve: "Thư ký Bí thư" + "Tỉnh ủy"; one that is not cut is no part. */
function servedParts(reading: Reading, node: TitleNode, served: TitleNode | TermNode): Mention[] {
  if (served.kind === 'term' || served.body === null) return [];
  const office = blank(reading, { start: node.start, end: officeEnd(reading, served, served.body) }, 'term', { en: `${englishOffice(node)} to the ${englishOffice(served)}`, zh: null });
  return [office, ...[served.body, ...served.others].map((body) => bodyMention(reading, body))];
}

/** "Trưởng ban Tổ chức": the office's words end where the body's begin; "của" belongs to neither. */
function officeEnd(reading: Reading, node: TitleNode, next: Span): number {
  const end = Math.max(node.start + 1, next.start);
  return end - 1 >= node.officeEnd && reading.word(end - 1) === wordOf ? end - 1 : end;
}

const wordOf = hashOf('của');

const baseRank: Record<Level, number> = { central: 3, province: 4, district: 6, commune: 7, any: 5 };

/** The body's rank for its head, one below for a deputy or a member. */
function rankOf({ body, deputy, office }: TitleNode): number | null {
  if (body === null) return office.rank;
  const rank = body.concept.rank ?? baseRank[levelOfSeat(seatOf(body)) ?? 'any'];
  return Math.min(9, rank + (deputy || /^(Ủy viên|Thành viên)/.test(office.vi) ? 1 : 0));
}

function complementMention(reading: Reading, node: NonNullable<TitleNode['complement']>): Mention {
  if (node.kind === 'group') return groupMention(reading, node);
  return node.kind === 'title' ? titleMention(reading, node) : termMention(reading, node);
}
