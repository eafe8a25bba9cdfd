import { below, pick, type Random } from './changed-page.ts';

const list = (words: string): string[] => words.split(', ');

const families = list('Nguyễn, Trần, Lê, Phạm, Hoàng, Vũ, Đặng, Bùi, Đỗ, Ngô, Dương, Lý');
const middles = list('Văn, Thị, Đức, Minh, Quang, Thanh, Hữu, Ngọc, Xuân, Quốc');
const given = list('Thắng, Hoa, Thủy, Hùng, Dũng, Lan, Khoa, Hòa, Tuấn, Yến, Quý, Phúc, Thúy, Nghĩa, Loan, Toàn');
const posts = list('Bí thư Tỉnh ủy, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch UBND tỉnh, Chủ tịch HĐND tỉnh, Trưởng Ban Tổ chức Tỉnh ủy, Giám đốc Sở Nội vụ, Bí thư Huyện ủy, Chánh Văn phòng Tỉnh ủy, Chủ tịch Ủy ban MTTQ tỉnh, Phó Chủ tịch Thường trực HĐND tỉnh');
const places = list('Thanh Hà, Nam Sách, Kim Thành, Ninh Giang, Gia Lộc, Tứ Kỳ, Cẩm Giàng, Bình Giang, Chí Linh, Kinh Môn, Thanh Miện, Hòa Thành');
const bodies = list('UBND tỉnh, Ban Thường vụ Tỉnh ủy, Thường trực HĐND tỉnh, Sở Kế hoạch và Đầu tư, Ban Tuyên giáo Tỉnh ủy, Công an tỉnh, Sở Tài chính, Đảng ủy các cơ quan tỉnh, Ban Chỉ đạo cải cách hành chính, Sở Giáo dục và Đào tạo');
const verbs = list('đề nghị, yêu cầu, thống nhất giao, nhấn mạnh việc, chỉ đạo, tập trung, tiếp tục, khẩn trương, phối hợp, xem xét, đôn đốc, hướng dẫn, chủ động, quyết liệt');
const deeds = list('rà soát, tháo gỡ, hoàn thiện, triển khai, kiểm tra, thẩm định, giải ngân, sắp xếp, bồi dưỡng, tuyên truyền, xây dựng, giám sát, thu hút, nâng cao, phát huy, quy hoạch, khắc phục, bố trí, công khai, đẩy mạnh');
const things = list('vốn đầu tư công, thủ tục hành chính, đội ngũ cán bộ, nguồn nhân lực, cụm công nghiệp, đường vành đai, hạ tầng nông thôn, khu đô thị mới, dịch vụ công trực tuyến, trường chuẩn quốc gia, bệnh viện đa khoa, ngân sách xã, quỹ đất sạch, hợp tác xã kiểu mới, giao thông thủy, nhà ở xã hội, an ninh trật tự, di tích lịch sử, môi trường làng nghề, chuyển đổi số');
const manners = list('theo đúng tiến độ, trong quý ba, ngay từ cơ sở, một cách thực chất, không để ùn tắc, với tinh thần trách nhiệm cao, gắn với tinh giản biên chế, nhất là ở vùng khó khăn, bảo đảm công khai minh bạch, trên cơ sở ý kiến cử tri, sát với thực tiễn, để tạo sự đồng thuận, trước khi trình hội nghị, bằng nguồn xã hội hóa');
const events = list('hội nghị, buổi làm việc, phiên họp, cuộc tiếp xúc cử tri, lễ khởi công, đoàn kiểm tra, kỳ họp, hội thảo');

/** What stands in many articles word for word. */
export const boilerplate = [
  'Trên cơ sở kết quả đã đạt được và phương hướng nhiệm vụ của những tháng cuối năm, các đại biểu dự hội nghị đã thảo luận và thống nhất cao.',
  'Đề nghị các cấp ủy, chính quyền, cơ quan và đơn vị tiếp tục phát huy tinh thần đoàn kết để hoàn thành thắng lợi các mục tiêu đã đề ra.',
  'Sau phần thảo luận sôi nổi và thẳng thắn, các ý kiến đã được tiếp thu đầy đủ để hoàn thiện dự thảo trước khi ban hành chính thức.',
];

const onsets = list('b, c, ch, d, đ, g, h, kh, l, m, n, nh, ph, s, t, th, tr, v, x');
const rhymes = list('a, an, ang, anh, ao, âm, ân, ây, em, ê, iên, inh, o, oan, ôi, ông, ơn, u, ung, ương, ai, ạc, ịch, uyết, ờng, ống, ạt, ỏi, ấn, ủy');

/** Compounds as they are in a long text: a few everywhere, most of them seldom. */
function compound(random: Random): string {
  const rank = Math.floor(2400 * random() ** 2.2);
  const syllable = (at: number) => onsets[at % onsets.length]! + rhymes[Math.floor(at / onsets.length) % rhymes.length]!;
  return `${syllable((rank * 7919) % 570)} ${syllable((rank * 104_729 + 11) % 570)}`;
}

function free(random: Random): string {
  const words = Array.from({ length: 4 + below(random, 12) }, () => (random() < 0.15 ? pick(random, list('và, của, các, cho, trong, đã, được, với, là, có')) : compound(random))).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random() < 0.2 ? ` ${number(random)} ${compound(random)}` : ''}.`;
}

const nameOf = (random: Random) => `${pick(random, families)} ${pick(random, middles)} ${pick(random, given)}`;
const number = (random: Random) => String(2 + below(random, 900));
const phrase = (random: Random) => `${pick(random, deeds)} ${pick(random, things)} ${pick(random, manners)}`;

const sentences: ((random: Random) => string)[] = [
  (random) => `Phát biểu tại ${pick(random, events)}, đồng chí ${nameOf(random)}, ${pick(random, posts)}, ${pick(random, verbs)} ${phrase(random)} và ${phrase(random)}.`,
  (random) => `Đồng chí ${nameOf(random)}, ${pick(random, posts)} ${pick(random, places)}, ${pick(random, verbs)} ${phrase(random)}.`,
  (random) => `${pick(random, bodies)} ${pick(random, verbs)} ${pick(random, bodies)} ${phrase(random)}, ${phrase(random)}.`,
  (random) => `Huyện ${pick(random, places)} đã ${phrase(random)} với tổng số ${number(random)} tỷ đồng, tăng ${number(random)}% so với cùng kỳ.`,
  (random) => `Thực hiện Nghị quyết số ${number(random)}-NQ/TU, ${pick(random, bodies)} ${pick(random, verbs)} ${phrase(random)}.`,
  (random) => `Toàn tỉnh còn ${number(random)} dự án cần ${phrase(random)}, trong đó ${pick(random, places)} có ${number(random)} dự án.`,
  (random) => `Cử tri ${pick(random, places)} ${pick(random, verbs)} ${pick(random, bodies)} ${phrase(random)}; ${phrase(random)}.`,
];

export const sentence = (random: Random): string => (random() < 0.75 ? free(random) : pick(random, sentences)(random));

/** Paragraphs of one to four sentences. @param length of the whole, UTF-16 units */
export function prose(random: Random, length: number): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < length; written += paragraphs.at(-1)!.length + 1) {
    paragraphs.push(Array.from({ length: 1 + below(random, 4) }, () => sentence(random)).join(' '));
  }
  return paragraphs.join('\n');
}
