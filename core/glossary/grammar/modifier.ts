import { hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

/** A word that grades a post. English goes before the office, in the order of `rank`. */
export interface Modifier {
  vi: string;
  en: string;
  zh: string;
  rank: number;
}

type Row = [vi: string, en: string, zh: string, rank: number];

const rows = (entries: Row[]) =>
  entries.map(([vi, en, zh, rank]) => ({ modifier: { vi, en, zh, rank }, words: hashesOf(vi) }));

const prefixes = rows([
  ['nguyên', 'former', '原', 1],
  ['cựu', 'former', '前', 1],
  ['cố', 'late', '已故', 1],
  ['quyền', 'Acting', '代理', 2],
  ['Q', 'Acting', '代理', 2],
]);

/** "Deputy Director in charge of the Department": runs the body while its head's post is empty. */
export const inCharge: Modifier = { vi: 'phụ trách', en: 'in charge', zh: '主持工作的', rank: 9 };

const suffixes = rows([
  ['Thường trực', 'Standing', '常务', 3],
  ['TT', 'Standing', '常务', 3],
  ['không chuyên trách', 'part-time', '兼职', 2],
  ['chuyên trách', 'full-time', '专职', 2],
  ['kiêm nhiệm', 'part-time', '兼职', 2],
  ['dự khuyết', 'Alternate', '候补', 3],
  ['thứ nhất', 'First', '第一', 3],
]);
suffixes.push({ modifier: inCharge, words: hashesOf(inCharge.vi) });

export const deputyWord = hashOf('phó');
export const prefixStarters: readonly number[] = [deputyWord, ...prefixes.map(({ words }) => words[0] ?? 0)];

const firstOfPrefix = new Set(prefixes.map(({ words }) => words[0]));
const firstOfSuffix = new Set(suffixes.map(({ words }) => words[0]));

/** Nguyên, quyền … before an office. */
export const prefixAt = (reading: Reading, token: number) => (firstOfPrefix.has(reading.word(token)) ? modifierAt(prefixes, reading, token) : null);

/** Thường trực, chuyên trách … after an office. */
export const suffixAt = (reading: Reading, token: number) => (firstOfSuffix.has(reading.word(token)) ? modifierAt(suffixes, reading, token) : null);

function modifierAt(list: typeof prefixes, reading: Reading, token: number): { modifier: Modifier; end: number } | null {
  const found = list.find(({ words, modifier }) => reading.are(token, words) && (modifier.vi.length > 2 || modifier.vi === 'cố' || reading.isAllCaps(token)));
  return found === undefined ? null : { modifier: found.modifier, end: token + found.words.length };
}
