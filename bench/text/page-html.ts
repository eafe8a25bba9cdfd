import { articleText, personName } from './article-text.ts';
import { between, pick, seeded, type Random } from './random.ts';
import { places } from './words.ts';

export type Layout = 'plain' | 'table';

export const pageAddress = 'https://haiduong.gov.vn/tin-tuc/hoi-nghi-trien-khai-nhiem-vu-1204.html';
export const pageTitle = 'Hội nghị triển khai nhiệm vụ trọng tâm sáu tháng cuối năm 2024';

/** A portal's page with an article of a length in UTF-16 units: header, menus, lists of related items, comments, footer. */
export function pageHtml(length: number, layout: Layout = 'plain', seed = 1): string {
  const random = seeded(seed + 7);
  const paragraphs = articleText(length, seed).text.split('\n').map((text) => `<p>${withInlineTags(random, text)}</p>`);
  const article = [`<h1>${pageTitle}</h1>`, '<div class="meta">Ngày đăng: 05/07/2024</div>', `<div class="detail-content">${paragraphs.join('\n')}</div>`];
  const parts = [menu(random), article.join('\n'), related(random, 12), comments(random, 8), '<div class="footer">Cổng thông tin điện tử tỉnh Hải Dương</div>'];
  const body = layout === 'plain' ? parts.map((part) => `<div>${part}</div>`).join('\n') : inTables(parts);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin điện tử tỉnh Hải Dương</title></head><body>${body}</body></html>`;
}

/** A front page: menus and lists of links, which is no article. */
export function frontPageHtml(links: number): string {
  const random = seeded(11);
  const boxes = Array.from({ length: Math.ceil(links / 12) }, () => `<div class="box"><h3>Tin tức</h3>${related(random, 12)}</div>`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ</title></head><body>${menu(random)}${boxes.join('\n')}</body></html>`;
}

/** A long article on a page of many megabytes: below it the whole archive as a list of links. */
export function hugePageHtml(bytes: number): string {
  const rows: string[] = [];
  for (let size = 0; size < bytes; ) {
    const row = `<li><div><a href="/tin-tuc/${rows.length}.html">${articleText(60, rows.length).text.slice(0, 70)}</a> <span>04/07/2024</span></div></li>`;
    rows.push(row);
    size += row.length * 1.25;
  }
  return pageHtml(100_000, 'table').replace('<div class="footer">', () => `<ul class="archive">${rows.join('\n')}</ul><div class="footer">`);
}

/** Every second paragraph has a bold or linked word, so that terms lie across text nodes. */
function withInlineTags(random: Random, text: string): string {
  const words = text.split(' ');
  for (const tag of ['strong', 'em'].filter(() => random() < 0.5)) {
    const at = between(random, 0, Math.max(0, words.length - 3));
    words.splice(at, 2, `<${tag}>${words.slice(at, at + 2).join(' ')}</${tag}>`);
  }
  return words.join(' ');
}

const menu = (random: Random): string =>
  `<ul class="menu">${Array.from({ length: 20 }, () => `<li><a href="/chuyen-muc/${between(random, 1, 99)}">${pick(random, places)}</a></li>`).join('')}</ul>`;

const related = (random: Random, count: number): string =>
  `<ul class="related">${Array.from({ length: count }, (_, at) => `<li><a href="/tin-tuc/${at}.html">${articleText(60, between(random, 1, 5000)).text.slice(0, 70)}</a> <span>04/07/2024</span></li>`).join('')}</ul>`;

const comments = (random: Random, count: number): string =>
  `<div class="comments"><h3>Bình luận</h3>${Array.from({ length: count }, () => `<div class="comment"><b>${personName(random)}</b><p>${articleText(150, between(random, 1, 5000)).text.slice(0, 150)}</p></div>`).join('')}</div>`;

const inTables = (parts: string[]): string =>
  `<table width="1000"><tbody>${parts.map((part) => `<tr><td><table><tbody><tr><td><font face="Arial">${part}</font></td></tr></tbody></table></td></tr>`).join('\n')}</tbody></table>`;
