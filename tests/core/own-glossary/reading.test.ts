import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../core/glossary/explain.ts';
import type { Mention } from '../../../core/glossary/mention.ts';
import { readMentions } from '../../../core/glossary/read.ts';
import { builtInMention, conflictOf } from '../../../core/own-glossary/built-in.ts';
import { OwnLexicon } from '../../../core/own-glossary/own-lexicon.ts';
import { isInScope, type OwnTerm } from '../../../core/own-glossary/own-term.ts';
import { lexicon, linesOf } from '../glossary/lexicon.ts';
import { own } from './samples.ts';

interface Case {
  why: string;
  terms: (Partial<OwnTerm> & { vi: string[] })[];
  text: string;
  says: [text: string, en: string, zh?: string][];
}

const where = { canonicals: ['https://haithanh.gov.vn/1'], portals: ['haithanh.gov.vn'] };

function read(text: string, terms: readonly OwnTerm[]): Mention[] {
  return readMentions(text, lexicon, { day: '2024-06-01', portalPlace: null, own: OwnLexicon.of(terms.filter((term) => isInScope(term, where))) }).mentions;
}

const termsOf = ({ terms }: Case): OwnTerm[] => terms.map(({ vi, ...change }, index) => own(vi, { id: `t${index}`, ...change }));

describe('a text is read with the own terms', () => {
  test.each(linesOf<Case>('tests/fixtures/own-glossary/reading.jsonl'))('$why', (each) => {
    const mentions = read(each.text, termsOf(each)).filter(({ text }) => each.says.length === 0 || each.says.some(([said]) => said === text));
    const said = mentions.map(({ text, gloss }, index) => (each.says[index]?.[2] === undefined ? [text, gloss.en] : [text, gloss.en, gloss.zh]));
    expect(said).toEqual(each.says);
  });

  test('the part that was corrected says so, and the title says which', () => {
    const term = own('Tỉnh ủy', { en: 'Provincial Committee', note: 'Mine.' });
    const [title] = read('Bí thư Tỉnh ủy Hải Dương', [term]);
    expect(title!.own).toBeUndefined();
    expect(explain(title!, lexicon, '2024-06-01').own).toEqual({ term, part: 'Tỉnh ủy' });
    const [alone] = read('theo Tỉnh ủy', [term]);
    expect(explain(alone!, lexicon, '2024-06-01')).toMatchObject({ own: { term, part: null }, note: 'Mine.' });
  });

  test('a post stays a post: its person, rank and parts are the grammar\'s', () => {
    const text = 'Đồng chí Trần Văn Minh, Bí thư Tỉnh ủy Hải Dương, phát biểu';
    const plain = read(text, []).find(({ kind }) => kind === 'title');
    const corrected = read(text, [own('Bí thư Tỉnh ủy Hải Dương', { en: 'Party Chief of Hải Dương' })]).find(({ kind }) => kind === 'title');
    expect(corrected).toEqual({ ...plain, gloss: { en: 'Party Chief of Hải Dương', zh: plain!.gloss.zh }, own: corrected!.own });
  });

  test('what the glossary alone says is still there', () => {
    const text = 'Một dòng.\nTheo Bộ Chính trị, việc này\nBộ Chính trị';
    const context = { day: '2024-06-01', portalPlace: null, own: OwnLexicon.of([own('Bộ Chính trị', { en: 'X' })]) };
    const [, last] = readMentions(text, lexicon, context).mentions;
    expect(builtInMention(text, last!, lexicon, context)).toMatchObject({ start: last!.start, text: 'Bộ Chính trị', gloss: { en: 'Politburo' } });
    expect(builtInMention(text, { start: 0, end: 3 }, lexicon, context)).toBeNull();
  });

  test('without own terms nothing changes', () => {
    const text = readFileSync('tests/fixtures/own-glossary/reading.jsonl', 'utf8').slice(0, 5000);
    const elsewhere = own('Bộ Chính trị', { en: 'X', scope: { kind: 'portal', portal: 'other.vn' } });
    expect(read(text, [elsewhere])).toEqual(readMentions(text, lexicon, { day: '2024-06-01', portalPlace: null }).mentions);
  });

  test('any term and any text: mentions are in order, apart, and within the text', () => {
    const words = fc.array(fc.constantFrom('Bí', 'thư', 'Tỉnh', 'ủy', 'Bộ', 'Chính', 'trị', 'tỉnh', 'Hải', 'Dương', 'CT', '06', ',', '(', ')'), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const terms = fc.array(words.filter((text) => /\p{L}|\d/u.test(text)), { maxLength: 6 }).map((forms) => forms.map((form, index) => own(form, { id: String(index), en: `E${index}` })));
    fc.assert(fc.property(terms, fc.array(words).map((list) => list.join(' ')), (list, text) => {
      let end = 0;
      for (const mention of read(text, list)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.text).toBe(text.slice(mention.start, mention.end));
        end = mention.end;
      }
    }));
  });
});

test.each([
  [own('Bộ Chính trị', { en: 'Political Bureau' }), 'Politburo'],
  [own('bộ chính trị', { en: 'politburo' }), null],
  [own('Đề án 06', { en: 'Project 06' }), null],
  [own('Bộ Chính trị', { keep: true }), 'Politburo'],
])('a conflict with the built-in glossary is known', (term, expected) => {
  expect(conflictOf(term, lexicon, '2024-06-01')?.en ?? null).toBe(expected);
});
