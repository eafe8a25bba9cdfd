/** States and unions whose officials the news names, by their Vietnamese short names. */
export const states: readonly string[] = [
  'Afghanistan', 'Ai Cập', 'Algeria', 'Ấn Độ', 'Angola', 'Anh', 'Áo', 'Argentina', 'Armenia', 'Australia', 'Azerbaijan', 'Ba Lan', 'Bangladesh', 'Belarus',
  'Bỉ', 'Bồ Đào Nha', 'Brazil', 'Brunei', 'Bulgaria', 'Cam-pu-chia', 'Campuchia', 'Canada', 'Chile', 'Colombia', 'Cộng hòa Séc', 'Croatia', 'Cuba',
  'Đài Loan', 'Đan Mạch', 'Đông Timor', 'Đức', 'Estonia', 'Ethiopia', 'EU', 'Hà Lan', 'Hàn Quốc', 'Hoa Kỳ', 'Hungary', 'Hy Lạp', 'Iceland', 'Indonesia',
  'Iran', 'Iraq', 'Ireland', 'Israel', 'Italia', 'Italy', 'Jordan', 'Kazakhstan', 'Kenya', 'Kuwait', 'Lào', 'Latvia', 'Liên bang Nga', 'Liên minh châu Âu',
  'Liên Xô', 'Lithuania', 'Litva', 'Luxembourg', 'Malaysia', 'Malta', 'Mexico', 'Mông Cổ', 'Morocco', 'Mozambique', 'Mỹ', 'Myanmar', 'Na Uy', 'Nam Phi',
  'Nepal', 'New Zealand', 'Nga', 'Nhật', 'Nhật Bản', 'Nicaragua', 'Nigeria', 'Oman', 'Pakistan', 'Palestine', 'Panama', 'Peru', 'Phần Lan', 'Pháp',
  'Philippines', 'Qatar', 'Romania', 'Saudi Arabia', 'Séc', 'Serbia', 'Singapore', 'Slovakia', 'Slovenia', 'Sri Lanka', 'Syria', 'Tanzania', 'Tây Ban Nha',
  'Thái Lan', 'Thổ Nhĩ Kỳ', 'Thụy Điển', 'Thụy Sĩ', 'Timor-Leste', 'Triều Tiên', 'Trung Hoa', 'Trung Quốc', 'Tunisia', 'Turkmenistan', 'UAE', 'Úc',
  'Ukraine', 'Uzbekistan', 'Vatican', 'Venezuela', 'Xin-ga-po',
];
