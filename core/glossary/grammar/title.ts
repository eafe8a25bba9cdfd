import { Gap, hashOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { choiceOf } from './chosen.ts';
import { groupAt } from './group.ts';
import { ministriesAt } from './ministries.ts';
import { inCharge, prefixAt, suffixAt, type Modifier } from './modifier.ts';
import { depthOf, type BodyNode, type PlaceNode, type TitleNode } from './node.ts';
import { officesAt, type Office, type OfficeReading } from './office.ts';
import { bodyOf, isCollective, isMinister, withOthers } from './office-body.ts';
import { levelPlaceAt, provinceAt } from './place.ts';

const joints = new Set(['và', 'kiêm'].map(hashOf));

/**
 * The longest post that begins at a token:
 * `[nguyên | quyền] [phó] office [Thường trực | chuyên trách | thứ nhất] body`.
 */
export function titleAt(reading: Reading, token: number): TitleNode | null {
  const known = reading.titles[token];
  if (known !== undefined) return known;
  // A list of offices is read from its end, so no post may wait for itself.
  reading.titles[token] = null;
  return (reading.titles[token] = reading.nested(() => readTitle(reading, token)));
}

function readTitle(reading: Reading, token: number): TitleNode | null {
  const { modifiers, end: start } = prefixes(reading, token);
  const candidates = officesAt(reading, start).flatMap((office) => {
    const node = postOf(reading, token, modifiers, office);
    return node === null ? [] : [node];
  });
  const best = candidates.reduce<TitleNode | null>((longest, node) => (longest === null || reachesFurther(node, longest) ? node : longest), null);
  return best === null ? null : (asMinister(reading, best) ?? best);
}

/** "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc": one post, for the head of what is no ministry. */
function asMinister(reading: Reading, { office, body, start, end, modifiers }: TitleNode): TitleNode | null {
  if (office.vi !== 'Bộ trưởng' || body !== null || reading.gap(end) !== Gap.comma) return null;
  const next = titleAt(reading, end);
  if (next?.office.vi !== 'Chủ nhiệm' || next.modifiers.length > 0 || next.body?.concept.track !== 'State' || next.body.concept.level !== 'central') return null;
  return { ...next, start, modifiers, minister: { start, end, office } };
}

function reachesFurther(node: TitleNode, best: TitleNode): boolean {
  if (node.end !== best.end) return node.end > best.end;
  const more = partsOf(node) - partsOf(best);
  // "Chánh" + "Văn phòng Tỉnh ủy", "Ủy viên" + "BCH Đảng bộ": no office swallows half of its body.
  return more === 0 ? node.officeEnd < best.officeEnd && node.body !== null : more > 0;
}

const partsOf = ({ body, others, modifiers }: TitleNode): number => depthOf(body) + others.length + 2 * modifiers.length;

function prefixes(reading: Reading, token: number): { modifiers: Modifier[]; end: number } {
  const modifiers: Modifier[] = [];
  let end = token;
  for (let found = prefixAt(reading, end); found !== null && continues(reading, found.end, found.modifier.vi === 'Q'); found = prefixAt(reading, end)) {
    modifiers.push(found.modifier);
    end = found.end;
  }
  return { modifiers, end };
}

/** White space; after the abbreviation "Q." also its dot. */
const continues = (reading: Reading, token: number, isDotted: boolean): boolean =>
  isDotted ? reading.gap(token) === Gap.dot || reading.gap(token) === Gap.stop : reading.follows(token);

function postOf(reading: Reading, token: number, before: Modifier[], { lexeme, deputy }: OfficeReading): TitleNode | null {
  const { modifiers, end } = suffixes(reading, lexeme.end, before);
  const node: TitleNode = {
    kind: 'title', start: token, end, modifiers, office: lexeme.concept, officeStart: lexeme.start, officeEnd: lexeme.end, deputy,
    body: null, others: [], place: null, complement: null, inheritedLevel: null, misspelt: lexeme.misspelt,
    abbreviated: lexeme.form.kind.endsWith('abbreviation'), choice: null,
  };
  if (lexeme.concept.role === 'post' && !mayTakeBody(lexeme.concept)) return completePost(reading, node, deputy || before.length > 0);
  const body = bodyOf(reading, node, lexeme);
  if (body !== null && (isOfBranch(node.office, body) || isOfCommission(node.office, body))) return null;
  if (body !== null) return withOthers(reading, withBody(reading, node, body, lexeme));
  if (lexeme.concept.role === 'post') return completePost(reading, node, deputy || before.length > 0);
  return withComplement(reading, node) ?? headOfPlace(reading, node) ?? (mayStandAlone(reading, node) ? node : null);
}

/** "Giám đốc VNPT tỉnh": a State group's own head is a Tổng Giám đốc, so this one heads a branch of it. */
const isOfBranch = (office: Concept, { concept }: BodyNode): boolean => office.vi === 'Giám đốc' && concept.domain === 'economy' && concept.role === 'institution' && concept.level === 'central';

/** "Trưởng ban của Trung ương Đảng": of one of its commissions; the Central Committee itself has no such head. */
const isOfCommission = (office: Concept, { concept, parent }: BodyNode): boolean => office.vi === 'Trưởng ban' && parent === null && /Trung ương Đảng$/.test(concept.vi);

/** A post that is held in many bodies: "Tổng Biên tập Báo Nhân Dân". */
const mayTakeBody = ({ level, vi }: Concept): boolean => level === null || level === 'any' || /[Cc]ục trưởng$/.test(vi);

/** "Trưởng thôn Nà Tông"; and as papers shorten it, "cựu Chủ tịch tỉnh An Giang", "Bí thư Vĩnh Phúc". */
function headOfPlace(reading: Reading, node: TitleNode): TitleNode | null {
  if (!reading.follows(node.end) || !headsOfPlaces.has(node.office.vi)) return null;
  const place = levelPlaceAt(reading, node.end) ?? (node.office.vi === 'Trưởng' ? null : provinceAt(reading, node.end));
  if (place === null || (node.office.vi === 'Trưởng' && place.level?.level !== 'commune')) return null;
  return { ...node, place, end: place.end };
}

const headsOfPlaces = new Set(['Trưởng', 'Chủ tịch', 'Bí thư']);

function withBody(reading: Reading, node: TitleNode, body: BodyNode, lexeme: Office): TitleNode {
  return {
    ...node, body, end: body.end, misspelt: node.misspelt || body.misspelt, abbreviated: node.abbreviated || body.abbreviated,
    choice: choiceOf(reading, lexeme, body) ?? body.choice,
  };
}

/** A post that the glossary has whole: with "nguyên" or "phó" before it, or with a place behind. */
function completePost(reading: Reading, node: TitleNode, isModified: boolean): TitleNode | null {
  const place = reading.follows(node.end) ? postPlace(reading, node) : null;
  if (place === null && !isModified) return null;
  return { ...node, place, end: place?.end ?? node.end };
}

function postPlace(reading: Reading, { office, end }: TitleNode): PlaceNode | null {
  return office.level === 'central' && !takesPlace.test(office.vi) ? null : (levelPlaceAt(reading, end) ?? provinceAt(reading, end));
}

const takesPlace = /^đại biểu/i;

function suffixes(reading: Reading, token: number, before: Modifier[]): { modifiers: Modifier[]; end: number } {
  const modifiers = [...before];
  let end = token;
  while (reading.follows(end)) {
    const found = suffixAt(reading, end);
    // "Phó Trưởng ban Thường trực Tỉnh ủy": the body "Thường trực Tỉnh ủy" is read only where no body follows the modifier.
    if (found === null || ((bodyAt(reading, end)?.end ?? 0) > found.end && !(reading.follows(found.end) && bodyAt(reading, found.end) !== null))) break;
    if (found.modifier === inCharge && (!reading.follows(found.end) || bodyAt(reading, found.end, true) === null)) break;
    modifiers.push(found.modifier);
    end = found.end;
  }
  return { modifiers, end };
}

/** "Trợ lý Tổng Bí thư", "lãnh đạo các sở, ban, ngành", "Bộ trưởng các Bộ: Quốc phòng, Công an". */
function withComplement(reading: Reading, node: TitleNode): TitleNode | null {
  if (!reading.follows(node.end)) return null;
  if (isCollective(node.office)) {
    const group = groupAt(reading, node.end);
    return group === null ? null : { ...node, complement: group, end: group.end };
  }
  if (isMinister(node.office)) {
    const ministries = ministriesAt(reading, node.end);
    return ministries === null ? null : { ...node, complement: ministries, end: ministries.end };
  }
  if (!isAssistant(node.office)) return null;
  const served = titleAt(reading, node.end);
  if (served !== null) return { ...node, complement: served, end: served.end };
  const post = reading.at(node.end).find(({ concept }) => concept?.role === 'post');
  if (post?.concept == null) return null;
  const { start, end, concept, misspelt } = post;
  return { ...node, complement: { kind: 'term', start, end, concept, rendering: { en: concept.en, zh: concept.zh }, misspelt, choice: null }, end };
}

const isAssistant = ({ vi }: Concept): boolean => /^(Trợ lý|Thư ký|Trợ lí)$/.test(vi);

/** "Phó Trưởng đoàn chuyên trách", "Phó Bí thư Thường trực": deputies whom only committees and councils have. */
const isPlainlyPolitical = (reading: Reading, { deputy, modifiers, officeStart, misspelt, abbreviated }: TitleNode): boolean =>
  deputy && !misspelt && !abbreviated && reading.isCapital(officeStart) && modifiers.some(({ vi }) => /^(?:Thường trực|chuyên trách|không chuyên trách)$/.test(vi));

/** UVBTV, UVBCH: so long an abbreviation means nothing else. */
const isUnmistakable = (reading: Reading, { officeStart, officeEnd, abbreviated }: TitleNode): boolean =>
  abbreviated && officeEnd === officeStart + 1 && reading.isAllCaps(officeStart) && reading.raw(officeStart).length >= 4;

/** "nguyên Phó Tư lệnh", "Phó Chính ủy": posts that only the army has, whichever the unit. */
const isPlainlyMilitary = (reading: Reading, { office, officeStart, modifiers, deputy, misspelt }: TitleNode): boolean =>
  office.track === 'army' && !misspelt && (deputy || modifiers.length > 0) && reading.isCapital(officeStart);

/** "Phó Tư lệnh, Tham mưu trưởng Quân khu 7", "Bí thư kiêm Chủ tịch UBND xã": the next post of the list names a body. */
function mayStandAlone(reading: Reading, node: TitleNode): boolean {
  if (!node.office.bound) return !node.misspelt;
  if (isPlainlyMilitary(reading, node)) return true;
  if (isUnmistakable(reading, node) || isPlainlyPolitical(reading, node)) return true;
  if (!reading.isCapital(node.officeStart) || node.misspelt || node.abbreviated) return false;
  const gap = reading.gap(node.end);
  const isJoint = gap === Gap.space && joints.has(reading.word(node.end)) && reading.follows(node.end + 1);
  const next = gap === Gap.comma || gap === Gap.hyphen ? node.end : isJoint ? node.end + 1 : null;
  const other = next === null ? null : titleAt(reading, next);
  return other !== null && (other.body !== null || other.office.bound);
}
