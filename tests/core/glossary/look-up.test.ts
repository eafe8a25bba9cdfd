import { expect, test } from 'vitest';
import { lookUp } from '../../../core/glossary/look-up.ts';
import { readGlossary } from '../../../scripts/glossary.ts';

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
