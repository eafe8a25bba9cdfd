import { expect, test } from 'vitest';
import { chrF2 } from '../../../core/translation/chrf.ts';

const of = (translations: string[], references: string[]) => chrF2(translations.map((translation, index) => ({ translation, reference: references[index]! })));

// Expected figures are those of sacrebleu 2 (CHRF() with its defaults) for the same texts.
test.each([
  [['The Politburo met on Monday.'], ['On Monday the Politburo met.'], 74.31189964370742],
  [['The Government reported.', 'Bí thư Tỉnh ủy'], ['The Government has reported to the National Assembly.', 'Secretary of the Provincial Party Committee'], 24.438493855579246],
  [['abc'], ['abd'], 38.888888888888886],
  [['Trần Văn Minh chaired.'], ['Trần Văn Minh chaired.'], 100],
  [[''], ['abd'], 0],
])('%j against %j', (translations, references, expected) => {
  expect(of(translations, references)).toBeCloseTo(expected, 9);
});
