import { expect, test } from 'vitest';
import { dateSource, readDateSource } from '../../../core/article/date-source.ts';

test.each<Parameters<typeof dateSource>>([
  ['data', '2024-07-05', 'meta article:published_time (x)'], ['dataUpdate', '2024-07-05', 'dateModified'], ['label', 'Ngày đăng: 5/7/2024'], ['labelUpdate', 'Cập nhật: 5/7/2024'],
  ['line', 'Thứ Sáu, 05/07/2024 | 14:02'], ['address', '2024-07-05'], ['none'], ['unreadable', '5/7'],
])('%s is read back from its sentence', (code, ...values) => {
  expect(readDateSource(dateSource(code, ...values))).toEqual({ code, values });
});

test('a sentence that is put together is none of the table', () => {
  expect(readDateSource("The page contradicts itself: the page says \"1/7/2024\", but the address holds the date 2024-06-01.")).toBeNull();
});
