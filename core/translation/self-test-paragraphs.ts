/** The day that the names below are read as of. */
export const selfTestDay = '2024-07-05';

/**
 * Twenty paragraphs in the style of official news for the self-test of an engine: every kind of name, alone
 * and in chains, repeated, side by side, plural, at the beginning and end of a sentence. People are invented.
 */
export const selfTestParagraphs: readonly string[] = [
  'Sáng 4/7, Bí thư Tỉnh ủy Trần Văn Minh chủ trì hội nghị giao ban công tác quý II.',
  'Chủ tịch UBND tỉnh Hải Dương yêu cầu các sở, ngành đẩy nhanh tiến độ giải ngân vốn đầu tư công.',
  'Bộ Chính trị vừa ban hành Chỉ thị số 35-CT/TW ngày 14/6/2024 về đại hội đảng bộ các cấp.',
  'Tại kỳ họp, Quốc hội đã thông qua nghị quyết với đa số phiếu tán thành; Chính phủ được giao tổ chức thực hiện.',
  'Cùng dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy và lãnh đạo Văn phòng Tỉnh ủy.',
  'Phó Bí thư Thường trực Tỉnh ủy Nam Định đã đến thăm, tặng quà các gia đình chính sách.',
  'Thủ tướng Chính phủ và Bộ trưởng Bộ Tư pháp đã nghe báo cáo về tình hình xây dựng pháp luật.',
  'Ban Tổ chức Tỉnh ủy phối hợp với Ủy ban Kiểm tra Tỉnh ủy hoàn thiện hồ sơ trước ngày 30/9.',
  'Đây là lần thứ ba Tỉnh ủy Thái Bình làm việc với Tỉnh ủy Nam Định về liên kết vùng.',
  'Theo Nghị định số 30/2020/NĐ-CP, văn bản phải ghi rõ nơi nhận, ngày ký và người ký.',
  'Các Phó Chủ tịch UBND tỉnh phụ trách từng lĩnh vực, báo cáo Chủ tịch UBND tỉnh trước ngày 25 hằng tháng.',
  'Chủ tịch HĐND tỉnh trả lời kiến nghị của cử tri về nước sạch nông thôn.',
  'Giám đốc Sở Tài chính trình bày tờ trình; HĐND tỉnh thảo luận và biểu quyết.',
  'Tổng Bí thư nhấn mạnh vai trò của Mặt trận Tổ quốc Việt Nam trong củng cố khối đại đoàn kết.',
  'Đoàn công tác của Ủy ban Kiểm tra Trung ương đã làm việc tại huyện Thanh Hà từ ngày 10 đến ngày 14/6.',
  'Bí thư Huyện ủy cho biết Huyện ủy đã chỉ đạo các xã rà soát hộ nghèo.',
  'Tòa án nhân dân tối cao và Viện kiểm sát nhân dân tối cao ký quy chế phối hợp.',
  'Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 12-KH/TU; Ban Thường vụ Tỉnh ủy giao UBND tỉnh cụ thể hóa.',
  'Ủy viên Bộ Chính trị, Thường trực Ban Bí thư dự và phát biểu chỉ đạo.',
  'Nghị quyết số 57-NQ/TW của Bộ Chính trị được quán triệt đến từng chi bộ trong Đảng bộ tỉnh.',
];
