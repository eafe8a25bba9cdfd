import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { capitalRun, isFamilyName, personEnd } from './names.ts';
import type { Span } from './node.ts';

const wordComrade = hashOf('đồng');
const honorifics = new Set(['chí', 'ông', 'bà', 'c', 'anh', 'chị', 'đc'].map(hashOf));

/** Whose posts these are: named behind the last, or before the first; several where the post is said of all. */
export function holdersOf(reading: Reading, posts: Span[]): string[] {
  const first = posts[0];
  const last = posts.at(-1);
  if (first === undefined || last === undefined) return [];
  const listed = isSaidOfSeveral(reading, first.start) ? peopleAfter(reading, last.end) : [];
  if (listed.length > 1) return listed;
  const after = personAfter(reading, last.end);
  // "An, Chủ tịch UBND xã, đồng chí Bình": behind a comma another person may begin.
  const isNext = reading.gap(last.end) === Gap.comma;
  const person = (isNext ? null : after) ?? personBefore(reading, first.start) ?? personAppointed(reading, first.start) ?? after;
  return person === null ? [] : [person];
}

const plurals = ['các', 'các đồng chí', 'các ông', 'các ông, bà', 'hai', 'ba', 'bốn', 'năm'].map(hashesOf);

const isSaidOfSeveral = (reading: Reading, token: number): boolean => plurals.some((words) => words.every((word, index) => reading.word(token - words.length + index) === word));

/** ": Lê Minh Khái, Vũ Đức Đam và Lê Văn Thành", "gồm: anh An và chị Bình" */
function peopleAfter(reading: Reading, token: number): string[] {
  const people: string[] = [];
  const from = reading.follows(token) && announcing.has(reading.word(token)) ? token + 1 : token;
  if (reading.between(from) !== ':' && !reading.follows(from)) return people;
  for (let start: number | null = pastHonorific(reading, from); start !== null && people.length < mostListed; ) {
    const end = personEnd(reading, start);
    if (end === start) break;
    people.push(reading.slice(start, end));
    start = nextListed(reading, end);
  }
  return people;
}

const announcing = new Set(['gồm', 'là'].map(hashOf));
const mostListed = 30;

function pastHonorific(reading: Reading, token: number): number {
  if (honorifics.has(reading.word(token)) && !reading.isCapital(token)) return token + 1;
  return reading.word(token) === wordComrade && honorifics.has(reading.word(token + 1)) ? token + 2 : token;
}

const wordAnd = hashOf('và');

function nextListed(reading: Reading, token: number): number | null {
  if (reading.gap(token) === Gap.comma || reading.between(token) === ';') return pastHonorific(reading, token);
  return reading.follows(token) && reading.word(token) === wordAnd ? pastHonorific(reading, token + 1) : null;
}

/** "Bí thư Tỉnh ủy Hồ Quốc Dũng", "Chủ tịch UBND tỉnh, đồng chí Lê Văn An" */
export function personAfter(reading: Reading, token: number): string | null {
  const start = afterHonorific(reading, token);
  if (start === null) return null;
  const end = personEnd(reading, start);
  return end === start ? null : reading.slice(start, end);
}

/** The token where a name may begin: at once, or after "ông", "đồng chí". */
function afterHonorific(reading: Reading, token: number): number | null {
  const behindSign = reading.gap(token) === Gap.comma;
  if (!behindSign && !reading.follows(token)) return null;
  if (honorifics.has(reading.word(token))) return token + 1;
  if (honorifics.has(reading.word(token + 1)) && reading.word(token) === wordComrade) return token + 2;
  return behindSign ? null : token;
}

/** "đồng chí Trần Đức Thắng, Bí thư …", "Hồ Quốc Dũng - Ủy viên …", "ông Lê Văn An (Bí thư …)" */
export function personBefore(reading: Reading, token: number): string | null {
  const gap = reading.gap(token);
  if (gap === Gap.comma && isAgeBefore(reading, token)) return nameEndingAt(reading, token - 2, true);
  const isParted = gap === Gap.comma || gap === Gap.hyphen || reading.between(token) === '(' || reading.between(token) === ':';
  return isParted || gap === Gap.space ? nameEndingAt(reading, token, isParted) : null;
}

/** "Lê Văn An (60 tuổi, Giám đốc …" */
const isAgeBefore = (reading: Reading, token: number): boolean =>
  reading.word(token - 1) === wordYears && reading.isNumber(token - 2) && reading.between(token - 2) === '(';

const wordYears = hashOf('tuổi');

/** @param isParted whether a sign stands behind; "đồng chí Lê Văn An Bí thư Đảng ủy" without one needs the word of respect before */
function nameEndingAt(reading: Reading, token: number, isParted: boolean): string | null {
  for (let start = Math.max(0, token - 5); start < token - 1; start++) {
    if (honorifics.has(reading.word(start)) && reading.follows(start + 1)) continue;
    const begins = ((isParted || isListed(reading, start)) && isFamilyName(reading, start)) || (start > 0 && honorifics.has(reading.word(start - 1)));
    if (begins && mayBeName(reading, start) && capitalRun(reading, start, token - start) === token) return reading.slice(start, token);
  }
  return null;
}

/** "…; Phạm Đức Duyên Bí thư Đảng ủy" */
const isListed = (reading: Reading, token: number): boolean => reading.between(token) === ';' || reading.between(token) === ':';

/** Y is a family name of the Central Highlands, not a word in capitals. */
const mayBeName = (reading: Reading, token: number): boolean => reading.isCapital(token) && (!reading.isAllCaps(token) || reading.raw(token).length === 1);

/** The last word of a rank: "Đại tá Nguyễn Hoàng Thao … làm Phó Bí thư". */
const ranks = new Set(['tướng', 'tá', 'úy', 'đốc'].map(hashOf));
const appointments = ['giữ chức', 'giữ chức vụ', 'giữ chức danh', 'giữ các chức vụ', 'vào chức danh', 'làm', 'giữ cương vị'].map(hashesOf);
const reach = 25;

/** "Ông Lý Văn Sơn được điều động giữ chức Bí thư …": the subject of the sentence. */
function personAppointed(reading: Reading, token: number): string | null {
  const words = appointments.find((each) => reading.are(token - each.length, each));
  if (words === undefined) return null;
  for (let at = token - words.length; at > 0 && at > token - reach && reading.gap(at) !== Gap.stop && reading.gap(at) !== Gap.line; at--) {
    const start = at - 1;
    if (!(honorifics.has(reading.word(start)) ? reading.isCapital(at) : ranks.has(reading.word(start)) && isFamilyName(reading, at))) continue;
    const end = capitalRun(reading, at, 5);
    if (end - at >= 2) return reading.slice(at, end);
  }
  return null;
}
