import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

/**
 * Family names, folded. The first fourteen are borne by nine Vietnamese in ten (Lê Trung Hoa,
 * "Họ và tên người Việt Nam", 2005); the others are met among officials of the minorities too.
 */
const familyNames = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh Lâm Phùng Mai Tô Trương ' +
    'Hà Tạ Lương Cao Chu Thái Châu Tăng Quách Lưu Tống Kiều Nông Triệu La Lò Vi Vừ Giàng Thào Sùng Lù Mùa Quàng Cầm Điểu Hầu Lục Mã Nghiêm ' +
    'Bế Hứa Khuất Thân Ma Sầm Thạch Danh Siu Rơ Ksor Y Hờ A Viên Văn Từ Tòng Tráng Vàng Chẩu Bàn Đàm Khổng Giáp Doãn Kim Ninh Lộc Mạc Nhữ Phí Quản Sơn Thẩm Uông Ông Âu Cấn Cù'
  )
    .split(' ')
    .map(hashOf),
);

export const isFamilyName = (reading: Reading, token: number): boolean => reading.isCapital(token) && familyNames.has(reading.word(token));

/** The end of the run of capitalised words that begins at a token, at most `most` words; the token itself where there is none. */
export function capitalRun(reading: Reading, token: number, most: number): number {
  let end = token;
  while (end < token + most && reading.isCapital(end) && (end === token || reading.gap(end) === Gap.space)) end++;
  return end;
}

/**
 * The end of a personal name at a token, or the token itself: a family name and one to four
 * more words. In a line of capitals nothing tells where a name ends, so none is read.
 */
export function personEnd(reading: Reading, token: number): number {
  if (!isFamilyName(reading, token) || reading.isAllCaps(token)) return token;
  const end = capitalRun(reading, token, 5);
  return end - token >= 2 ? end : token;
}
