import { expect, test } from 'vitest';
import { lockText } from './read.ts';

test.each([
  ['Đại tướng Phan Văn Giang tiếp Bộ trưởng Quốc phòng Ấn Độ.', ['Đại tướng']],
  ['Bộ trưởng Quốc phòng nước Cộng hòa Hồi giáo Iran thăm Hà Nội.', ['Hà Nội']],
  ['Bộ trưởng Quốc phòng Phan Văn Giang phát biểu.', ['Bộ trưởng Quốc phòng']],
  ['Bộ trưởng Quốc phòng Ngân phát biểu.', ['Bộ trưởng Quốc phòng']],
])('an office of another state is left to the engine: %s', (text, locks) => {
  expect(lockText(text).locks.map(({ source }) => source)).toEqual(locks);
});
