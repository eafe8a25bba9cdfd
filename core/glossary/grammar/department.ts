import type { Concept, Level, Role } from '../concept.ts';
import type { Field } from '../field.ts';
import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

/** The rank word of an office in a hierarchy, which a field follows: "Sở" + "Tư pháp". */
interface Head {
  vi: string;
  words: number[];
  role: Role;
  level: Level;
  rank: number;
  en: string;
  zh: string;
}

type Row = [vi: string, role: Role, level: Level, rank: number, en: string, zh: string];

/** English as in Circular 03/2009/TT-BNG. */
const heads: Head[] = (
  [
    ['Bộ', 'institution', 'central', 3, 'Ministry of', '部'],
    ['Sở', 'body', 'province', 5, 'Department of', '厅'],
    ['Vụ', 'organ', 'central', 5, 'Department of', '司'],
    ['Cục', 'organ', 'central', 5, 'Department of', '局'],
    ['Chi cục', 'organ', 'any', 6, 'Sub-department of', '分局'],
    ['Phòng', 'organ', 'any', 6, 'Division of', '处'],
    ['Ban', 'organ', 'any', 6, 'Board', '委'],
  ] satisfies Row[]
).map(([vi, role, level, rank, en, zh]) => ({ vi, words: hashesOf(vi), role, level, rank, en, zh }));

const starters = new Set(heads.map(({ words }) => words[0]));
const wordAnd = hashOf('và');
const mostFields = 4;

/** A department that no entry of the glossary names, composed of its rank word and its fields; behind an office also in small letters. */
export function departmentAt(reading: Reading, token: number, attached: boolean): { concept: Concept; end: number } | null {
  if (!starters.has(reading.word(token)) || !(attached || reading.isCapital(token))) return null;
  const head = heads.find(({ words }) => reading.are(token, words));
  return head === undefined ? null : departmentOf(reading, head, token + head.words.length, !attached || reading.isCapital(token));
}

/** "Bộ trưởng Y tế": the ministry by its field alone. */
export const ministryAt = (reading: Reading, token: number): { concept: Concept; end: number } | null =>
  reading.follows(token) && heads[0] !== undefined ? departmentOf(reading, heads[0], token, true) : null;

/** @param inCapitals whether the fields begin with capitals; "giám đốc sở xây dựng" is all in small letters */
function departmentOf(reading: Reading, head: Head, token: number, inCapitals: boolean): { concept: Concept; end: number } | null {
  if (!reading.follows(token)) return null;
  const found = fieldsAt(reading, token, inCapitals);
  if (found === null) return null;
  const { fields, end } = found;
  const zh = fields.map((field) => field.zh).filter((name) => name !== null);
  const concept: Concept = {
    id: '', domain: 'fields', role: head.role, track: head.vi === 'Ban' ? null : 'State', level: head.level, rank: head.rank, layer: 'name',
    vi: `${head.vi} ${reading.slice(token, end)}`, viAdmitted: [], abbr: [], titleAbbr: [], symbols: [], caseSensitive: false, bound: false,
    en: named(head, list(fields.map((field) => field.en))), enAdmitted: [],
    zh: zh.length === fields.length ? `${zh.join('与')}${head.zh}` : null, zhAdmitted: [],
    forms: {}, note: '', from: null, to: null, became: null, sources: [], evidence: 'composed',
  };
  return { concept, end };
}

/** "Department of Justice"; the boards of unions have their field before: "Social Policy Board". */
const named = ({ vi, en }: Head, field: string): string => (vi === 'Ban' ? `${field} ${en}` : `${en} ${field}`);

/** Whether the words are a board that only a union, or the Front, has: it must be read before its owner. */
export const isBoard = ({ id, vi }: Concept): boolean => id === '' && vi.toLowerCase().startsWith('ban ');

/** "Giáo dục và Đào tạo", "Tài chính - Kế hoạch", "VH-TT". */
function fieldsAt(reading: Reading, token: number, inCapitals: boolean): { fields: Field[]; end: number } | null {
  const fields: Field[] = [];
  let end = token;
  for (let at: number | null = token; at !== null && fields.length < mostFields; at = joined(reading, end)) {
    const lexeme = reading.at(at).find(({ field }) => field !== null);
    if (lexeme?.field == null || (inCapitals && !reading.isCapital(at))) break;
    fields.push(lexeme.field);
    end = lexeme.end;
  }
  return fields.length === 0 ? null : { fields, end };
}

/** The token where another field may stand. */
function joined(reading: Reading, token: number): number | null {
  const gap = reading.gap(token);
  if (gap === Gap.comma || gap === Gap.hyphen || gap === Gap.and) return token;
  return gap === Gap.space && reading.word(token) === wordAnd && reading.follows(token + 1) ? token + 1 : null;
}

/** "A, B and C" */
export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
