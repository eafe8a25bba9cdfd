import { foldText } from '../../text/fold.ts';
import { ordinalValue } from '../../reference/ordinal.ts';
import { Gap, hashesOf } from '../../text/tokens.ts';
import { isSlip } from '../misspellings.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { levelAt, type LevelWord } from './level.ts';
import { bareBody, type BodyNode, type PlaceNode, type Span } from './node.ts';
import { levelPlaceAt } from './place.ts';

/** A congress, plenum or session with its number, its body and its term. */
export interface EventNode extends Span {
  kind: 'event';
  type: EventType;
  qualifier: { en: string; zh: string } | null;
  ordinal: number | null;
  body: BodyNode | null;
  /** Whose tenure it is, where only the number stands here: the nearest body to the left. */
  owner: BodyNode | null;
  national: boolean;
  /** "Đại hội Thi đua yêu nước tỉnh": a congress that no body holds, and where. */
  sort: { en: string; zh: string } | null;
  place: PlaceNode | null;
  level: LevelWord | null;
  /** "khóa XVII" */
  tenure: (Span & { ordinal: number }) | null;
  /** "nhiệm kỳ 2025-2030" */
  term: (Span & { from: number; to: number }) | null;
}

export type EventType = 'congress' | 'plenum' | 'session' | 'sitting' | 'tenure' | 'term';

const folded = hashesOf;

interface Head {
  words: number[];
  type: EventType;
  national: boolean;
  /** How many of the words name the Central Committee: "Hội nghị Trung ương 4". */
  central: number;
  /** What kind of congress it is, where no body holds it. */
  sort?: { en: string; zh: string };
}

/** The words that begin an event. */
const heads: Head[] = [
  { words: folded('Đại hội đại biểu toàn quốc'), type: 'congress', national: true, central: 0 },
  { words: folded('ĐHĐB toàn quốc'), type: 'congress', national: true, central: 0 },
  { words: folded('Đại hội Đảng toàn quốc'), type: 'congress', national: true, central: 0 },
  { words: folded('Đại hội Thi đua yêu nước'), type: 'congress', national: false, central: 0, sort: { en: 'Patriotic Emulation Congress', zh: '爱国竞赛大会' } },
  ...['Đại hội đại biểu các dân tộc thiểu số', 'Đại hội đại biểu các DTTS', 'Đại hội các dân tộc thiểu số'].map((words): Head => (
    { words: folded(words), type: 'congress', national: false, central: 0, sort: { en: 'Congress of Ethnic Minorities', zh: '少数民族代表大会' } }
  )),
  ...['Đại hội Đoàn toàn quốc', 'Đại hội Đoàn TNCS Hồ Chí Minh toàn quốc'].map((words): Head => (
    { words: folded(words), type: 'congress', national: false, central: 0, sort: { en: 'National Congress of the Ho Chi Minh Communist Youth Union', zh: '胡志明共青团全国代表大会' } }
  )),
  { words: folded('Đại hội đại biểu'), type: 'congress', national: false, central: 0 },
  { words: folded('Hội nghị Trung ương'), type: 'plenum', national: false, central: 2 },
  { words: folded('Hội nghị TW'), type: 'plenum', national: false, central: 1 },
  { words: folded('Hội nghị TƯ'), type: 'plenum', national: false, central: 1 },
  { words: folded('Trung ương'), type: 'plenum', national: false, central: 2 },
  { words: folded('TW'), type: 'plenum', national: false, central: 1 },
  { words: folded('TƯ'), type: 'plenum', national: false, central: 1 },
  { words: folded('Đại hội Đảng'), type: 'congress', national: true, central: 0 },
  { words: folded('Đại hội'), type: 'congress', national: false, central: 0 },
  { words: folded('Hội nghị'), type: 'plenum', national: false, central: 0 },
  { words: folded('kỳ họp'), type: 'session', national: false, central: 0 },
  { words: folded('phiên họp'), type: 'sitting', national: false, central: 0 },
];

/** The words that an event, a tenure or a term may begin with. */
export const eventStarters: readonly number[] = [...heads.map(({ words }) => words[0] ?? 0), ...folded('khóa nhiệm')];

const starters = new Set(eventStarters);

/** What kind of session it is; stands between "kỳ họp" and its number. */
const qualifiers = [
  { words: folded('chuyên đề'), en: 'thematic', zh: '专题' },
  { words: folded('bất thường'), en: 'extraordinary', zh: '特别' },
  { words: folded('thường lệ'), en: 'regular', zh: '例行' },
];

const [wordTimes, wordOrder, wordTenure, wordTermA, wordTermB, wordOf, wordParty] = folded('lần thứ khóa nhiệm kỳ của Đảng') as [
  number, number, number, number, number, number, number,
];

/** An event, a tenure ("khóa XVII") or a term of office ("nhiệm kỳ 2025-2030") at a token. */
export function eventAt(reading: Reading, token: number): EventNode | null {
  if (!starters.has(reading.word(token))) return null;
  const tenure = tenureAt(reading, token);
  if (tenure !== null) return bare('tenure', token, tenure.end, { tenure });
  const term = termAt(reading, token);
  if (term !== null) return bare('term', token, term.end, { term });
  // "Đại hội Đảng" and "Đại hội" + "Đảng bộ tỉnh": the head that leads furthest is the right one.
  const readings = heads.filter(({ words }) => reading.are(token, words)).map((head) => headedBy(reading, token, head)).filter(isCounted).map(withoutBareBody);
  return readings.reduce<EventNode | null>((best, node) => (best === null || node.end > best.end ? node : best), null);
}

function headedBy(reading: Reading, token: number, head: Head): EventNode {
  const node = bare(head.type, token, token + head.words.length, { national: head.national, sort: head.sort ?? null });
  return extend(reading, head.central === 0 ? node : { ...node, body: centralCommittee(reading, node.end - head.central, head.central) });
}

function bare(type: EventType, start: number, end: number, rest: Partial<EventNode>): EventNode {
  return { kind: 'event', type, start, end, qualifier: null, ordinal: null, body: null, owner: null, national: false, sort: null, place: null, level: null, tenure: null, term: null, ...rest };
}

/** Ids of the glossary's entries. */
const numberedBodies = new Set(['national-assembly', 'party-central-committee']);

/** "Quốc hội khóa XV", "Ban Chấp hành Trung ương Đảng khóa XIII": bodies that are numbered themselves. */
export function tenuredAt(reading: Reading, token: number): EventNode | null {
  if (!reading.at(token).some(({ concept }) => concept !== null && numberedBodies.has(concept.id))) return null;
  const body = bodyAt(reading, token);
  if (body === null || body.parent !== null || !numberedBodies.has(body.concept.id)) return null;
  const tenure = reading.follows(body.end) ? tenureAt(reading, body.end) : null;
  return tenure === null ? null : bare('tenure', token, tenure.end, { body, tenure });
}

/** Without a number of its own an event is an ordinary word, unless a congress says whose it is; a meeting needs a body as well. */
function isCounted(node: EventNode): boolean {
  if (node.ordinal === null) return node.type === 'congress' && node.body !== null;
  return node.type !== 'plenum' || node.body !== null || node.tenure !== null;
}

/** "Hội nghị lần thứ 12 Ban Chấp hành Trung ương": without its tenure the body proves the meeting, and is marked for itself. */
function withoutBareBody(node: EventNode): EventNode {
  const { body, type, tenure, term, end } = node;
  return body === null || type === 'congress' || tenure !== null || term !== null || body.end !== end ? node : { ...node, body: null, end: body.start };
}

/** Takes what follows in any order: number, body, "của Đảng", tenure, term. */
function extend(reading: Reading, node: EventNode): EventNode {
  const next = withOrdinal(reading, node) ?? withWhere(reading, node) ?? withBody(reading, node) ?? withTenure(reading, node) ?? withTerm(reading, node);
  return next === null ? node : extend(reading, next);
}

function withOrdinal(reading: Reading, node: EventNode): EventNode | null {
  if (node.ordinal !== null || !reading.follows(node.end)) return null;
  const qualifier = qualifiers.find(({ words }) => reading.are(node.end, words));
  const at = node.end + (qualifier?.words.length ?? 0);
  const spelt = orderWord(reading, at);
  const teen = spelt === null ? null : ordinalValue(reading.slice(spelt, spelt + 2));
  const ordinal = teen ?? ordinalValue(reading.raw(spelt ?? at));
  if (ordinal === null || ordinal === 0 || !reading.follows(spelt ?? at)) return null;
  // Without "lần thứ" only figures count, and no day or share: "Hội nghị 3/2", "Đại hội 20%".
  if (spelt === null && (!/^[XVI\d]+$/.test(reading.raw(at)) || reading.gap(at + 1) === Gap.slash)) return null;
  return { ...node, qualifier: qualifier ?? null, ordinal, end: (spelt ?? at) + (teen === null ? 1 : 2) };
}

/** The token after "thứ", "lần thứ" or its slip "lấn thứ"; null where there is neither. */
function orderWord(reading: Reading, token: number): number | null {
  if (reading.word(token) === wordOrder) return token + 1;
  const times = reading.word(token) === wordTimes || isSlip(reading.folded(token), foldText('lần'));
  return times && reading.word(token + 1) === wordOrder ? token + 2 : null;
}

function withBody(reading: Reading, node: EventNode): EventNode | null {
  if (node.body !== null || node.sort !== null) return null;
  if (!reading.follows(node.end)) return withBodyBehind(reading, node);
  const at = reading.word(node.end) === wordOf && reading.follows(node.end + 1) ? node.end + 1 : node.end;
  const body = bodyAt(reading, at);
  // "kỳ họp thứ 10 của HĐND tỉnh": the session has its name without its body, which is marked for itself.
  if (body !== null && at > node.end && node.type !== 'congress') return null;
  if (body !== null) return { ...node, body, end: body.end };
  if (at === node.end || reading.word(at) !== wordParty || !reading.isCapital(at)) return null;
  return { ...node, national: true, end: at + 1 };
}

const nationwide = folded('toàn quốc');

/** "Đại hội Thi đua yêu nước tỉnh Gia Lai" */
function withWhere(reading: Reading, node: EventNode): EventNode | null {
  if (node.sort === null || node.national || node.level !== null || !reading.follows(node.end)) return null;
  if (reading.are(node.end, nationwide)) return { ...node, national: true, end: node.end + nationwide.length };
  const place = levelPlaceAt(reading, node.end);
  const found = place?.level == null ? levelAt(reading, node.end) : { level: place.level, end: place.end };
  return found === null ? null : { ...node, place, level: found.level, end: found.end };
}

/** "kỳ họp thứ 10, Quốc hội khóa XV": whose tenure is named is whose session it is. */
function withBodyBehind(reading: Reading, node: EventNode): EventNode | null {
  if (node.ordinal === null || node.type === 'congress' || node.tenure !== null || reading.gap(node.end) !== Gap.comma) return null;
  const body = bodyAt(reading, node.end);
  return body !== null && reading.follows(body.end) && tenureAt(reading, body.end) !== null ? { ...node, body, end: body.end } : null;
}

function withTenure(reading: Reading, node: EventNode): EventNode | null {
  if (node.tenure !== null || node.type === 'congress') return null;
  const bracket = reading.between(node.end) === '(';
  if (!bracket && !reading.follows(node.end) && reading.gap(node.end) !== Gap.comma) return null;
  const tenure = tenureAt(reading, node.end);
  if (tenure === null) return null;
  return { ...node, tenure, end: tenure.end, tail: bracket && reading.between(tenure.end).startsWith(')') ? 1 : 0 };
}

function withTerm(reading: Reading, node: EventNode): EventNode | null {
  if (node.term !== null || (!reading.follows(node.end) && reading.gap(node.end) !== Gap.comma)) return null;
  const term = termAt(reading, node.end);
  return term === null ? null : { ...node, term, end: term.end };
}

/** Courses of schools are counted further: "khóa 47". */
const mostTenures = 30;

/** "khóa XVII", "khoá 15" */
export function tenureAt(reading: Reading, token: number): (Span & { ordinal: number }) | null {
  if (reading.word(token) !== wordTenure || !reading.follows(token + 1)) return null;
  const number = reading.raw(token + 1);
  const ordinal = /^[XVI]+$|^\d{1,2}$/.test(number) ? ordinalValue(number) : null;
  return ordinal === null || ordinal === 0 || ordinal > mostTenures ? null : { start: token, end: token + 2, ordinal };
}

/** "nhiệm kỳ 2025-2030", "nhiệm kỳ 2025 – 2030" */
function termAt(reading: Reading, token: number): (Span & { from: number; to: number }) | null {
  if (!reading.are(token, [wordTermA, wordTermB]) || !reading.follows(token + 2)) return null;
  const [from, to] = [Number(reading.raw(token + 2)), Number(reading.raw(token + 3))];
  const years = (year: number) => year > 1900 && year < 2100;
  const joint = reading.gap(token + 3) === Gap.hyphen || reading.gap(token + 3) === Gap.slash;
  return years(from) && years(to) && joint && from < to ? { start: token, end: token + 4, from, to } : null;
}

/** The Party Central Committee of "Hội nghị Trung ương 4", which "Trung ương" alone names. */
function centralCommittee(reading: Reading, token: number, words: number): BodyNode | null {
  const concept = reading.conceptOf('Ban Chấp hành Trung ương Đảng') ?? reading.conceptOf('Trung ương Đảng');
  if (concept === null) return null;
  return bareBody({ start: token, end: token + words, concept, form: { text: '', target: 0, kind: 'abbreviation' }, place: null, field: null, ambiguity: null, misspelt: false });
}
