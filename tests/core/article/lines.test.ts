import { expect, test } from 'vitest';
import { authorIn, creditIn, isAuthorLine, isSourceLine, looksLikeName } from '../../../core/article/signature.ts';
import { isGenericTitle, isSiteName, sharedWords, withoutSiteName } from '../../../core/article/title-text.ts';
import { portalPlace } from '../../../core/reference/portal.ts';
import { readGlossary } from '../../../scripts/glossary.ts';

test.each(['Nguyễn Văn A', 'B.T', 'N.H', 'T.SỸ', 'H.NGÂN', 'Hồng Giang - Anh Tuấn', 'LÊ HỒNG QUÂN', 'Ban Biên tập', 'PV', 'Nguyễn Thanh (Sở Nội vụ)'])('"%s" signs', (line) => {
  expect(looksLikeName(line)).toBe(true);
});

test.each(['Toàn cảnh hội nghị', 'Dân vận khéo, việc gì cũng thành công', 'I. Đặc điểm tình hình'])('"%s" does not', (line) => {
  expect(looksLikeName(line)).toBe(false);
});

test.each([
  ['Tác giả bài viết: Bích Ngọc', 'Bích Ngọc'],
  ['Tác giả: Ngọc Lan', 'Ngọc Lan'],
  ['Bích Ngọc', 'Bích Ngọc'],
])('the author in "%s"', (line, name) => {
  expect(authorIn(line)).toBe(name);
  expect(isAuthorLine(line)).toBe(line.includes(':'));
});

test.each(['Nguồn: TTXVN', 'Nguồn tin: Báo Kon Tum', 'Tin, ảnh: Thu Hằng', 'TIN VÀ ẢNH: THANH SƠN', 'Theo: Báo Chính phủ', '(Nguồn: danvan.vn)'])('"%s" names a source', (line) => {
  expect(isSourceLine(line)).toBe(true);
});

test.each([
  ['Toàn cảnh hội nghị. Ảnh: TTXVN', 'Ảnh: TTXVN'],
  ['Quảng Ninh_Ảnh: TTXVN', 'Ảnh: TTXVN'],
  ['Quang cảnh phiên họp (Ảnh: Thế Đoàn)', 'Ảnh: Thế Đoàn'],
  ['Toàn cảnh hội nghị', null],
])('the credit in "%s"', (caption, credit) => {
  expect(creditIn(caption)).toBe(credit);
});

test.each([
  ['Một bài viết về xây dựng Đảng | Báo Hà Tĩnh điện tử', 'Một bài viết về xây dựng Đảng'],
  ['Một bài viết - Cổng thông tin điện tử tỉnh Bắc Ninh', 'Một bài viết'],
  ['Hải Dương - một năm nhìn lại', 'Hải Dương - một năm nhìn lại'],
])('%s', (title, own) => {
  expect(withoutSiteName(title, null)).toBe(own);
});

test('titles of sites and of templates are no article\'s', () => {
  expect(['Cổng thông tin điện tử tỉnh Hải Dương', 'Trang chủ', 'Home', 'Báo điện tử Chính phủ'].filter((title) => !isSiteName(title))).toEqual([]);
  expect(['Chi tiết', 'Chi tiết tin', 'Tin tức - Sự kiện', 'Tin tức'].filter((title) => !isGenericTitle(title))).toEqual([]);
  expect(isGenericTitle('Tin tức mới nhất về cơn bão số 3')).toBe(false);
});

test('a title\'s words come back in its text, whatever their spelling', () => {
  const text = new Set(['hoi6', 'nghi5', 'tinh4', 'uy4']);
  expect(sharedWords('Tỉnh uỷ', text)).toBe(0);
  expect(sharedWords('họp Tỉnh uỷ Tỉnh ủy', text)).toBeCloseTo(0.8);
});

test.each([
  ['haiduong.gov.vn', 'Hải Dương', 'province'],
  ['sotuphap.langson.gov.vn', 'Lạng Sơn', 'province'],
  ['khanhthien.ninhbinh.gov.vn', 'Ninh Bình', 'province'],
  ['moh.gov.vn', 'Bộ Y tế', 'central'],
  ['vpcp.chinhphu.vn', 'Chính phủ', 'central'],
  ['example.com', null, null],
  ['notmoh.gov.vn', null, null],
])('%s speaks for %s', (host, name, level) => {
  expect(portalPlace(host, readGlossary())).toEqual(name === null ? null : { name, level });
});
