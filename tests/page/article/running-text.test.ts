import { describe, expect, it } from 'vitest';
import { isRunningText } from '../../../page/article/running-text.ts';

describe('the imprint of a site is no running text', () => {
  it.each([
    'Cổng thông tin điện tử tỉnh Hải Dương. Chịu trách nhiệm nội dung: Ông Nguyễn Văn An, Chánh Văn phòng UBND tỉnh.',
    'Báo điện tử Hải Dương. Giấy phép xuất bản số 12/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 15/5/2019.',
    'Cơ quan chủ quản: UBND tỉnh Hải Dương, số 45 đường Quang Trung, thành phố Hải Dương. Điện thoại: 0220.3853.123.',
  ])('%s', (text) => expect(isRunningText(text, 0, text.length)).toBe(false));

  it.each([
    'Báo cáo của Công an tỉnh cho thấy nhiều người bị lừa qua điện thoại: kẻ gian giả danh cán bộ để chiếm đoạt tài sản.',
    'Cơ quan Công an đã thu hồi giấy phép số 12 của doanh nghiệp này và yêu cầu người đứng đầu chịu trách nhiệm trước pháp luật.',
    'Đơn vị được giao chịu trách nhiệm kiểm tra giấy phép hoạt động của các cơ sở kinh doanh trên địa bàn toàn tỉnh trong năm nay.',
  ])('but this is: %s', (text) => expect(isRunningText(text, 0, text.length)).toBe(true));
});
