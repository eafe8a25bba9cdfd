import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { highlightColumns, highlightRows } from '../../../core/export/highlight-rows.ts';
import { inertCell, textCell, valueOfCell } from '../../../core/export/inert-cell.ts';
import { entryOf, entryWith } from './entries.ts';
import { injections } from './injections.ts';

const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

describe('a cell', () => {
  test.each(injections)('%j is inert, and comes back as it was', (text) => {
    expect(inertCell(text)).not.toMatch(formula);
    expect(valueOfCell(inertCell(text))).toBe(text);
  });

  test('of any text comes back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '\'', '"', ',', 'a', ' ') }), (text) => {
      expect(valueOfCell(inertCell(text))).toBe(text);
      expect(inertCell(text)).not.toMatch(formula);
    }));
  });

  test('of plain words stays as it is', () => {
    expect(inertCell('Bí thư Tỉnh ủy')).toBe('Bí thư Tỉnh ủy');
    for (const words of ['12 tháng', '35-CT/TW', '178/2024/NĐ-CP', 'tháng 9', '3.000 tỷ']) expect(textCell(words)).toBe(words);
  });

  test.each(['3.000', '7,3%', '9/10', '08:30', '0123', '1E2', '5 €', '2024-07-05', 'TRUE'])('of %j is kept from being reckoned with', (text) => {
    expect(textCell(text)).toBe(`'${text}`);
    expect(valueOfCell(textCell(text))).toBe(text);
  });
});

test('a highlight is one row, whatever it says', () => {
  const rows = injections.flatMap((text) => [...highlightRows(entryWith(text))]);
  const { data, errors } = Papa.parse<string[]>(Papa.unparse(rows, { quotes: true }), { delimiter: ',' });
  expect(errors).toEqual([]);
  expect(data).toEqual(rows);
  expect(data.map((row) => valueOfCell(row[1]!))).toEqual(injections);
  expect(data.flat().filter((cell) => formula.test(cell))).toEqual([]);
});

test('columns and cells belong together', () => {
  const [row] = [...highlightRows(entryOf())];
  expect(Object.fromEntries(highlightColumns.map((name, at) => [name, row?.[at]]))).toMatchObject({
    quote: 'Bí thư Tỉnh ủy', note: 'Hỏi lại: từ bao giờ?', tags: 'họp', colour: 'question', published: '2024-07-05', published_probably: '', url: 'https://haithanh.gov.vn/tin?nid=20',
  });
});
