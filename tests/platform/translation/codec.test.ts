import * as v from 'valibot';
import { expect, test } from 'vitest';
import { translationJob } from '../../../platform/translation/codec.ts';
import { parallelSentences } from '../../core/translation/parallel.ts';
import { lockText } from '../../core/translation/read.ts';

const paragraph = { index: 3, ...lockText('Bí thư Tỉnh ủy Hải Dương phát biểu tại Hà Nội.') };
const job = { id: 'j1', canonical: 'https://haiduong.gov.vn/tin', target: 'en' as const, revision: 'r1', paragraphs: [paragraph] };
const withLock = (change: object) => ({ ...job, paragraphs: [{ ...paragraph, locks: [{ ...paragraph.locks[0]!, ...change }] }] });

test('a job of the reader’s own making passes whole', () => {
  const whole = { ...job, paragraphs: parallelSentences.map(({ locked }, index) => ({ index, ...locked })) };
  expect(v.parse(translationJob, whole)).toEqual(whole);
});

test.each([
  ['no paragraphs', { ...job, paragraphs: [] }],
  ['one twice', { ...job, paragraphs: [paragraph, paragraph] }],
  ['no text', { ...job, paragraphs: [{ ...paragraph, text: '', locks: [] }] }],
  ['a text without end', { ...job, paragraphs: [{ ...paragraph, text: 'a'.repeat(20_001), locks: [] }] }],
  ['an article without end', { ...job, paragraphs: Array.from({ length: 60 }, (_, index) => ({ index, text: 'a'.repeat(19_000), locks: [] })) }],
  ['no article', { ...job, canonical: 'javascript:hit()' }],
  ['another language', { ...job, target: 'fr' }],
  ['a lock that names other words', withLock({ source: 'Bí thư Huyện ủy' })],
  ['a lock outside of the text', withLock({ start: 500, end: 513 })],
  ['a lock that ends before it begins', withLock({ start: 5, end: 5, source: '' })],
  ['a lock that nothing would pass', withLock({ accepted: [] })],
  ['locks out of order', { ...job, paragraphs: [{ ...paragraph, locks: [...paragraph.locks].reverse() }] }],
])('%s is refused', (_, sent) => {
  expect(paragraph.locks.length).toBeGreaterThan(1);
  expect(v.is(translationJob, sent)).toBe(false);
});
