import { parse, unparse } from 'papaparse';
import { formulaSigns } from '../export/inert-cell.ts';
import { TermFileError } from './term-file.ts';

export interface Row {
  cells: string[];
  /** Counted from 1, of its beginning: quoted cells may hold line breaks. */
  line: number;
}

/** What spreadsheets take for a formula at the beginning of a cell. */
const formula = new RegExp(`^'*[${formulaSigns}]`);

/** A table as RFC 4180 has it, which no spreadsheet takes a formula from: an apostrophe stands before what looks like one. */
export const writeRows = (rows: readonly (readonly string[])[], delimiter: ',' | '\t'): string =>
  `${unparse(rows.map((row) => row.map(inert)), { delimiter, newline: '\r\n' })}\r\n`;

/** @throws TermFileError `open-quote` */
export function readRows(text: string, delimiter: string): Row[] {
  const { data, errors } = parse<string[]>(text, { delimiter });
  const rows: Row[] = [];
  let line = 1;
  for (const cells of data) {
    rows.push({ cells: cells.map((cell) => active(cell)), line });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw new TermFileError('open-quote', { at: rows[broken.row ?? 0]?.line ?? null });
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const inert = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
/** What `inert` wrote, and what spreadsheets write for a cell that is told to be text. */
const active = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);
