import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseTable } from 'papaparse';
import { parse } from 'yaml';
import { parseConcepts } from '../../../core/glossary/schema.ts';
import { contribution } from '../../../core/own-glossary/contribution.ts';
import { metAsAnki, metAsCsv, metInArticle, metInPeriod, type MetTerm } from '../../../core/own-glossary/met.ts';
import { readRows } from '../../../core/own-glossary/rows.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import { mention } from '../../components/samples.ts';
import { lexicon } from '../glossary/lexicon.ts';
import { own } from './samples.ts';

describe('a contribution', () => {
  test('is in the format of the glossary, unconfirmed, and names what it corrects', () => {
    const { yaml, entries } = contribution([
      own(['Bộ Chính trị', 'BCT'], { id: 'a', en: 'Political Bureau', zh: '政治局', source: 'Style book, p. 7' }),
      own('Đề án 06', { id: 'b', en: 'Political Bureau', note: 'A plan: "06" # not a comment' }),
      own('Đổi mới', { id: 'c', keep: true }),
    ], lexicon);
    expect(entries).toBe(2);
    expect(yaml).toContain('# Corrects "politburo", which has: Politburo');
    const [first, second] = parseConcepts(parse(yaml), 'contribution');
    expect(first).toMatchObject({ id: 'political-bureau', vi: 'Bộ Chính trị', viAdmitted: ['BCT'], zh: '政治局', sources: ['Style book, p. 7'], evidence: 'unconfirmed' });
    expect(second).toMatchObject({ id: 'political-bureau-2', note: 'A plan: "06" # not a comment', evidence: 'unconfirmed' });
  });

  test('of any text is one that the glossary\'s own check takes', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 4 }), (rows) => {
      const terms = rows.map(([vi, en, note], index) => own(vi, { id: String(index), en, note })).filter(({ vi, en }) => vi.length > 0 && en !== null);
      const concepts = parseConcepts(parse(contribution(terms, lexicon).yaml), 'contribution');
      expect(concepts.map(({ vi, en }) => [vi, en])).toEqual(terms.map(({ vi, en }) => [vi[0], en]));
    }));
  });
});

const source = { title: 'Tỉnh ủy họp', url: 'https://nhandan.vn/1', day: '2025-03-04' };

describe('terms met', () => {
  test('in an article: each once, with how often, without documents', () => {
    const mentions = [mention(), mention({ text: 'TỈNH ỦY' }), mention({ text: 'UBND', gloss: { en: "People's Committee", zh: null } }), mention({ kind: 'document', text: '35-CT/TW' })];
    expect(metInArticle(mentions, source).map(({ vi, times }) => [vi, times])).toEqual([['Tỉnh ủy', 2], ['UBND', 1]]);
  });

  test('in a period: of the newest version of each article that was kept in it', () => {
    const clip = (canonical: string, day: string, vi: string, deleted: string | null = null) => ({
      canonical, generatedAtTime: `${day}T08:00:00.000Z`, deleted, article: { title: canonical, url: canonical, published: { value: null } },
      glosses: [{ ...mention({ text: vi }) }],
    }) as unknown as Clip;
    const clips = [clip('a', '2025-03-02', 'Cũ'), clip('a', '2025-03-03', 'Mới'), clip('b', '2025-02-28', 'Trước'), clip('c', '2025-03-31', 'Cuối'), clip('d', '2025-03-05', 'Xoá', '2025-03-06T00:00:00.000Z')];
    expect(metInPeriod(clips, '2025-03-01', '2025-03-31').map(({ vi, day }) => [vi, day])).toEqual([['Mới', '2025-03-03'], ['Cuối', '2025-03-31']]);
  });

  const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('=1+1', '"', '#x', 'a\tb', 'a\nb', '<img src=x>', '[sound:x.mp3]', '{{c1::x}}', '\\(x\\)', '[latex]x[/latex]', '[$]x[/$]'));
  const anyTerms = fc.array(fc.record({ vi: nasty, en: nasty, title: nasty }), { minLength: 1, maxLength: 5 }).map((rows) => rows.map(({ vi, en, title }): MetTerm => ({ ...source, vi, gloss: { en, zh: null }, kind: 'term', times: 1, title })));

  test('as CSV: a row each, of which no cell is a formula', () => {
    fc.assert(fc.property(anyTerms, (terms) => {
      const text = metAsCsv(terms);
      expect(readRows(text.slice(1), ',')).toHaveLength(terms.length + 1);
      expect(parseTable<string[]>(text.slice(1)).data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }));
  });

  test('as an Anki deck: a line each, of six plain fields', () => {
    fc.assert(fc.property(anyTerms, (terms) => {
      const lines = metAsAnki(terms).split('\n');
      expect(lines.slice(0, 2)).toEqual(['#separator:tab', '#html:false']);
      const notes = lines.slice(4, -1);
      expect(notes).toHaveLength(terms.length);
      for (const note of notes) {
        expect(note).not.toMatch(/^#|\[sound:|\[latex\]|\{\{/);
        expect(note.split('\t')).toHaveLength(6);
      }
    }));
  });
});
