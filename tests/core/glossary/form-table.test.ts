import { describe, expect, it } from 'vitest';
import { FormTable, packForms } from '../../../core/glossary/form-table.ts';

const onsets = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'qu', 's', 't', 'th', 'tr', 'v', 'x'];
const rhymes = ['a', 'ác', 'ài', 'ân', 'ất', 'ê', 'ệnh', 'iên', 'inh', 'ô', 'ông', 'ơi', 'ủ', 'ước', 'ương', 'ỹ'];
const syllables = onsets.flatMap((onset) => rhymes.map((rhyme) => onset + rhyme));

/** Terms of two to five syllables, as names of bodies are; the same in every run. */
function syntheticTerms(count: number): string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const terms = new Set<string>();
  while (terms.size < count) terms.add(Array.from({ length: 2 + next(4) }, () => syllables[next(syllables.length)]).join(' '));
  return [...terms];
}

const tableOf = (terms: string[]): FormTable => new FormTable(packForms(terms).table);

const found = (table: FormTable, text: string): string[] => {
  const hits = table.longest(text);
  return Array.from({ length: hits.length / 3 }, (_, hit) => text.slice(hits[hit * 3 + 1], hits[hit * 3 + 2]));
};

describe('the compiled table of forms', () => {
  const terms = syntheticTerms(20_000);
  const { table, order } = packForms(terms);

  it('holds 20,000 terms in 1.5 MB of JSON', () => {
    expect(JSON.stringify(table).length).toBeLessThan(1_500_000);
  });

  it('finds every one of them', () => {
    const ready = new FormTable(JSON.parse(JSON.stringify(table)) as typeof table);
    const missed = terms.filter((term) => ready.textOf(ready.longest(term)[0] ?? -1) !== term);
    expect(missed).toEqual([]);
    expect(new Set(order).size).toBe(terms.length);
  });

  it('is empty without terms', () => {
    expect(found(tableOf([]), 'Bộ Chính trị')).toEqual([]);
  });
});

describe('matching', () => {
  const table = tableOf(['Bộ Chính trị', 'Bộ', 'Ủy ban nhân dân', 'hòa bình', 'KH&CN', 'Ban Chính sách, chiến lược', 'TP.HCM']);

  it.each([
    ['the longest form wins', 'họp Bộ Chính trị hôm nay', ['Bộ Chính trị']],
    ['a form is found whatever its spelling', 'UỶ BAN\u00a0nhân\ndân và ỦY BAN NHÂN DÂN'.normalize('NFD'), ['UỶ BAN\u00a0nhân\ndân'.normalize('NFD'), 'ỦY BAN NHÂN DÂN'.normalize('NFD')]],
    ['tone on either vowel', 'hoà bình, hòa bình', ['hoà bình', 'hòa bình']],
    ['another tone is another word', 'hóa bình', []],
    ['never a part of a word', 'Bộc Chính trị', []],
    ['a joint is a joint', 'KH & CN, KH-CN', ['KH & CN', 'KH-CN']],
    ['a space is no joint', 'KH CN', []],
    ['nor is a bracket or a quotation mark', 'Bộ (Chính trị), Bộ "Chính trị"', ['Bộ', 'Bộ']],
    ['a comma only where the form has one', 'Ban Chính sách, chiến lược; Bộ, Chính trị', ['Ban Chính sách, chiến lược', 'Bộ']],
    ['a unit glued to its name', 'tại TP.HCM', ['TP.HCM']],
  ])('%s', (_, text, expected) => {
    expect(found(table, text)).toEqual(expected);
  });
});
