import { expect, test } from 'vitest';
import { isSameTranslation, keptTranslation, withLater, type KeptTranslation } from '../../../core/clip/kept-translation.ts';
import type { EngineName } from '../../../core/translation/job.ts';
import type { ParagraphTranslation } from '../../../core/translation/receipt.ts';
import { clipOf, translated, translationOf } from '../export/entries.ts';

const { article } = clipOf();
const [paragraph] = article.paragraphs;
const deepl: EngineName = { kind: 'deepl', host: 'api.deepl.com', model: null };
const own: EngineName = { kind: 'built-in', host: null, model: null };
const at = '2026-11-25T08:00:00.000Z';

const result = (source: string, change: Partial<ParagraphTranslation> = {}): ParagraphTranslation =>
  ({ source, translation: `EN ${source}`, state: 'kept', locks: [], problems: [], calls: 1, ...change });

test('is of the passages whose words were translated, wherever they stand in the article', () => {
  const kept = keptTranslation(article, [result(paragraph!), result(article.title), result('Một câu khác.')], { engine: deepl, glossary: 'r1', at });
  expect(kept).toMatchObject({ language: 'en', engines: [deepl], glossary: 'r1', at });
  expect(kept!.passages.map(({ start, end, text }) => [article.text.slice(start, end), text])).toEqual([[article.title, `EN ${article.title}`], [paragraph, `EN ${paragraph}`]]);
});

test('has of a flagged passage what is wrong with it, and nothing of one that failed', () => {
  const lock = { source: 'Tỉnh ủy', start: 0, end: 7, concept: null, required: 'Provincial Party Committee', form: null, at: null };
  const flagged = result(article.title, { state: 'flagged', locks: [{ ...lock, kept: false, wrote: 'Province' }, { ...lock, kept: true, wrote: null }] });
  const kept = keptTranslation(article, [flagged, result(paragraph!, { state: 'failed', translation: null })], { engine: deepl, glossary: 'r1', at });
  expect(kept!.passages).toMatchObject([{ state: 'flagged', terms: 2, broken: [{ source: 'Tỉnh ủy', required: 'Provincial Party Committee', wrote: 'Province' }] }]);
  expect(keptTranslation(article, [], { engine: deepl, glossary: 'r1', at })).toBeNull();
});

test('a later one holds where both have a passage; what only the earlier has stays', () => {
  const earlier = translationOf([translated(article.title, 'Old'), translated(paragraph!, 'Stays')], { engines: [deepl] });
  const later = translationOf([translated(article.title, 'New')], { engines: [own], at });
  const both = withLater(earlier, later);
  expect([both.passages.map(({ text }) => text), both.engines, both.at]).toEqual([['New', 'Stays'], [deepl, own], at]);
  expect(withLater(both, later)).toEqual(both);
  expect(withLater(translationOf([translated(article.title, 'Old')], { engines: [deepl] }), later).engines).toEqual([own]);
});

test('says the same whenever it was said, and in whatever order of keys it came', () => {
  const one = translationOf([translated(article.title, 'Conference closes')]);
  const other = Object.fromEntries(Object.entries({ ...one, at }).reverse()) as unknown as KeptTranslation;
  expect(isSameTranslation(one, other)).toBe(true);
  expect(isSameTranslation(one, translationOf([]))).toBe(false);
});
