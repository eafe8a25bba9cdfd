/**
 * The Vietnamese official hosts that the extension reads without being asked: each line
 * one registered domain (its subdomains included) and who publishes there. Reviewed by hand;
 * any other site is read only when the reader asks.
 */
export interface OfficialHost {
  host: string;
  owner: string;
}

const list = `
gov.vn State bodies of the centre and the provinces
chinhphu.vn Government
dangcongsan.vn Communist Party of Vietnam Online Newspaper
dcs.vn Party committees
nhandan.vn Nhân Dân, newspaper of the Party Central Committee
quochoi.vn National Assembly
daibieunhandan.vn People's Deputies, newspaper of the National Assembly
mattran.org.vn Vietnam Fatherland Front
daidoanket.vn Đại Đoàn Kết, newspaper of the Fatherland Front
tapchimattran.vn Review of the Fatherland Front
tapchicongsan.org.vn Communist Review
xaydungdang.org.vn Party Building Review, Central Organisation Commission
tuyengiao.vn Review of the former Central Commission for Information and Education
tuyengiaodanvan.vn Review of the Central Commission for Information, Education and Mass Mobilisation
lyluanchinhtri.vn Political Theory, review of the Ho Chi Minh National Academy of Politics
quanlynhanuoc.vn State Management, review of the Academy of Public Administration
noichinh.vn Central Commission for Internal Affairs
ubkttw.vn Central Inspection Commission
hochiminh.vn Ho Chi Minh portal of the Party
vietnamplus.vn Vietnam News Agency
vnanet.vn Vietnam News Agency
baotintuc.vn Tin Tức, Vietnam News Agency
vov.vn Voice of Vietnam
vtv.vn Vietnam Television
qdnd.vn People's Army newspaper
bienphong.com.vn Border Guard newspaper
cand.com.vn People's Public Security newspaper
congan.com.vn Hồ Chí Minh City police newspaper
laodong.vn Lao Động, newspaper of the Trade Union
congdoan.vn Vietnam General Confederation of Labour
doanthanhnien.vn Ho Chi Minh Communist Youth Union
tienphong.vn Tiền Phong, newspaper of the Youth Union
hoilhpn.org.vn Vietnam Women's Union
phunuvietnam.vn Newspaper of the Women's Union
danviet.vn Newspaper of the Farmers' Union
kiemsat.vn Review of the Supreme People's Procuracy
baovephapluat.vn Newspaper of the Supreme People's Procuracy
tapchitoaan.vn Review of the Supreme People's Court
congly.vn Newspaper of the Supreme People's Court
thanhtra.com.vn Newspaper of the Government Inspectorate
baophapluat.vn Newspaper of the Ministry of Justice
congthuong.vn Newspaper of the Ministry of Industry and Trade
baoxaydung.vn Newspaper of the Ministry of Construction
suckhoedoisong.vn Newspaper of the Ministry of Health
giaoducthoidai.vn Newspaper of the Ministry of Education and Training
baoquocte.vn Newspaper of the Ministry of Foreign Affairs
hanoimoi.vn Hà Nội Party Committee
kinhtedothi.vn Hà Nội People's Committee
sggp.org.vn Hồ Chí Minh City Party Committee
hcmcpv.org.vn Hồ Chí Minh City Party Committee
baohaiphong.vn Hải Phòng
baohaiphong.com.vn Hải Phòng
baohaiduong.vn Hải Dương
baodanang.vn Đà Nẵng
baoquangnam.vn Quảng Nam
baocantho.com.vn Cần Thơ
baosoctrang.org.vn Sóc Trăng
baohaugiang.com.vn Hậu Giang
baothuathienhue.vn Huế
huengaynay.vn Huế
baoangiang.com.vn An Giang
baokiengiang.vn Kiên Giang
baobariavungtau.com.vn Bà Rịa - Vũng Tàu
baobinhduong.vn Bình Dương
baobacgiang.vn Bắc Giang
baobacgiang.com.vn Bắc Giang
baobacninh.vn Bắc Ninh
baobacninhtv.vn Bắc Ninh
baobackan.vn Bắc Kạn
baothainguyen.vn Thái Nguyên
baobaclieu.vn Bạc Liêu
baocamau.vn Cà Mau
baobentre.vn Bến Tre
baotravinh.vn Trà Vinh
baovinhlong.com.vn Vĩnh Long
baobinhdinh.vn Bình Định
baobinhdinh.com.vn Bình Định
baogialai.com.vn Gia Lai
baogialai.vn Gia Lai
baobinhphuoc.com.vn Bình Phước
baodongnai.com.vn Đồng Nai
baobinhthuan.com.vn Bình Thuận
baolamdong.vn Lâm Đồng
baodaknong.vn Đắk Nông
baocaobang.vn Cao Bằng
baodaklak.vn Đắk Lắk
baophuyen.vn Phú Yên
baodienbienphu.vn Điện Biên
baodienbienphu.com.vn Điện Biên
baodongthap.vn Đồng Tháp
baoapbac.vn Tiền Giang
baohagiang.vn Hà Giang
baotuyenquang.com.vn Tuyên Quang
baohanam.com.vn Hà Nam
baonamdinh.vn Nam Định
baonamdinh.com.vn Nam Định
baoninhbinh.org.vn Ninh Bình
baohatinh.vn Hà Tĩnh
baohoabinh.com.vn Hòa Bình
baovinhphuc.com.vn Vĩnh Phúc
baophutho.vn Phú Thọ
baohungyen.vn Hưng Yên
baothaibinh.com.vn Thái Bình
baokhanhhoa.vn Khánh Hòa
baoninhthuan.com.vn Ninh Thuận
baokontum.com.vn Kon Tum
baoquangngai.vn Quảng Ngãi
baolaichau.vn Lai Châu
baolangson.vn Lạng Sơn
baolaocai.vn Lào Cai
baoyenbai.com.vn Yên Bái
baolongan.vn Long An
baotayninh.vn Tây Ninh
baonghean.vn Nghệ An
baoquangbinh.vn Quảng Bình
baoquangtri.vn Quảng Trị
baoquangninh.vn Quảng Ninh
baoquangninh.com.vn Quảng Ninh
baosonla.vn Sơn La
baosonla.org.vn Sơn La
baothanhhoa.vn Thanh Hóa`;

export const officialHosts: readonly OfficialHost[] = list
  .trim()
  .split('\n')
  .map((row) => {
    const space = row.indexOf(' ');
    return { host: row.slice(0, space), owner: row.slice(space + 1) };
  });

/** The hosts as match patterns, http and https alone: `*` would take in others. `*.` matches the domain itself too. */
export const officialPatterns: readonly string[] = officialHosts.flatMap(({ host }) => [`https://*.${host}/*`, `http://*.${host}/*`]);
