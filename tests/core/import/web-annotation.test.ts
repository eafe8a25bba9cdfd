import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../core/import/json.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import { isWebAnnotation, readWebAnnotations } from '../../../core/import/web-annotation.ts';
import correct from '../../fixtures/import/w3c/correct.json' with { type: 'json' };
import incorrect from '../../fixtures/import/w3c/incorrect.json' with { type: 'json' };

function read(text: string) {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !isWebAnnotation(value)) throw new Refusal('unknown');
  return readWebAnnotations(value);
}

const context = 'http://www.w3.org/ns/anno.jsonld';
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' b' });
const annotation = (more: object = {}) => ({
  '@context': context, id: 'https://example.org/1', type: 'Annotation',
  target: { source: 'https://nhandan.vn/1', selector: [quote('Tỉnh ủy'), { type: 'TextPositionSelector', start: 4, end: 11 }] }, ...more,
});
const one = (more: object = {}) => read(JSON.stringify(annotation(more))).highlights[0];

describe("the W3C's samples", () => {
  /** Those that mark words of a page; the others are about pictures, films, whole pages or numbered bytes. */
  const highlights = new Map([['anno26', 'anotation'], ['anno32', 'Selected Text']]);

  test.each(Object.entries(correct).filter(([name]) => name.startsWith('anno')))('%s is read', (name, text) => {
    const { highlights: found, skipped } = read(text);
    expect(found.map(({ exact }) => exact)).toEqual(highlights.has(name) ? [highlights.get(name)] : []);
    expect(found.length + skipped).toBe(1);
  });

  test('a collection, with the page in it', () => {
    const { highlights: found, skipped } = read(correct.collection1);
    expect(found.map(({ name, exact }) => [name, exact])).toEqual([['http://example.org/anno26', 'anotation'], ['http://example.org/anno32', 'Selected Text']]);
    expect(skipped).toBe(39);
  });

  test('a collection whose pages are elsewhere is refused: nothing is fetched', () => {
    expect(() => read(correct.example41)).toThrow(expect.objectContaining({ reason: 'missing', where: 'first' }) as Error);
  });

  test.each(Object.entries(incorrect))('the incorrect %s is refused', (_, text) => {
    expect(() => read(text)).toThrow(Refusal);
  });
});

describe('an annotation', () => {
  test('with notes and tags, whatever shape they have', () => {
    const body = [
      { type: 'TextualBody', value: 'Ai ký?', purpose: 'commenting' }, { type: 'TextualBody', value: 'nhân sự', purpose: 'tagging' },
      'https://example.org/film', { type: 'TextualBody', value: '<p>j’adore</p>', format: 'text/html' },
    ];
    expect(one({ body, created: '2026-11-24T15:00:00+07:00', modified: '2026-11-24T08:30:00Z' })).toEqual({
      name: 'https://example.org/1', address: 'https://nhandan.vn/1', title: '', exact: 'Tỉnh ủy', prefix: 'a ', suffix: ' b', position: { start: 4, own: false },
      body: 'Ai ký?\n\n<p>j’adore</p>', copies: [], tags: ['nhân sự'], colour: null, created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:30:00.000Z',
    });
    expect(one({ bodyValue: 'Ai ký?' })?.body).toBe('Ai ký?');
    expect(one()?.body).toBeNull();
  });

  test('of ours, with its colour and the notes that met', () => {
    const note = { type: 'TextualBody', purpose: 'commenting' };
    const body = [{ ...note, value: 'Một' }, { ...note, value: 'Hai', created: '2026-11-24T08:00:00.000Z' }];
    const target = { source: 'https://nhandan.vn/1', styleClass: 'figure', selector: [quote('15%'), { type: 'TextPositionSelector', start: 4, end: 7 }] };
    expect(one({ id: 'urn:uuid:0b0e0f7e-6a3c-4c57-9d37-0b1e3f1a2b3c', body, target })).toMatchObject({
      body: 'Một', copies: [{ body: 'Hai', at: '2026-11-24T08:00:00.000Z' }], colour: 'figure', position: { start: 4, own: true },
    });
  });

  test('that marks two passages is two highlights', () => {
    const passage = (exact: string) => ({ source: 'https://nhandan.vn/1', selector: quote(exact) });
    const { highlights } = read(JSON.stringify(annotation({ target: [passage('một'), passage('hai')] })));
    expect(highlights.map(({ name, exact }) => [name, exact])).toEqual([['https://example.org/1', 'một'], ['https://example.org/1#1', 'hai']]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'urn:x-pdf:1', 'chrome://settings'])('of %s is no highlight of a web page', (source) => {
    expect(read(JSON.stringify(annotation({ target: { source, selector: quote('x') } })))).toEqual({ highlights: [], skipped: 1 });
  });

  test('with an emoji at the edge of its context keeps no half of it', () => {
    const selector = { ...quote('x'), prefix: `😀${'a'.repeat(63)}`, suffix: `${'b'.repeat(63)}😀` };
    expect(one({ target: { source: 'https://nhandan.vn/1', selector } })).toMatchObject({ prefix: 'a'.repeat(63), suffix: 'b'.repeat(63) });
  });
});

describe('what is wrong is named with its place', () => {
  const page = (...items: object[]) => ({ '@context': context, id: 'https://example.org/p', type: 'AnnotationPage', items });
  test.each<[object, string, string]>([
    [annotation({ id: undefined }), 'wrong', 'id'],
    [[annotation(), annotation({ created: 'yesterday' })], 'wrong', '[1].created'],
    [page(annotation(), annotation({ type: 'Squirrel' })), 'wrong', 'items[1].type'],
    [page(annotation({ target: { source: 'https://nhandan.vn/1', selector: { type: 'TextQuoteSelector', exact: 4 } } })), 'wrong', 'items[0].target.selector.exact'],
    [annotation({ body: { type: 'TextualBody', value: ['a', 'b'] } }), 'wrong', 'body.value'],
    [annotation({ body: { type: 'TextualBody', value: 'a' }, bodyValue: 'b' }), 'wrong', 'bodyValue'],
    [annotation({ body: { type: 'TextualBody', value: 'nửa \ud800 chữ' } }), 'half-letter', 'body.value'],
    [annotation({ target: { source: 'https://nhandan.vn/1', selector: quote('\udc00x') } }), 'half-letter', 'target.selector.exact'],
    [annotation({ body: { type: 'TextualBody', value: 'x'.repeat(100_001) } }), 'wrong', 'body.value'],
    [annotation({ target: 9 }), 'wrong', 'target'],
    [page(...[]), 'none', ''],
  ])('%#', (value, reason, where) => {
    if (reason === 'none') expect(readWebAnnotations(value)).toEqual({ highlights: [], skipped: 0 });
    else expect(() => read(JSON.stringify(value))).toThrow(expect.objectContaining({ name: 'Refusal', reason, where }) as Error);
  });
});
