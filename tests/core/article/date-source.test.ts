import { expect, test } from 'vitest';
import { dateSource, readContradiction, readDateSource } from '../../../core/article/date-source.ts';
import { inferDate, readInference } from '../../../core/article/infer-date.ts';
import { publishedFrom, type DateClaim } from '../../../core/article/published.ts';

test.each<Parameters<typeof dateSource>>([
  ['data', '2024-07-05', 'meta article:published_time (x)'], ['dataUpdate', '2024-07-05', 'dateModified'], ['label', 'Ngày đăng: 5/7/2024'], ['labelUpdate', 'Cập nhật: 5/7/2024'],
  ['line', 'Thứ Sáu, 05/07/2024 | 14:02'], ['address', '2024-07-05'], ['none'], ['unreadable', '5/7'],
])('%s is read back from its sentence', (code, ...values) => {
  expect(readDateSource(dateSource(code, ...values))).toEqual({ code, values });
});

test('a sentence that is put together is none of the table', () => {
  expect(readDateSource("The page contradicts itself: the page says \"1/7/2024\", but the address holds the date 2024-06-01.")).toBeNull();
});

const claim = (place: DateClaim['place'], value: string, quote: string): DateClaim => ({ value, meaning: 'published', place, quote, withTime: false });

test.each<[string, string]>([['Ngày đăng: 1/7/2024', 'Ngày đăng: 9/7/2024'], ['Đăng ngày 1/7/2024, but "late"', 'x, but y: 9/7/2024']])('both sides of a contradiction are read back: %s', (one, other) => {
  const { source } = publishedFrom([claim('label', '2024-07-01', one), claim('label', '2024-07-09', other)]);
  expect(readContradiction(source)).toEqual([{ code: 'label', values: [one] }, { code: 'label', values: [other] }]);
});

test.each([
  [['Sáng 5/7, Tỉnh ủy họp.', 'Kế hoạch năm 2024.'], ['Sáng 5/7', 'năm 2024']],
  [['Sáng 5/7/2024, Tỉnh ủy họp.'], ['Sáng 5/7/2024', null]],
])('the words that a date was worked out from are read back: %s', (paragraphs, quotes) => {
  expect(readInference(inferDate(paragraphs)?.from ?? '')).toEqual(quotes);
});
