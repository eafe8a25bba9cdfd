import { expect, test } from 'vitest';
import { isStandingAddress, isStandingTitle } from '../../../core/article/standing.ts';

test.each([
  ['/gioi-thieu/gioi-thieu-chung', true],
  ['/web/guest/gioi-thieu', true],
  ['/chuc-nang-nhiem-vu.html', true],
  ['/chuc-nang-nhiem-vu-so-xay-dung', true],
  ['/vi/about/Co-cau-to-chuc-12.html', true],
  ['/vi/Co-cau-to-chuc.html', true],
  ['/Default.aspx?page=lien-he', true],
  ['/lich-su-hinh-thanh-va-phat-trien', true],
  ['/tin-tuc/chuc-nang-nhiem-vu-quyen-han-cua-bo-tai-chinh-119250315.htm', false],
  ['/van-hoa/gioi-thieu-sach/cuon-sach-moi', false],
  ['/tin-tuc/gioi-thieu-mo-hinh-trong-dua-luoi', false],
  ['/kinh-te/tong-quan-kinh-te-2024', false],
])('%s: a page that stands as it is: %s', (path, stands) => {
  expect(isStandingAddress(new URL(path, 'https://a.gov.vn'))).toBe(stands);
});

test.each([
  ['Giới thiệu chung', true],
  ['GIỚI THIỆU VỀ HUYỆN CẨM GIÀNG', true],
  ['Giới thiệu', true],
  ['Vị trí, chức năng, nhiệm vụ, quyền hạn', true],
  ['CHỨC NĂNG, NHIỆM VỤ CỦA SỞ XÂY DỰNG', true],
  ['Cơ cấu tổ chức', true],
  ['Lịch sử hình thành và phát triển', true],
  ['Liên hệ', true],
  ['Giới thiệu mô hình trồng dưa lưới cho thu nhập cao', false],
  ['Liên hệ chặt chẽ với nhân dân là sức mạnh của Đảng', false],
  ['Hội nghị quán triệt chức năng, nhiệm vụ của Mặt trận', false],
])('"%s": %s', (title, stands) => {
  expect(isStandingTitle(title)).toBe(stands);
});
