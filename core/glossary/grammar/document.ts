import { dayOf } from '../../reference/day.ts';
import { documentNumberAt, isPartyRegulation, issuerOf, type DocumentNumber } from '../../reference/document-number.ts';
import { foldText } from '../../text/fold.ts';
import { Gap, hashOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import type { BodyNode, Span } from './node.ts';

/** A document by type and number, with the date and issuer written beside it. */
export interface DocumentNode extends Span {
  kind: 'document';
  type: Concept | null;
  number: DocumentNumber;
  day: string | null;
  /** The issuer as the text names it, or the post that issued it. */
  issuer: BodyNode | Concept | null;
  misspelt: boolean;
}

const wordNumber = hashOf('số');
const wordOf = hashOf('của');
const wordDay = hashOf('ngày');
const wordMonth = hashOf('tháng');
const wordYear = hashOf('năm');

/** Types that officials quote by number alone: "Nghị quyết 18", "Kết luận 62". */
const quotedAlone = new Set(['Nghị quyết', 'Chỉ thị', 'Kết luận', 'Quy định', 'Nghị định', 'Thông tư'].map(foldText));

/** Abbreviations that need no "số" before their number: "NĐ 178", "NQ 18". */
const unmistakable = new Set(['NĐ', 'NQ']);

/** A document whose first word stands at a token: its type, or its number where no type is written. */
export function documentAt(reading: Reading, token: number): DocumentNode | null {
  const type = typeAt(reading, token);
  if (type === null) return reading.isNumber(token) || /^\d/.test(reading.raw(token)) ? numberedAt(reading, token, token, null, false) : null;
  const at = reading.word(type.end) === wordNumber ? type.end + 1 : type.end;
  return numberedAt(reading, token, at, type.abbreviated ? null : type.concept, type.misspelt) ?? plainAt(reading, token, at, type);
}

interface TypeReading {
  concept: Concept;
  end: number;
  misspelt: boolean;
  /** Then the number's own symbol and issuer tell more. */
  abbreviated: boolean;
}

function typeAt(reading: Reading, token: number): TypeReading | null {
  const written = [...reading.at(token), ...(reading.isCapital(token) && hasNumberAhead(reading, token) ? reading.nearly(token) : [])];
  const lexeme = written.find((found) => found.concept?.role === 'document' && /^[\d:]|^số/i.test(reading.raw(found.end)));
  if (lexeme?.concept != null) return { concept: lexeme.concept, end: lexeme.end, misspelt: lexeme.misspelt, abbreviated: false };
  if (!reading.isAllCaps(token)) return null;
  const symbol = reading.raw(token).normalize('NFC').replace(/Ð/g, 'Đ');
  const isNumbered = reading.word(token + 1) === wordNumber || (reading.follows(token + 1) && /^\d/.test(reading.raw(token + 1)) && isNumberOf(reading, token + 1, symbol));
  if (!isNumbered) return null;
  const concept = typesOf(reading, symbol)[0];
  return concept === undefined ? null : { concept, end: token + 1, misspelt: false, abbreviated: true };
}

/** Slips are looked for only where a number follows within the longest name of a type. */
function hasNumberAhead(reading: Reading, token: number): boolean {
  for (let at = token + 1; at <= token + longestType; at++) if (reading.isFigure(at) || reading.word(at) === wordNumber) return true;
  return false;
}

const longestType = 5;

/** "NQ 18", "QĐ 1562/QĐ-UBND": the number says the type once more, or the abbreviation needs no proof. */
function isNumberOf(reading: Reading, token: number, symbol: string): boolean {
  if (unmistakable.has(symbol) && reading.isNumber(token)) return true;
  const number = documentNumberAt(reading.tokens.raw, reading.tokens.start[token] ?? 0);
  return number?.symbol === symbol;
}

const typesOf = (reading: Reading, symbol: string): readonly Concept[] => reading.lexicon.documentTypes(symbol);

function numberedAt(reading: Reading, start: number, at: number, type: Concept | null, misspelt: boolean): DocumentNode | null {
  const offset = reading.tokens.start[at];
  if (offset === undefined || !/^\d/.test(reading.raw(at)) || (at === start && isInsideNumber(reading, at))) return null;
  const number = documentNumberAt(reading.tokens.raw, offset);
  if (number === null) return null;
  const types = number.symbol === null ? [] : typesFor(reading, number);
  // "35-CT" alone may be anything.
  if (type === null && (types.length === 0 || number.issuer === null) && issuerOf(number.issuer) === null) return null;
  const end = tokenAfter(reading, at, offset + number.length);
  // "QĐ số 37-QĐ/TW": a type that is itself an abbreviation says no more than the number.
  const isShort = reading.isAllCaps(start) && type !== null && types.includes(type);
  return joined(reading, { kind: 'document', start, end, type: (isShort ? types[0] : type) ?? type ?? types[0] ?? namedBefore(reading, start), number, day: null, issuer: null, misspelt });
}

/** "Luật Đất đai số 31/2024/QH15": an act's number does not say what it is; its name before it does. */
function namedBefore(reading: Reading, token: number): Concept | null {
  for (let at = token - 1; at >= Math.max(0, token - longestName) && reading.gap(at + 1) !== Gap.stop && reading.gap(at + 1) !== Gap.line; at--) {
    if (!reading.isCapital(at)) continue;
    // The act named before belongs to the number before.
    if (/QH\d/.test(reading.raw(at))) return null;
    const named = reading.at(at).find(({ concept }) => concept !== null && act.test(concept.vi))?.concept;
    if (named !== undefined) return named;
  }
  return null;
}

const act = /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)$/;
const longestName = 16;

/** "-QĐ/TW" numbers decisions on persons and the Party's standing regulations alike; the best known of these are told by number. */
function typesFor(reading: Reading, number: DocumentNumber): readonly Concept[] {
  const types = typesOf(reading, number.symbol ?? '');
  return isPartyRegulation(number) ? [...types].sort((a, b) => Number(b.vi === 'Quy định') - Number(a.vi === 'Quy định')) : types;
}

/** A number glued to the end of another, or of a word, begins nothing. */
const isInsideNumber = (reading: Reading, at: number): boolean => at > 0 && [Gap.none, Gap.dot, Gap.slash, Gap.hyphen].some((gap) => gap === reading.gap(at));

function tokenAfter(reading: Reading, token: number, offset: number): number {
  let end = token;
  while (end < reading.count && (reading.tokens.start[end] ?? 0) < offset) end++;
  return end;
}

/** "Nghị quyết số 18", "Kết luận 62": a number without symbols. */
function plainAt(reading: Reading, start: number, at: number, type: TypeReading): DocumentNode | null {
  const serial = reading.raw(at);
  const said = at > type.end;
  if (!/^\d{1,4}[a-zđ]?$/.test(serial) || !reading.isCapital(start) || reading.gap(at + 1) === Gap.dot) return null;
  if (!said && (!quotedAlone.has(foldText(type.concept.vi)) || isYear.test(serial) || !endsNumber(reading, at + 1))) return null;
  const year = yearAfter(reading, at + 1);
  const number = { length: serial.length, number: serial, year, symbol: null, issuer: null };
  return joined(reading, { kind: 'document', start, end: year === null ? at + 1 : at + 3, type: type.concept, number, day: null, issuer: null, misspelt: type.misspelt });
}

const isYear = /^(19|20)\d\d$/;

/** "Nghị định 03 năm 2019"; "Nghị quyết 5 năm 2021-2025" counts years. */
function yearAfter(reading: Reading, token: number): number | null {
  const year = reading.raw(token + 1);
  return reading.follows(token) && reading.word(token) === wordYear && isYear.test(year) && reading.gap(token + 2) !== Gap.hyphen ? Number(year) : null;
}

/** After a bare number: the end of a phrase, or a word that goes on about the document, not a thing counted. */
function endsNumber(reading: Reading, token: number): boolean {
  if (!reading.follows(token) || yearAfter(reading, token) !== null) return true;
  return [wordOf, hashOf('về'), wordDay, hashOf('và')].includes(reading.word(token));
}

function joined(reading: Reading, node: DocumentNode): DocumentNode {
  return withIssuer(reading, withDay(reading, node));
}

/** ", ngày 14/6/2024", "ngày 14 tháng 6 năm 2024". */
function withDay(reading: Reading, node: DocumentNode): DocumentNode {
  const gap = reading.gap(node.end);
  if (reading.word(node.end) !== wordDay || (gap !== Gap.space && gap !== Gap.comma)) return node;
  const [date, month, year] = [1, 2, 3].map((step) => reading.raw(node.end + step));
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day !== null && reading.gap(node.end + 2) !== Gap.space) return { ...node, end: node.end + 4, day };
  if (reading.word(node.end + 2) !== wordMonth || reading.word(node.end + 4) !== wordYear) return node;
  const spelt = dayOf(Number(reading.raw(node.end + 5)), Number(reading.raw(node.end + 3)), Number(date));
  return spelt === null ? node : { ...node, end: node.end + 6, day: spelt };
}

/**
 * "của Bộ Chính trị", "của Thủ tướng Chính phủ". After a date the issuer closes a full
 * citation and belongs to it; straight after the number it is noted, and marked for itself.
 */
function withIssuer(reading: Reading, node: DocumentNode): DocumentNode {
  if (reading.word(node.end) !== wordOf || !reading.follows(node.end) || !reading.follows(node.end + 1)) return node;
  const body = bodyAt(reading, node.end + 1);
  const post = reading.at(node.end + 1).find((lexeme) => lexeme.concept?.role === 'post');
  if (post?.concept != null && post.end >= (body?.end ?? 0)) return { ...node, end: node.day === null ? node.end : post.end, issuer: post.concept };
  return body === null ? node : { ...node, end: node.day === null ? node.end : body.end, issuer: body };
}
