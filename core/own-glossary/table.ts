import { faultOf, normalised } from './check-draft.ts';
import { scopeOf, scopeText, type OwnTermDraft } from './own-term.ts';
import { readRows, writeRows, type Row } from './rows.ts';
import { mostTerms, TermFileError, type FileTerm, type ReadTerms } from './term-file.ts';

const columns = ['vi', 'en', 'zh', 'note', 'scope', 'keep', 'source'] as const;
type Column = (typeof columns)[number];

/** Own terms as a table with a header row; forms of one term stand in one cell, with bars between them. */
export function writeTable(terms: readonly OwnTermDraft[], format: 'csv' | 'tsv'): string {
  const rows = terms.map(({ vi, en, zh, note, scope, keep, source }) => [vi.join(' | '), en ?? '', zh ?? '', note ?? '', scopeText(scope), keep ? 'yes' : 'no', source ?? '']);
  const table = writeRows([columns, ...rows], format === 'csv' ? ',' : '\t');
  // Spreadsheets read UTF-8 only behind its mark.
  return format === 'csv' ? `\ufeff${table}` : table;
}

/**
 * Reads such a table, with or without its header row; in other orders, with columns missing, and from spreadsheets that
 * write semicolons. A line with one cell is a term that keeps its original.
 * @throws TermFileError for the first line that is wrong
 */
export function readTable(text: string): ReadTerms {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  const [first, ...others] = readRows(plain, delimiter);
  if (first === undefined) throw new TermFileError('empty');
  const header = first.cells.map((cell) => cell.trim().toLowerCase());
  const isHeader = header.some((cell) => cell === 'en' || cell === 'zh' || cell === 'vi');
  if (isHeader && !header.includes('vi')) throw new TermFileError('no-vi-column', { at: first.line });
  const order = isHeader ? header : [...columns];
  const rows = isHeader ? others : [first, ...others];
  if (rows.length === 0) throw new TermFileError('no-terms');
  if (rows.length > mostTerms) throw new TermFileError('too-many', { words: String(mostTerms) });
  const ignored = isHeader ? header.filter((name) => name !== '' && !isColumn(name)) : [];
  return { format: delimiter === '\t' ? 'tsv' : 'csv', terms: rows.map((row) => termOf(row, order)), skipped: 0, ignored };
}

function termOf({ cells, line }: Row, order: readonly string[]): FileTerm {
  const cell = (column: Column) => (cells[order.indexOf(column)] ?? '').trim();
  const scope = scopeOf(cell('scope'));
  if (scope === null) throw new TermFileError('scope-unknown', { at: line, words: cell('scope') });
  const draft = normalised({
    vi: cell('vi').split('|'), en: cell('en'), zh: cell('zh'), note: cell('note'), source: cell('source'), scope, keep: keepOf(cell('keep'), line),
  });
  const fault = faultOf(draft);
  if (fault !== null) throw new TermFileError(fault.code, { at: line, words: cell(fault.field) });
  return { draft, at: line };
}

function keepOf(text: string, line: number): boolean {
  if (/^(?:yes|true|1|x|có|是)$/iu.test(text)) return true;
  if (/^(?:no|false|0|không|否)?$/iu.test(text)) return false;
  throw new TermFileError('keep-unknown', { at: line, words: text });
}

/** By the first line: a tab, else a comma, else a semicolon. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (first.includes('\t')) return '\t';
  return !first.includes(',') && first.includes(';') ? ';' : ',';
}

const isColumn = (name: string): name is Column => columns.some((column) => column === name);
