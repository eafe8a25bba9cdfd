import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { highlightColumns, highlightRows } from '../../../core/export/highlight-rows.ts';
import { valueOfCell } from '../../../core/export/inert-cell.ts';
import { metAsCsv } from '../../../core/own-glossary/met.ts';
import { writeTable } from '../../../core/own-glossary/table.ts';
import { readXml, textOf, within } from '../../../core/own-glossary/xml.ts';
import { entryWith } from './entries.ts';
import { injections } from './injections.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;
/** A comma, quotation marks, UTF-8; numbers and days are looked for, formulas are reckoned: as unsafe as the program can be told to be. */
const filter = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

const numbers = ['7,3%', '15%', '1/2', '9/10', '09/10/2024', '0123', '1E2', '3.000', '1.234.567', '8:30', 'TRUE', 'false', '5 €', '12-3', '  12', '1,5', '2024-07-05'];
const texts = [...injections, ...numbers].filter((text) => text !== '' && text.length < 30_000);

interface Cell {
  text: string;
  isText: boolean;
}

describe.skipIf(!isThere)('LibreOffice (not run where soffice is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chu-giai-calc-'));
  let sheets: Record<string, { rows: Cell[][]; formulas: number }>;

  beforeAll(() => {
    const rows = texts.flatMap((text) => [...highlightRows(entryWith(text))]);
    const draft = (text: string) => ({ vi: [text], en: text, zh: text, note: text, source: text, keep: false, scope: { kind: 'everywhere' as const } });
    const source = { title: 'x', url: 'https://nhandan.vn/1', day: '2025-03-04' };
    sheets = converted({
      highlights: `\ufeff${Papa.unparse([[...highlightColumns], ...rows], { quotes: true })}\r\n`,
      terms: writeTable(texts.map(draft), 'csv'),
      met: metAsCsv(texts.map((text) => ({ ...source, vi: text, gloss: { en: text, zh: text }, title: text, kind: 'term', times: 1 }))),
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['highlights', 'terms', 'met'])('finds no formula in %s, and a row for each', (name) => {
    const { rows, formulas } = sheets[name]!;
    expect(formulas).toBe(0);
    expect(rows).toHaveLength(texts.length + 1);
  });

  test.each(['quote', 'note', 'tags', 'title', 'portal', 'prefix', 'suffix'] as const)('shows every %s as the text that it is', (column) => {
    const at = highlightColumns.indexOf(column);
    const cells = sheets['highlights']!.rows.slice(1).map((row) => row[at]!);
    expect(texts.filter((_, index) => !cells[index]!.isText)).toEqual([]);
    const expected = texts.map((text) => shown(column === 'note' ? `${text}\n\n${text}2` : text));
    expect(cells.map(({ text }) => valueOfCell(text))).toEqual(expected);
  });

  /** Spreadsheets know one line break, no character 0 and no half characters. */
  const shown = (text: string): string => text.replace(/\r\n|\n\r|\r/g, '\n').replaceAll('\0', '').toWellFormed();

  function converted(files: Record<string, string>): typeof sheets {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), text);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const names = Object.keys(files);
    const { status, stderr } = spawnSync('soffice', [profile, '--headless', `--infilter=${filter}`, '--convert-to', 'xlsx', '--outdir', folder, ...names.map((name) => join(folder, `${name}.csv`))], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return Object.fromEntries(names.map((name) => [name, sheetOf(readFileSync(join(folder, `${name}.xlsx`)))]));
  }
});

/** The first sheet of a workbook, ISO/IEC 29500: texts stand in a list of their own. */
function sheetOf(bytes: Uint8Array): { rows: Cell[][]; formulas: number } {
  const files = unzipSync(bytes);
  const xml = (path: string) => readXml(strFromU8(files[path]!));
  const shared = within(xml('xl/sharedStrings.xml'), 'si').map((item) => unescaped(within(item, 't').map(textOf).join('')));
  const sheet = xml('xl/worksheets/sheet1.xml');
  const cellOf = (element: Parameters<typeof textOf>[0]): Cell => {
    const [value] = within(element, 'v').map(textOf);
    const isText = element.attributes['t'] === 's';
    return { isText, text: isText ? shared[Number(value)]! : value ?? '' };
  };
  const rows = within(sheet, 'row').map((row) => {
    const cells: Cell[] = [];
    for (const cell of within(row, 'c')) cells[columnOf(cell.attributes['r']!)] = cellOf(cell);
    return cells;
  });
  return { rows, formulas: within(sheet, 'f').length };
}

const columnOf = (place: string): number => [...place.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Characters that XML lacks, by number. */
const unescaped = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
