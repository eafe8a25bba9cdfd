import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../core/export/bibtex.ts';
import { citationOf, fullTitle } from '../../../core/export/citation.ts';
import { cslItem } from '../../../core/export/csl.ts';
import type { ExportEntry } from '../../../core/export/entry.ts';
import { plainCitation, type CitationStyle } from '../../../core/export/plain-citation.ts';
import { risRecord } from '../../../core/export/ris.ts';
import { clipOf, entryInEnglish, entryOf, entryWith, libraryArticle } from './entries.ts';
import { injections } from './injections.ts';

/** Another program's reader: citation-js. It has no types. */
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (text: unknown, options: { forceType: string }) => { data: Record<string, unknown>[] } };
for (const plugin of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${plugin}`);

const read = (text: unknown, forceType: string): Record<string, unknown>[] => new Cite(text, { forceType }).data;
const formats: [string, (entry: ExportEntry) => Record<string, unknown>[]][] = [
  ['RIS', (entry) => read(risRecord(citationOf(entry)), '@ris/file')],
  ['BibTeX', (entry) => read(bibtexEntry(citationOf(entry)), '@biblatex/text')],
  ['CSL-JSON', (entry) => read(JSON.parse(JSON.stringify([cslItem(citationOf(entry))])), '@csl/list+object')],
];

const day = (text: string) => ({ 'date-parts': [text.split('-').map(Number)] });
const fields = {
  type: 'webpage', title: 'Bế mạc Hội nghị Tỉnh ủy', publisher: 'haithanh.gov.vn', URL: 'https://haithanh.gov.vn/tin?nid=20',
  issued: day('2024-07-05'), accessed: day('2026-11-25'), language: 'vi', abstract: 'Sáng 5/7, Tỉnh ủy họp.',
};

describe.each(formats)('%s, as citation-js reads it', (_, parse) => {
  test('gives back the fields of an article; what it cites is no number of its own', () => {
    const [item] = parse(entryOf());
    expect(item).toMatchObject(fields);
    expect(nameOf(item?.author)).toBe('Minh Hòa');
    expect(item).not.toHaveProperty('number');
    expect(String(item?.keyword).split(/, ?/)).toEqual(['Hội nghị', '35-CT/TW', '12/2024/NĐ-CP']);
    expect(item?.note ?? item?.annote).toBe('Cites 35-CT/TW; 12/2024/NĐ-CP');
  });

  test('gives back the number of a page that is a document', () => {
    const title = 'Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp';
    const document = { start: 0, end: 19, text: title.slice(0, 19), kind: 'document' as const, concept: null, gloss: { en: '', zh: '' }, valid: null, former: false };
    const [item] = parse(entryOf({ clips: [clipOf({ glosses: [document] }, { title, text: title })] }));
    expect(item).toMatchObject({ ...fields, title, type: 'report', number: '35-CT/TW' });
    expect(item?.note ?? item?.annote).toBe('Cites 12/2024/NĐ-CP');
  });

  test('says nothing of documents where none is cited', () => {
    const [item] = parse(entryOf({ clips: [clipOf({ documents: [] })] }));
    expect(item).toMatchObject(fields);
    expect(item?.note ?? item?.annote).toBeUndefined();
  });

  test('gives back what is known without a clip', () => {
    const [item] = parse(entryOf({ clips: [], article: libraryArticle({ published: null }) }));
    expect(item).toMatchObject({ type: 'webpage', title: fields.title, publisher: fields.publisher, URL: fields.URL, accessed: fields.accessed });
    expect(item).not.toHaveProperty('issued');
    expect(item).not.toHaveProperty('author');
  });

  test('keeps the Vietnamese title with the English one beside it', () => {
    const [item] = parse(entryInEnglish('Conference closes'));
    expect(item?.title).toBe('Bế mạc Hội nghị Tỉnh ủy [Conference closes]');
  });

  test.each(injections)('reads one entry for one: %j', (text) => {
    const before = formats.find(([, each]) => each === parse)!;
    const items = before[1](entryWith(text));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ URL: fields.URL, accessed: fields.accessed });
  });
});

/** Readers part or keep a name; what matters is that it is all there. */
function nameOf(author: unknown): string {
  const [first] = author as { literal?: string; given?: string; family?: string }[];
  return first?.literal ?? [first?.given, first?.family].filter(Boolean).join(' ');
}

test('every text is in BibTeX what it was, blanks apart', () => {
  const differing = injections.filter((text) => {
    const entry = entryWith(text);
    return formats[1]![1](entry)[0]?.title !== fullTitle(citationOf(entry));
  });
  expect(differing).toEqual([]);
});

test.each<[CitationStyle, boolean, string]>([
  ['chicago', true, 'Minh Hòa. “Bế mạc Hội nghị Tỉnh ủy.” haithanh.gov.vn. July 5, 2024. Accessed November 25, 2026. https://haithanh.gov.vn/tin?nid=20.'],
  ['apa', true, 'Minh Hòa. (2024, July 5). Bế mạc Hội nghị Tỉnh ủy. haithanh.gov.vn. Retrieved November 25, 2026, from https://haithanh.gov.vn/tin?nid=20'],
  ['vietnamese', true, 'Minh Hòa (5/7/2024), “Bế mạc Hội nghị Tỉnh ủy”, haithanh.gov.vn, truy cập ngày 25/11/2026, https://haithanh.gov.vn/tin?nid=20.'],
  ['chicago', false, 'haithanh.gov.vn. “Bế mạc Hội nghị Tỉnh ủy.” Accessed November 25, 2026. https://haithanh.gov.vn/tin?nid=20.'],
  ['apa', false, 'haithanh.gov.vn. (n.d.). Bế mạc Hội nghị Tỉnh ủy. Retrieved November 25, 2026, from https://haithanh.gov.vn/tin?nid=20'],
  ['vietnamese', false, 'haithanh.gov.vn (không ghi ngày), “Bế mạc Hội nghị Tỉnh ủy”, truy cập ngày 25/11/2026, https://haithanh.gov.vn/tin?nid=20.'],
])('%s, with author and date: %s', (style, isFull, expected) => {
  const entry = isFull ? entryOf() : entryOf({ clips: [], article: libraryArticle({ published: null }) });
  expect(plainCitation(citationOf(entry), style)).toBe(expected);
});

test('an English title stands beside the Vietnamese one in every style', () => {
  const citation = citationOf(entryInEnglish('Conference closes'));
  expect(plainCitation(citation, 'chicago')).toContain('“Bế mạc Hội nghị Tỉnh ủy” [Conference closes].');
  expect(plainCitation(citation, 'apa')).toContain('Bế mạc Hội nghị Tỉnh ủy [Conference closes].');
  expect(plainCitation(citation, 'vietnamese')).toContain('“Bế mạc Hội nghị Tỉnh ủy” [Conference closes],');
});

test('a flagged title is not put into a bibliography', () => {
  expect(citationOf(entryInEnglish('Conference closes', { state: 'flagged' })).english).toBeNull();
});
