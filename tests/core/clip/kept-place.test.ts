import { expect, test } from 'vitest';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';
import { placesIn } from '../../../core/clip/kept-place.ts';

const point = { type: 'XPathSelector', value: '/html', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;

function selectorOf(text: string, quote: string): Highlight['target']['selector'] {
  const start = text.indexOf(quote);
  return [describeTextQuote(text, start, start + quote.length), describeTextPosition(start, start + quote.length), { type: 'RangeSelector', startSelector: point, endSelector: point }];
}

const text = 'Bế mạc Hội nghị\nSáng 5/7, Tỉnh ủy họp. Hội nghị quyết định khai trừ 8 đảng viên. Kết luận được công bố.\nPhần sau.';

test('words stand in their paragraph', () => {
  expect(placesIn(text)(selectorOf(text, 'khai trừ 8 đảng viên'))).toEqual({
    before: 'Sáng 5/7, Tỉnh ủy họp. Hội nghị quyết định ', words: 'khai trừ 8 đảng viên', after: '. Kết luận được công bố.',
  });
});

test('a long paragraph is cut between words', () => {
  const long = `${'trước đó '.repeat(100)}QUYẾT ĐỊNH CUỐI CÙNG${' sau đó'.repeat(100)}`;
  const place = placesIn(long)(selectorOf(long, 'QUYẾT ĐỊNH CUỐI CÙNG'));
  expect(place?.before).toMatch(/^…(?:trước|đó) .{150,240}$/);
  expect(place?.after).toMatch(/^.{150,240} (?:sau|đó)…$/);
});

test('a version in which the words are others does not hold them', () => {
  const selector = selectorOf(text, 'khai trừ 8 đảng viên');
  expect(placesIn(text.replace('khai trừ 8 đảng viên', 'khai trừ tám đảng viên'))(selector)).toBeNull();
  expect(placesIn('Bài khác hẳn.')(selector)).toBeNull();
  expect(placesIn(text.normalize('NFD'))(selector)?.words.normalize('NFC')).toBe('khai trừ 8 đảng viên');
});
