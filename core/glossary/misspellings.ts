import { foldText } from '../text/fold.ts';
import { Shape, type Tokens } from '../text/tokens.ts';
import type { FormKind } from './compile.ts';
import type { FormTable } from './form-table.ts';

/**
 * Looks up names that a page has with one slip: "Tinh ủy", "Chủ thịch", "HDND".
 *
 * One syllable of a form may be wrong, the others must be right. Of abbreviations only lost
 * marks and swapped neighbours are undone: one letter for another makes other bodies (TAND,
 * CAND). The caller decides whether a find is believed.
 */
export function nearForms(tokens: Tokens, start: number, table: FormTable, slips: Readonly<Record<string, number>>): { end: number; form: number }[] {
  const shape = tokens.shape[start] ?? 0;
  if ((shape & Shape.capital) === 0) return [];
  const abbreviation = (shape & Shape.allCaps) !== 0 ? nearAbbreviation(wordAt(tokens, start), table, slips) : null;
  if (abbreviation !== null) return [{ end: start + 1, form: abbreviation }];
  const found: { end: number; form: number }[] = [];
  const written: string[] = [];
  const isSlipAt = (at: number, word: string) => isSlip((written[at - start] ??= foldText(wordAt(tokens, at))), word);
  table.eachNear(tokens, start, isSlipAt, (form, end) => found.push({ form, end }));
  return found.sort((a, b) => b.end - a.end);
}

function nearAbbreviation(word: string, table: FormTable, slips: Readonly<Record<string, number>>): number | null {
  const form = word.length < 4 || word.length > 12 ? undefined : slips[sortedLetters(word)];
  return form !== undefined && isSlip(foldText(word), foldText(table.textOf(form))) ? form : null;
}

const wordAt = (tokens: Tokens, at: number): string => tokens.raw.slice(tokens.start[at], tokens.end[at]).normalize('NFC');

/** The letters of a word without marks and in order. */
export const sortedLetters = (text: string): string => [...foldText(text).replace(/đ/g, 'd')].sort().join('');

export const isAbbreviationKind = (kind: FormKind): boolean => kind === 'abbreviation';

/** Whether two different folded words are one edit apart: a letter or tone added, lost, changed, or two swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length !== restB.length) return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
  return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}
