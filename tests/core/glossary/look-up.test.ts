import { expect, test } from 'vitest';
import { lookUp, lookUpOwn } from '../../../core/glossary/look-up.ts';
import { readGlossary } from '../../../scripts/glossary.ts';
import { own } from '../own-glossary/samples.ts';

const glossary = readGlossary();

test.each([
  ['tinh uy', 'Tỉnh ủy'],
  ['TỈNH UỶ', 'Tỉnh ủy'],
  ['ubnd', 'Ủy ban nhân dân'],
  ['Provincial Party Committee', 'Tỉnh ủy'],
  ['省委', 'Tỉnh ủy'],
])('"%s" finds %s first', (query, vi) => {
  expect(lookUp(glossary, query)[0]?.vi.toLowerCase()).toBe(vi.toLowerCase());
});

test.each(['', '  ', 'qqqq'])('"%s" finds nothing', (query) => {
  expect(lookUp(glossary, query)).toEqual([]);
});

test('own terms are found by any of their forms and renderings, wherever they hold', () => {
  const terms = [own('Ban Thường vụ Tỉnh ủy', { id: 'a', en: 'Standing Board' }), own(['Tỉnh ủy', 'TU'], { id: 'b', zh: '省委', scope: { kind: 'portal', portal: 'nhandan.vn' } })];
  const ids = (query: string) => lookUpOwn(terms, query).map(({ id }) => id);
  expect([ids('tinh uy'), ids('standing'), ids('省委'), ids('tu'), ids('qqqq')]).toEqual([['b', 'a'], ['a'], ['b'], ['b'], []]);
});
