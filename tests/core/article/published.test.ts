import { expect, test } from 'vitest';
import { publishedFrom, type DateClaim } from '../../../core/article/published.ts';

const claim = (value: string | null, place: DateClaim['place'], more: Partial<DateClaim> = {}): DateClaim => ({ value, place, meaning: 'published', quote: 'here', withTime: false, ...more });

test.each<[string, DateClaim[], string | null]>([
  ['data before label, line and address', [claim('2024-07-05', 'address'), claim('2024-07-05', 'line'), claim('2024-07-05', 'data')], '2024-07-05'],
  ['an update where nothing else is', [claim('2024-07-06', 'label', { meaning: 'updated' })], '2024-07-06'],
  ['no update where a publication stands', [claim('2024-07-06', 'data', { meaning: 'updated' }), claim('2024-07-05', 'address')], '2024-07-05'],
  ['a day apart is a time zone', [claim('2024-07-05', 'data'), claim('2024-07-06', 'label')], '2024-07-05'],
  ['data and label years apart', [claim('2021-11-02', 'data'), claim('2024-06-03', 'label')], null],
  ['data and a stamp with its hour apart', [claim('2021-11-02', 'data'), claim('2024-06-03', 'line', { withTime: true })], null],
  ['the stamp is the update that the data name', [claim('2021-11-02', 'data'), claim('2024-06-03', 'data', { meaning: 'updated' }), claim('2024-06-03', 'line', { withTime: true })], '2021-11-02'],
  ['of two bare lines, the one with an hour', [claim('2024-06-01', 'line'), claim('2024-06-09', 'line', { withTime: true })], '2024-06-09'],
  ['two bare lines without an hour', [claim('2024-06-01', 'line'), claim('2024-06-09', 'line')], null],
  ['an address that disagrees is not heard', [claim('2024-06-01', 'label'), claim('2020-01-01', 'address')], '2024-06-01'],
  ['a date that cannot be read', [claim(null, 'line')], null],
  ['nothing', [], null],
])('%s', (_what, claims, value) => {
  const published = publishedFrom(claims);
  expect(published.value).toBe(value);
  expect(published.source).toMatch(/^\S.*\.$/);
});
