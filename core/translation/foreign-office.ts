import type { Mention } from '../glossary/mention.ts';

/** States and unions whose officials the news names, by their Vietnamese short names. */
const states = [
  'Ấn Độ', 'Ai Cập', 'Anh', 'Áo', 'Argentina', 'Armenia', 'Australia', 'Azerbaijan', 'Ba Lan', 'Bangladesh', 'Belarus', 'Bỉ', 'Bồ Đào Nha', 'Brazil', 'Brunei',
  'Bulgaria', 'Campuchia', 'Canada', 'Chile', 'Cộng hòa Séc', 'Cuba', 'Đan Mạch', 'Đức', 'Estonia', 'Hà Lan', 'Hàn Quốc', 'Hoa Kỳ', 'Hungary', 'Hy Lạp', 'Iceland',
  'Indonesia', 'Iran', 'Iraq', 'Ireland', 'Israel', 'Italia', 'Italy', 'Kazakhstan', 'Kuwait', 'Lào', 'Latvia', 'Liên bang Nga', 'Malaysia', 'Mexico', 'Mông Cổ',
  'Mozambique', 'Mỹ', 'Myanmar', 'Na Uy', 'Nam Phi', 'New Zealand', 'Nga', 'Nhật Bản', 'Pakistan', 'Palestine', 'Pháp', 'Phần Lan', 'Philippines', 'Qatar', 'Romania',
  'Saudi Arabia', 'Singapore', 'Sri Lanka', 'Syria', 'Tây Ban Nha', 'Thái Lan', 'Thổ Nhĩ Kỳ', 'Thụy Điển', 'Thụy Sĩ', 'Timor-Leste', 'Triều Tiên', 'Trung Quốc',
  'Turkmenistan', 'Ukraine', 'Uzbekistan', 'Vatican', 'Venezuela',
];

const style = '(?:(?:nước|Cộng hòa|Vương quốc|Nhà nước|Liên bang|Dân chủ|Nhân dân|Hồi giáo|Xã hội chủ nghĩa|Thống nhất)\\s+)*';
const follows = new RegExp(`^\\s+${style}(?:${states.join('|')})(?![\\p{L}\\p{M}])`, 'u');

/**
 * Whether an office is another state's: "Bộ trưởng Quốc phòng Ấn Độ". The glossary renders the offices of Vietnam,
 * whose ministry is "of National Defence" where India's is "of Defence".
 * @param text what the mention's offsets count in
 */
export const isForeignOffice = ({ kind, end }: Mention, text: string, offset = 0): boolean => kind === 'title' && follows.test(text.slice(end - offset).normalize('NFC'));
