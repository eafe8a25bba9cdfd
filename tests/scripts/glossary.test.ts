import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGlossary } from '../../scripts/glossary.ts';

const entry = (id: string, vi: string, rest = ''): string =>
  `- {id: ${id}, role: term, vi: ${vi}, en: Something, note: What it is., sources: [A page that was read], evidence: seen${rest}}\n`;

const faulty = [
  {
    name: 'one id in two files',
    files: { 'front.yaml': entry('party-cell', 'chi hội'), 'party.yaml': entry('party-cell', 'chi bộ') },
    says: 'party.yaml, entry "party-cell": the id is taken in front.yaml: choose another.',
  },
  {
    name: 'one form, differently spelt, in two entries',
    files: { 'front.yaml': entry('committee', 'Đảng uỷ'), 'party.yaml': entry('party-committee', 'đảng ủy') },
    says: 'party.yaml, entry "party-committee": "đảng ủy" or an admitted form of it is also in front.yaml, entry "committee": join the two, or take the form out of one.',
  },
  {
    name: 'an admitted form that another entry prefers',
    files: { 'party.yaml': entry('party-cell', 'chi bộ', ', vi-admitted: [chi bộ đảng]') + entry('other-cell', 'chi bộ đảng') },
    says: 'party.yaml, entry "other-cell": "chi bộ đảng" or an admitted form of it is also in party.yaml, entry "party-cell": join the two, or take the form out of one.',
  },
  {
    name: 'a term without a rendering',
    files: { 'party.yaml': entry('party-cell', 'chi bộ').replace(' en: Something,', '') },
    says: 'party.yaml, entry "party-cell": "en" is missing: add it.',
  },
  {
    name: 'an entry without a source',
    files: { 'party.yaml': entry('party-cell', 'chi bộ').replace('[A page that was read]', '[]') },
    says: 'party.yaml, entry "party-cell": "sources" is empty: name at least one source.',
  },
];

describe('the glossary on disk', () => {
  let folder = '';

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'glossary-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(faulty)('names file, entry and remedy of $name', ({ files, says }) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    expect(() => readGlossary(folder)).toThrow(says);
  });

  test('takes one form twice within one entry', () => {
    writeFileSync(join(folder, 'party.yaml'), entry('party-cell', 'chi bộ', ', vi-admitted: [Chi bộ]'));
    expect(readGlossary(folder).concepts.map(({ id }) => id)).toEqual(['party-cell']);
  });

  test('is itself without fault', () => {
    expect(readGlossary().concepts.length).toBeGreaterThan(0);
  });
});
