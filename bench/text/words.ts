const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** Words of official prose, roughly by frequency; a word of Vietnamese has one to three syllables. */
export const prose = words(`
  và, các, của, trong, cho, được, với, là, có, về, đã, tại, những, này, phải, để, từ, đến, theo, không, trên, công tác, thực hiện, một, khi, đây, sẽ, năm, nhiều,
  phát triển, tổ chức, tiếp tục, nhiệm vụ, địa phương, hội nghị, kinh tế, xã hội, kết quả, đơn vị, người dân, tập trung, lãnh đạo, chỉ đạo, triển khai, bảo đảm, nâng cao, chất lượng,
  hiệu quả, quản lý, cơ sở, xây dựng, yêu cầu, đề nghị, đánh giá, chủ động, phối hợp, tăng cường, kiểm tra, giám sát, giải quyết, khó khăn, vướng mắc, đầu tư, dự án, tiến độ, giải phóng mặt bằng,
  nguồn vốn, giải ngân, doanh nghiệp, sản xuất, nông nghiệp, nông thôn mới, công nghiệp, dịch vụ, du lịch, giáo dục, y tế, văn hóa, môi trường, an ninh, trật tự, quốc phòng, cải cách hành chính,
  chuyển đổi số, hạ tầng, giao thông, đô thị, quy hoạch, đất đai, khoáng sản, lao động, việc làm, an sinh, giảm nghèo, hỗ trợ, chính sách, pháp luật, quy định, nghị quyết, kế hoạch, chương trình,
  mục tiêu, chỉ tiêu, tăng trưởng, thu ngân sách, chi thường xuyên, tháng, quý, ngày, sáng, chiều, vừa qua, hiện nay, thời gian tới, trước mắt, lâu dài, đồng bộ, quyết liệt, kịp thời, hòa bình, thủy lợi,
  thanh niên, phụ nữ, cựu chiến binh, đoàn viên, hội viên, cán bộ, công chức, viên chức, tinh giản, sắp xếp, bộ máy, gọn nhẹ, sáp nhập, phát biểu, nhấn mạnh, biểu dương, ghi nhận, khen thưởng, khắc phục,
  hạn chế, nguyên nhân, trách nhiệm, người đứng đầu, tham dự, chủ trì, làm việc, khảo sát, thăm hỏi, động viên, gia đình, khu dân cư, thôn, tổ dân phố, bản, vùng cao, biên giới, hải đảo, bão lũ, sạt lở
`);

export const surnames = words('Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý');
export const middleNames = words('Văn, Thị, Đức, Hữu, Quốc, Minh, Thanh, Xuân, Ngọc, Hồng, Công, Đình');
export const givenNames = words('An, Bình, Cường, Dũng, Giang, Hà, Hải, Hùng, Khánh, Lan, Linh, Long, Mai, Nam, Phong, Quang, Sơn, Thảo, Thắng, Tuấn, Vinh, Yến');

export const offices = words(`
  Chủ tịch, Phó Chủ tịch, Bí thư, Phó Bí thư, Giám đốc, Phó Giám đốc, Trưởng ban, Phó Trưởng ban, Chánh Văn phòng, Phó Chánh Văn phòng, Chánh Thanh tra, Chánh án, Viện trưởng, Trưởng phòng,
  Phó Trưởng phòng, Chủ nhiệm, Phó Chủ nhiệm, Ủy viên, Ủy viên Thường trực, Chỉ huy trưởng, Chính ủy, Trưởng đoàn
`);

export const bodies = words(`
  Tỉnh ủy, Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh, Ban Thường vụ Tỉnh ủy, Ban Tổ chức Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy, Ban Dân vận Tỉnh ủy, Ban Nội chính Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy,
  Văn phòng Tỉnh ủy, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Sở Kế hoạch và Đầu tư, Sở Tài chính, Sở Tư pháp, Sở Nội vụ, Sở Xây dựng, Sở Giao thông vận tải, Sở Công Thương, Sở Giáo dục và Đào tạo,
  Sở Y tế, Sở Văn hóa Thể thao và Du lịch, Sở Tài nguyên và Môi trường, Sở Nông nghiệp và Phát triển nông thôn, Sở Khoa học và Công nghệ, Sở Thông tin và Truyền thông, Thanh tra tỉnh, Công an tỉnh,
  Bộ Chỉ huy Quân sự tỉnh, Tòa án nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh, Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh, Tỉnh đoàn, Đảng ủy Khối các cơ quan tỉnh, Cục Thuế tỉnh,
  Huyện ủy, Thành ủy, Ủy ban nhân dân huyện, Ủy ban nhân dân thành phố, Hội đồng nhân dân huyện, Đảng ủy xã, Ủy ban nhân dân xã
`);

export const places = words(`
  Hải Dương, Hưng Yên, Hà Nam, Nam Định, Thái Bình, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh, Quảng Bình, Quảng Trị, Quảng Nam, Quảng Ngãi, Bình Định, Phú Yên, Khánh Hòa, Bình Thuận, Gia Lai, Kon Tum,
  Đắk Lắk, Lâm Đồng, Bình Phước, Tây Ninh, Đồng Nai, Long An, Tiền Giang, Bến Tre, Vĩnh Long, Đồng Tháp, An Giang, Kiên Giang, Hậu Giang, Sóc Trăng, Bạc Liêu, Cà Mau, Lào Cai, Yên Bái, Phú Thọ, Sơn La,
  Hòa Bình, Lạng Sơn, Cao Bằng, Bắc Kạn, Hà Giang, Tuyên Quang, Thái Nguyên, Bắc Giang, Bắc Ninh, Vĩnh Phúc, Quảng Ninh
`);
