import { expect, test } from 'vitest';
import { numberOfPage } from '../../../core/export/document-page.ts';
import { read } from '../glossary/lexicon.ts';
import { clipOf } from './entries.ts';

const body = 'Sáng 5/7, Tỉnh ủy họp. Theo Chỉ thị số 35-CT/TW, đại hội được tổ chức trong năm 2025.';
const pageOf = (title: string, ...lines: string[]) => {
  const text = [title, ...lines, body].join('\n');
  return clipOf({ glosses: read(text, '2024-07-05', 'haiduong.gov.vn').mentions }, { title, text });
};

test.each([
  ['Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp', '35-CT/TW'],
  ['Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị về đại hội đảng bộ các cấp', '35-CT/TW'],
  ['Toàn văn Chỉ thị 35-CT/TW của Bộ Chính trị về đại hội đảng bộ', '35-CT/TW'],
  ['Nghị định 178/2024/NĐ-CP', '178/2024/NĐ-CP'],
  ['Quyết định số 1234/QĐ-UBND ngày 05 tháng 7 năm 2024 phê duyệt quy hoạch', '1234/QĐ-UBND'],
])('a page called %j is the document %s', (title, number) => expect(numberOfPage(pageOf(title))).toBe(number));

test('a page with the head of a document is that document', () => {
  expect(numberOfPage(pageOf('Kế hoạch chuyển đổi số', 'ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG', 'Số: 594/KH-UBND', 'Hải Dương, ngày 5 tháng 7 năm 2024'))).toBe('594/KH-UBND');
});

test.each([
  'Bế mạc Hội nghị Tỉnh ủy', 'Bộ Chính trị ban hành Chỉ thị 35-CT/TW về đại hội đảng bộ', 'Về việc triển khai Nghị định số 178/2024/NĐ-CP của Chính phủ',
  'Chỉ thị 35-CT/TW: bước đột phá về nhân sự', 'Chỉ thị 35-CT/TW của Bộ Chính trị đi vào cuộc sống', 'Nghị quyết 18 của Trung ương về tinh gọn bộ máy', 'Chỉ thị 35-CT/TW tạo động lực mới về công tác cán bộ',
])('one called %j only tells of documents', (title) => expect(numberOfPage(pageOf(title))).toBeNull());
