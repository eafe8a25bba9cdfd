import { beforeEach, expect, test } from 'vitest';
import { speak } from './interface.ts';
import { glossAsSpeech, glossAsText } from '../../components/card/rendering.ts';
import { gloss } from './samples.ts';

beforeEach(() => speak('en'));

test('the clipboard gets the term, its full form and both meanings', () => {
  const text = glossAsText(gloss({ text: 'UBND', standard: 'Ủy ban nhân dân', rendering: { en: 'People’s Committee', zh: '人民委员会' } }), ['en', 'zh']);
  expect(text).toBe('UBND (Ủy ban nhân dân): People’s Committee · 人民委员会');
});

test.each([
  [{}, 'Tỉnh ủy: Provincial Party Committee'],
  [{ misspelt: true }, 'Tỉnh ủy: Provincial Party Committee; misspelt on the page'],
  [{ misspelt: true, former: true }, 'Tỉnh ủy: Provincial Party Committee; misspelt on the page; no longer exists'],
])('a screen reader hears the meaning first, then what is odd: %o', (change, expected) => {
  expect(glossAsSpeech(gloss({ text: 'Tỉnh ủy', rendering: { en: 'Provincial Party Committee', zh: null }, ...change }), ['en'])).toBe(expected);
});
