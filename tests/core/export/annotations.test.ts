import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationOf, annotationsHead, annotationsOf, annotationsTail } from '../../../core/export/annotations.ts';
import type { ExportEntry } from '../../../core/export/entry.ts';
import { clipOf, entryOf, entryWith, highlightOf } from './entries.ts';
import { injections } from './injections.ts';

const collection = (entries: ExportEntry[]): Record<string, unknown> => {
  const items = entries.flatMap((entry) => [...annotationsOf(entry)]);
  return JSON.parse(annotationsHead(items.length) + items.join(',\n') + annotationsTail(items.length)) as Record<string, unknown>;
};
const itemsOf = (entries: ExportEntry[]): object[] => (collection(entries)['first'] as { items: object[] }).items;

describe('a highlight as a Web Annotation', () => {
  test('keeps quote, note, tags and colour under their standard names', () => {
    expect(annotationOf(highlightOf(), [])).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:uuid:0a8e4f5c-9d1b-4c3a-8a55-2f6f0d6b1c11', type: 'Annotation', motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'Hỏi lại: từ bao giờ?', purpose: 'commenting' }, { type: 'TextualBody', value: 'họp', purpose: 'tagging' }],
      target: { type: 'SpecificResource', source: 'https://haithanh.gov.vn/tin?nid=20', styleClass: 'question', selector: [{ exact: 'Bí thư Tỉnh ủy' }, { start: 48, end: 62 }, { type: 'RangeSelector' }] },
    });
  });

  test('has no body where there is neither note nor tag', () => {
    expect(annotationOf(highlightOf('x', { body: null, tags: [], motivation: 'highlighting' }), [])).not.toHaveProperty('body');
  });

  test('counts its position in code points wherever a kept version has its words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (before, exact) => {
      const text = `${before}${exact}.`.toWellFormed();
      const quote = exact.toWellFormed();
      const { target } = annotationOf(highlightOf(quote, {}, before.length), [text]) as { target: { selector: { type: string; start: number; end: number }[] } };
      const { start, end } = target.selector.find(({ type }) => type === 'TextPositionSelector')!;
      expect([...text].slice(start, end).join('')).toBe(quote);
    }));
  });

  test('says no position where the page has wide characters and its text is not kept', () => {
    const { target } = annotationOf(highlightOf('💥 Bí thư'), []) as { target: { selector: { type: string }[] } };
    expect(target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
  });
});

/** The least that every reader of the standard needs; the standard's own schemas are below. */
const needed = {
  type: 'object', required: ['@context', 'id', 'type', 'target'],
  properties: {
    '@context': { enum: ['http://www.w3.org/ns/anno.jsonld'] }, id: { type: 'string', format: 'uri' }, type: { enum: ['Annotation'] },
    created: { type: 'string', format: 'date-time' }, modified: { type: 'string', format: 'date-time' },
    body: { type: 'array', minItems: 1, items: { type: 'object', required: ['type', 'value', 'purpose'], properties: { type: { enum: ['TextualBody'] }, value: { type: 'string' } } } },
    target: { type: 'object', required: ['source', 'selector'], properties: { source: { type: 'string', format: 'uri' }, selector: { type: 'array', minItems: 1 } } },
  },
};

test('every text stands in a valid annotation', () => {
  const validate = withFormats().compile(needed);
  const items = itemsOf(injections.map(entryWith));
  expect(items).toHaveLength(injections.length);
  expect(items.filter((item) => !validate(item))).toEqual([]);
});

test('an empty library gives an empty collection', () => {
  expect(collection([])).toEqual({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:chu-giai:highlights', type: 'AnnotationCollection', label: 'Highlights kept with Chú Giải', total: 0 });
});

const suite = process.env.EXTRA_FIXTURES ? join(process.env.EXTRA_FIXTURES, 'suites/web-annotation-tests') : '';

describe.skipIf(!existsSync(suite) || suite === '')('the W3C test suite (skipped where EXTRA_FIXTURES is not set)', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(suite, path), 'utf8')) as { id: string; assertions?: string[] };
  const musts = (path: string): string[] => (existsSync(join(suite, path)) ? read(path).assertions ?? [] : []);
  const samples = [entryOf(), entryOf({ clips: [] }), entryOf({ highlights: [highlightOf('x', { body: null, tags: [] }), highlightOf('h', { id: 'h2' })] }), ...injections.map(entryWith)];

  test.each(existsSync(suite) && suite !== '' ? musts('annotations/annotationMusts.test') : [])('%s', (path) => {
    const validate = suiteAjv().compile(read(path));
    expect(itemsOf(samples).filter((item) => !validate(item))).toEqual([]);
  });

  test.each(existsSync(suite) && suite !== '' ? musts('collections/collectionMusts.test') : [])('%s', (path) => {
    const validate = suiteAjv().compile(read(path));
    expect(validate(collection(samples)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(existsSync(join(suite, 'collections/pages')) ? musts('collections/pages/pageMusts.test') : [])('%s', (path) => {
    const validate = suiteAjv().compile(read(path));
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...(collection(samples)['first'] as object) };
    expect(validate(page), JSON.stringify(validate.errors)).toBe(true);
  });

  function suiteAjv() {
    const ajv = withFormats();
    for (const name of readdirSync(join(suite, 'definitions'))) ajv.addSchema(read(`definitions/${name}`), name);
    return ajv;
  }
});

function withFormats() {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  return ajv;
}

test('a clip of another text does not lead the position astray', () => {
  const other = clipOf({}, { text: '💥💥💥 Bí thư Tỉnh ủy' });
  const { target } = annotationOf(highlightOf('Bí thư Tỉnh ủy', {}, 48), [other.article.text]) as { target: { selector: { type: string; start: number }[] } };
  expect(target.selector[1]).toMatchObject({ start: 48 });
});
