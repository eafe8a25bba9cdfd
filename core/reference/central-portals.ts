/**
 * Hosts of central bodies: each line a domain (its subdomains included) and the body whose portal, newspaper or
 * review it is. Ministries that were merged on 1 March 2025 keep the name under which their portal wrote.
 */
const list = `
chinhphu.vn Chính phủ
baochinhphu.vn Chính phủ
vpctn.gov.vn Văn phòng Chủ tịch nước
quochoi.vn Quốc hội
daibieunhandan.vn Quốc hội
toaan.gov.vn Tòa án nhân dân tối cao
tapchitoaan.vn Tòa án nhân dân tối cao
congly.vn Tòa án nhân dân tối cao
vksndtc.gov.vn Viện kiểm sát nhân dân tối cao
kiemsat.vn Viện kiểm sát nhân dân tối cao
baovephapluat.vn Viện kiểm sát nhân dân tối cao
sav.gov.vn Kiểm toán nhà nước
mod.gov.vn Bộ Quốc phòng
qdnd.vn Bộ Quốc phòng
bienphong.com.vn Bộ Quốc phòng
mps.gov.vn Bộ Công an
bocongan.gov.vn Bộ Công an
cand.com.vn Bộ Công an
mofa.gov.vn Bộ Ngoại giao
baoquocte.vn Bộ Ngoại giao
moha.gov.vn Bộ Nội vụ
moj.gov.vn Bộ Tư pháp
vbpl.vn Bộ Tư pháp
baophapluat.vn Bộ Tư pháp
mpi.gov.vn Bộ Kế hoạch và Đầu tư
mof.gov.vn Bộ Tài chính
moit.gov.vn Bộ Công Thương
congthuong.vn Bộ Công Thương
mard.gov.vn Bộ Nông nghiệp và Phát triển nông thôn
mae.gov.vn Bộ Nông nghiệp và Môi trường
monre.gov.vn Bộ Tài nguyên và Môi trường
mt.gov.vn Bộ Giao thông vận tải
xaydung.gov.vn Bộ Xây dựng
moc.gov.vn Bộ Xây dựng
baoxaydung.vn Bộ Xây dựng
mic.gov.vn Bộ Thông tin và Truyền thông
most.gov.vn Bộ Khoa học và Công nghệ
mst.gov.vn Bộ Khoa học và Công nghệ
moet.gov.vn Bộ Giáo dục và Đào tạo
giaoducthoidai.vn Bộ Giáo dục và Đào tạo
moh.gov.vn Bộ Y tế
suckhoedoisong.vn Bộ Y tế
bvhttdl.gov.vn Bộ Văn hóa, Thể thao và Du lịch
molisa.gov.vn Bộ Lao động - Thương binh và Xã hội
cema.gov.vn Ủy ban Dân tộc
ubdt.gov.vn Ủy ban Dân tộc
thanhtra.gov.vn Thanh tra Chính phủ
thanhtra.com.vn Thanh tra Chính phủ
sbv.gov.vn Ngân hàng Nhà nước Việt Nam
baohiemxahoi.gov.vn Bảo hiểm xã hội Việt Nam
vietnamplus.vn Thông tấn xã Việt Nam
vnanet.vn Thông tấn xã Việt Nam
baotintuc.vn Thông tấn xã Việt Nam
vov.vn Đài Tiếng nói Việt Nam
vtv.vn Đài Truyền hình Việt Nam
dangcongsan.vn Ban Chấp hành Trung ương Đảng
nhandan.vn Ban Chấp hành Trung ương Đảng
nhandan.com.vn Ban Chấp hành Trung ương Đảng
tapchicongsan.org.vn Ban Chấp hành Trung ương Đảng
xaydungdang.org.vn Ban Tổ chức Trung ương
tuyengiao.vn Ban Tuyên giáo Trung ương
tuyengiaodanvan.vn Ban Tuyên giáo và Dân vận Trung ương
danvan.vn Ban Dân vận Trung ương
noichinh.vn Ban Nội chính Trung ương
ubkttw.vn Ủy ban Kiểm tra Trung ương
lyluanchinhtri.vn Học viện Chính trị quốc gia Hồ Chí Minh
quanlynhanuoc.vn Học viện Hành chính Quốc gia
mattran.org.vn Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
daidoanket.vn Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
tapchimattran.vn Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
congdoan.vn Tổng Liên đoàn Lao động Việt Nam
laodong.vn Tổng Liên đoàn Lao động Việt Nam
doanthanhnien.vn Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
tienphong.vn Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
hoilhpn.org.vn Trung ương Hội Liên hiệp Phụ nữ Việt Nam
phunuvietnam.vn Trung ương Hội Liên hiệp Phụ nữ Việt Nam
danviet.vn Trung ương Hội Nông dân Việt Nam`;

const bodies = new Map(
  list.trim().split('\n').map((row): [string, string] => {
    const space = row.indexOf(' ');
    return [row.slice(0, space), row.slice(space + 1)];
  }),
);

/** The central body that runs a host, by the nearest listed domain; null where none is listed. */
export function centralBody(host: string): string | null {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const found = bodies.get(at);
    if (found !== undefined) return found;
  }
  return null;
}
