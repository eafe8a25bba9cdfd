import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../core/article/date-line.ts';

/** Stamps as portals write them between title and text. */
describe('a line near the title', () => {
  test.each([
    ['08/07/2024  11:38', '2024-07-08'],
    ['09:47, 15/03/2021', '2021-03-15'],
    ["16:13' - 10/04/2021", '2021-04-10'],
    ['08:21, ngày 16-04-2021', '2021-04-16'],
    ['06:00, Thứ Năm, 12/07/2018 (GMT+7)', '2018-07-12'],
    ['Thứ Sáu, 25/05/2012, 11:09 (GMT+7)', '2012-05-25'],
    ['Đăng ngày 17 - 05 - 2024', '2024-05-17'],
    ['15 Tháng 9, 2025', '2025-09-15'],
    ['Thứ ba, 22 Tháng 4 2014 15:40', '2014-04-22'],
    ['18:00 |22/05/2022', '2022-05-22'],
    ['10:47:07 15/12/2016', '2016-12-15'],
    ['Ngày đăng 06/01/2016 | 10:13 AM', '2016-01-06'],
    ['Ngày đăng: 08/07/2024  11:38', '2024-07-08'],
    ['Ngày 05 tháng 7 năm 2024', '2024-07-05'],
    ['Minh Anh - 12/07/2024', '2024-07-12'],
    ['Chính trị | 12.7.2024', '2024-07-12'],
    ['2024-07-12 08:30', '2024-07-12'],
    // Decomposed: a + combining acute.
    ['15 Tha\u0301ng 9, 2025', '2025-09-15'],
  ])('%s', (line, day) => {
    expect(claimsIn(line, true).map(({ value }) => value)).toEqual([day]);
  });

  test.each([
    ['no year', '26/04 19:05'],
    ['relative', '2 tháng 2 tuần trước'],
    ['the visitor\'s day', 'Hôm nay: 24/11/2026'],
    ['a document\'s day', 'Ngày ban hành: 14/06/2024'],
    ['a licence', 'Giấy phép số 12/GP-TTĐT ngày 10/01/2019'],
    ['an event', 'Thời gian: 08h00, ngày 12/07/2024'],
    ['a sentence', 'Sáng 12/7/2024, lúc 8h30, lãnh đạo tỉnh tiếp công dân.'],
    ['no such day', '31/02/2024'],
    ['a server that knows nothing', '01/01/0001'],
    ['the number of a document', 'Nghị quyết số 12/2024/NQ-HĐND'],
  ])('gives none: %s', (_what, line) => {
    expect(claimsIn(line, true).filter(({ value }) => value !== null)).toEqual([]);
  });
});

test('a bare date far from the title is nobody\'s', () => {
  expect(claimsIn('Thứ 3, Ngày 16/07/2024 -', false)).toEqual([]);
  expect(claimsIn('Ngày đăng: 16/07/2024', false)).toHaveLength(1);
});

test('publication and update on one line are told apart', () => {
  const claims = claimsIn('Ngày đăng: 03/07/2025 | Cập nhật: 05/07/2025', true);
  expect(claims.map(({ value, meaning }) => [value, meaning])).toEqual([['2025-07-03', 'published'], ['2025-07-05', 'updated']]);
});

test('an American stamp is read only where the software is known, or one number is over twelve', () => {
  expect(claimsIn('12/10/2023 02:19:55 PM', true)[0]?.value).toBeNull();
  expect(claimsIn('12/10/2023 02:19:55 PM', true, true)[0]?.value).toBe('2023-10-12');
  expect(claimsIn('7/25/2024 8:30:00 AM', true)[0]?.value).toBe('2024-07-25');
});
