/** An invented report in the style of a provincial portal, with what stands around one. */
export const address = 'https://haiduong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=90210';

export const title = 'Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh Hải Dương khóa XVII';

export const paragraphs = [
  'Chiều 12/3, đồng chí Nguyễn Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hải Dương chủ trì hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh.',
  'Phát biểu khai mạc, Bí thư Tỉnh ủy đề nghị các cấp ủy tập trung thảo luận kế hoạch phát triển kinh tế - xã hội, cải cách hành chính và công tác cán bộ.',
  'Chủ tịch UBND tỉnh báo cáo kết quả thực hiện Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị về đại hội Đảng bộ các cấp.',
  'Ban Tổ chức Tỉnh ủy phối hợp với Văn phòng Tỉnh ủy tổng hợp ý kiến, hoàn thiện dự thảo và trình Ban Thường vụ Tỉnh ủy trong tháng tới.',
  'Các đại biểu thống nhất đánh giá kinh tế của tỉnh tiếp tục tăng trưởng, đời sống nhân dân được cải thiện, an ninh trật tự được giữ vững.',
  'Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy yêu cầu từng cơ quan, đơn vị xây dựng chương trình hành động cụ thể, rõ người, rõ việc, rõ thời gian.',
];

/** A sentence without a term, for selecting. */
export const sentence = 'kinh tế của tỉnh tiếp tục tăng trưởng';

interface Parts {
  head?: string;
  title?: string;
  paragraphs?: string[];
  /** Goes before the article's end tag. */
  inside?: string;
  /** Goes before the body's end tag. */
  after?: string;
}

export function articlePage(parts: Parts = {}): string {
  const heading = parts.title ?? title;
  const body = (parts.paragraphs ?? paragraphs).map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${heading} - Cổng thông tin điện tử tỉnh Hải Dương</title>
<style>body { margin: 0; font: 16px/1.6 serif } .page { display: flex; gap: 32px; max-width: 1000px; margin: auto } article { flex: 1 } aside { width: 240px } footer { margin-top: 200px }</style>
${parts.head ?? ''}</head>
<body>
<nav id="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tinh-uy">Tỉnh ủy</a></li><li><a href="/hdnd">HĐND tỉnh</a></li><li><a href="/ubnd">UBND tỉnh</a></li></ul></nav>
<div class="page">
<article id="article"><h1>${heading}</h1>
${body}
${parts.inside ?? ''}</article>
<aside id="related"><h2>Tin liên quan</h2><ul>
<li><a href="/1">Bí thư Tỉnh ủy làm việc với Ban Tổ chức Tỉnh ủy</a></li>
<li><a href="/2">Chủ tịch UBND tỉnh tiếp công dân</a></li>
<li><a href="/3">Bộ Chính trị ban hành nghị quyết mới</a></li></ul></aside>
</div>
<footer id="footer">Cơ quan chủ quản: UBND tỉnh Hải Dương. Chịu trách nhiệm: Văn phòng Tỉnh ủy.</footer>
${parts.after ?? ''}</body></html>`;
}
