import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, normalised } from '../../../core/own-glossary/check-draft.ts';
import { scopeOf, scopeText, type OwnTerm, type OwnTermDraft, type Scope } from '../../../core/own-glossary/own-term.ts';
import { planImport } from '../../../core/own-glossary/plan-import.ts';
import { readTerms } from '../../../core/own-glossary/read-terms.ts';
import { writeTable } from '../../../core/own-glossary/table.ts';
import { writeTbx } from '../../../core/own-glossary/tbx-write.ts';
import type { FileFault, ReadTerms } from '../../../core/own-glossary/term-file.ts';
import { own, termDraft } from './samples.ts';

const folder = 'tests/fixtures/own-glossary/files';
const table = <Row>(name: string) => Object.entries(JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as Record<string, Row>);

function good(text: string): ReadTerms {
  const read = readTerms(text);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read;
}

function fault(text: string): FileFault | null {
  const read = readTerms(text);
  return 'fault' in read ? read.fault : null;
}

interface Expected extends Partial<ReadTerms> {
  terms: never;
}

describe('a file is read', () => {
  test.each(table<Expected>('good'))('%s', (name, { terms, ...expected }) => {
    const read = good(readFileSync(`${folder}/good/${name}`, 'utf8'));
    const drafts = (terms as { vi: string[]; scope?: string }[]).map(({ vi, scope = '', ...raw }) => termDraft(vi, { ...raw, scope: scopeOf(scope)! }));
    expect(read).toMatchObject({ skipped: 0, ignored: [], ...expected });
    expect(read.terms.map(({ draft }) => draft)).toEqual(drafts);
  });
});

describe('a file is refused, with what and where', () => {
  test.each(table<[string, string, number | null]>('refused'))('%s', (name, expected) => {
    const { code, unit, at } = fault(readFileSync(`${folder}/refused/${name}`, 'utf8'))!;
    expect([code, unit, at]).toEqual(expected);
  });

  test.each([
    ['100,000 deep', `<tbx>\n${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</tbx>`, 'xml-deep'],
    ['100,000 comments that are never closed', `<tbx>${'<!--'.repeat(100_000)}`, 'xml-broken'],
    ['a quote that is never closed', `<tbx a="${'<'.repeat(100_000)}`, 'xml-broken'],
    ['too many lines', `vi\n${'A\n'.repeat(100_001)}`, 'too-many'],
    ['too long a form', `vi\n${'A'.repeat(301)}\n`, 'too-long'],
  ])('%s', (_, text, code) => {
    expect(fault(text)?.code).toBe(code);
  });

  test('any text is read or refused', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('<', '>', '</', '<tbx', 'a', '"', '&lt;', '<!--', '-->', ',', '\n', '\t', 'vi')).map((parts) => parts.join(''))), (text) => {
      const read = readTerms(text);
      return 'fault' in read || read.terms.length > 0;
    }));
  });
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(
  '=1+1', "'=1+1", "''@x", '-1', '"', '""x', 'a"b', 'a,b;c\td', '<b>&amp;</b>', '&#0;', ']]>', '<![CDATA[', 'yes', 'everywhere', 'https://a.vn/x y', 'a\r\nb', ' x ', 'vi', '#', '１＝',
));
const anyScope = fc.constantFrom<Scope>({ kind: 'everywhere' }, { kind: 'portal', portal: 'nhandan.vn' }, { kind: 'article', canonical: 'https://nhandan.vn/a?b=1&c="<>' });
const anyRaw = fc.record({ vi: fc.array(anyText, { minLength: 1, maxLength: 3 }), en: anyText, zh: anyText, note: anyText, source: anyText, keep: fc.boolean(), scope: anyScope });
const anyDrafts = fc.array(anyRaw, { minLength: 1, maxLength: 5 })
  .map((raws) => raws.map(normalised).filter((draft) => faultOf(draft) === null))
  .filter((drafts) => drafts.length > 0 && !('fault' in readTerms(writeTable(drafts, 'csv')) && isTwice(drafts)));

/** Two terms of one form and scope, which no file may hold. */
function isTwice(drafts: readonly OwnTermDraft[]): boolean {
  const found = readTerms(writeTable(drafts, 'csv'));
  return 'fault' in found && found.fault.code === 'twice';
}

/** Of equal terms one. */
const distinct = (drafts: readonly OwnTermDraft[]): OwnTermDraft[] => [...new Map(drafts.map((draft) => [JSON.stringify(draft), draft])).values()];

describe('what was written comes back exactly', () => {
  test.each<[string, (drafts: readonly OwnTermDraft[]) => string]>([
    ['csv', (drafts) => writeTable(drafts, 'csv')],
    ['tsv', (drafts) => writeTable(drafts, 'tsv')],
    ['tbx', writeTbx],
  ])('%s', (format, write) => {
    fc.assert(fc.property(anyDrafts, (drafts) => {
      const read = good(write(drafts));
      expect(read.format).toBe(format);
      expect(read.terms.map(({ draft }) => draft)).toEqual(distinct(drafts));
    }), { numRuns: 300 });
  });

  test('no cell of a table begins like a formula', () => {
    const text = writeTable([termDraft('=cmd|x'.replace('|', ''), { en: '+1', zh: '@x', note: '-2', source: "'=3" })], 'csv');
    expect(text.split('\r\n')[1]).toBe("'=cmdx,'+1,'@x,'-2,everywhere,no,''=3");
  });

  test('a scope is its text', () => {
    fc.assert(fc.property(anyScope, (scope) => { expect(scopeOf(scopeText(scope))).toEqual(scope); }));
  });

  test('what is normalised is so for good', () => {
    fc.assert(fc.property(anyText, anyText, (vi, note) => {
      const once = normalised({ vi: [vi], note });
      expect(normalised(once)).toEqual(once);
    }));
  });
});

describe('bringing terms in', () => {
  const mine = [own('Bộ Chính trị', { id: 'a', en: 'Politburo' }), own('Tỉnh ủy', { id: 'b', en: 'Party Committee', scope: { kind: 'portal', portal: 'nhandan.vn' } })];
  const file = (...drafts: OwnTermDraft[]) => drafts.map((draft, index) => ({ draft, at: index + 1 }));

  test('meets terms by form and scope, however they are spelt', () => {
    const plan = planImport(mine, file(
      termDraft('BỘ CHÍNH TRỊ', { en: 'Political Bureau' }), termDraft('Tỉnh ủy', { en: 'Elsewhere' }),
      termDraft('Tỉnh ủy', { en: 'Party Committee', scope: { kind: 'portal', portal: 'nhandan.vn' } }),
    ));
    expect(plan.changed.map(({ before, after }) => [before.id, after.en])).toEqual([['a', 'Political Bureau']]);
    expect(plan.fresh.map(({ en }) => en)).toEqual(['Elsewhere']);
    expect(plan.same).toBe(1);
  });

  test('what a file leaves out is not taken away', () => {
    const before = own(['Quốc hội', 'QH'], { id: 'q', en: 'Assembly', zh: '国会', note: 'Mine.' });
    const plan = planImport([before], file(termDraft('quốc hội', { en: 'Parliament' })));
    expect(plan.changed).toEqual([{ before, after: termDraft(['quốc hội', 'QH'], { en: 'Parliament', zh: '国会', note: 'Mine.' }) }]);
  });

  test('doing it twice is doing it once', () => {
    fc.assert(fc.property(anyDrafts, (drafts) => {
      const terms = good(writeTbx(drafts)).terms;
      const { fresh, changed } = planImport(mine, terms);
      const after: OwnTerm[] = [
        ...mine.map((term) => ({ ...term, ...changed.find(({ before }) => before === term)?.after })),
        ...fresh.map((draft, index) => ({ ...own('x', { id: `f${index}` }), ...draft })),
      ];
      expect(planImport(after, terms)).toEqual({ fresh: [], changed: [], same: terms.length });
    }));
  });
});
