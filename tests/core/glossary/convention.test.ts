import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossIn, housePractice, inConvention, mentionIn, type Convention } from '../../../core/glossary/convention.ts';
import { explain } from '../../../core/glossary/explain.ts';
import { lexicon, read } from './lexicon.ts';

const formal: Convention = { country: 'Viet Nam', chair: 'Chairperson', letters: 'Vietnamese' };

describe('naming by convention', () => {
  it.each([
    ['Vietnam Fatherland Front Committee', formal, 'Viet Nam Fatherland Front Committee'],
    ['Viet Nam Fatherland Front', housePractice, 'Vietnam Fatherland Front'],
    ['the Vietnamese people', formal, 'the Vietnamese people'],
    ["Vice Chairman of the People's Council", formal, "Vice Chairperson of the People's Council"],
    ['Chairwoman of the National Assembly', housePractice, 'Chairman of the National Assembly'],
    ['former chairman', formal, 'former chairperson'],
    ['Chairmanship', formal, 'Chairmanship'],
    ['Đắk Lắk Provincial Party Committee', { ...housePractice, letters: 'plain' }, 'Dak Lak Provincial Party Committee'],
    ['Hồ Chí Minh City', housePractice, 'Hồ Chí Minh City'],
    ['Vietnamobile', formal, 'Vietnamobile'],
  ] satisfies [string, Convention, string][])('%s', (rendering, convention, expected) => {
    expect(inConvention(rendering, convention)).toBe(expected);
  });

  it('done twice is done once', () => {
    const words = fc.array(fc.constantFrom('Vietnam', 'Viet Nam', 'Vietnamese', 'Chairman', 'Chairperson', 'Hải Dương', 'of the')).map((parts) => parts.join(' '));
    const conventions = fc.constantFrom<Convention>(housePractice, formal, { ...formal, letters: 'plain' });
    fc.assert(fc.property(words, conventions, (text, convention) => inConvention(inConvention(text, convention), convention) === inConvention(text, convention)));
  });
});

describe('a mention and its card', () => {
  const { mentions: [mention] } = read('Chủ tịch UBND tỉnh Hải Dương chủ trì.');
  const gloss = explain(mention!, lexicon, '2024-10-09');
  const plain: Convention = { ...formal, letters: 'plain' };

  it('have the same English in all their parts, and the page’s own words', () => {
    expect(mentionIn(mention!, plain).gloss.en).toBe("Chairperson of the Hai Duong Provincial People's Committee");
    const shown = glossIn(gloss, plain);
    expect(shown.rendering).toEqual(mentionIn(mention!, plain).gloss);
    expect(shown.parts.map(({ rendering }) => rendering.en).join(' ')).not.toMatch(/Chairman|ả/);
    expect(shown.text).toBe(mention!.text);
  });

  it('stay as the glossary has them by house practice', () => {
    expect(mentionIn(mention!, housePractice)).toBe(mention);
    expect(glossIn(gloss, housePractice)).toBe(gloss);
  });
});
