import { expect, test } from 'vitest';
import { marked, type Density } from '../../../core/glossary/density.ts';
import { mention } from '../../components/samples.ts';

const text = 'Tỉnh ủy và Tỉnh ủy, UBND\nTỉnh ủy';
const [first, again, other, below] = [0, 11, 20, 25].map((start) => (start === 20 ? mention({ start, concept: 'committee', gloss: { en: 'Committee', zh: null } }) : mention({ start })));

test.each<[Density, unknown[]]>([
  ['all', [first, again, other, below]],
  ['first', [first, other, below]],
  ['none', []],
])('%s', (density, expected) => {
  expect(marked([first!, again!, other!, below!], text, density)).toEqual(expected);
});
