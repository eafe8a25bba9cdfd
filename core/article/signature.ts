import { collapse, plain } from './white-space.ts';

const author = /^[-–—*(]*\s*(?:tác giả(?: bài viết)?|người (?:viết|đăng|thực hiện)|bài viết|author|by)\s*[:：]\s*/i;
const source =
  /^[-–—*(]*\s*(?:nguồn|theo|tin,? ?(?:bài|ảnh)|tin và ảnh|bài và ảnh|bài,? ảnh|ảnh|ảnh,? (?:tin|bài)|tin|bài|thực hiện|biên tập|tổng hợp|đồ họa|video|clip)\s*(?:tin|ảnh|:)?\s*[:：]/;
const according = /^\(?theo (?:báo|tạp chí|cổng|trang|đài|ttxvn|thông tấn|vov|vtv|vgp|[\w-]+\.(?:com|org|gov)?\.?vn)/;
const initials = /^(?:\p{Lu}{1,3}\.\s?)+(?:\p{Lu}[\p{L}]*)?$/u;
const personName = /^(?:[-–—*]\s*)?(?:\p{Lu}[\p{L}.]*)(?:[\s,&–-]+(?:\p{Lu}[\p{L}.]*)){1,7}\s*(?:\([^)]{2,40}\))?$/u;
const desk = /^(?:ban biên tập|nhóm (?:pv|phóng viên)|pv|bbt|btv|phóng viên|tổng hợp|p\.v)(?:\s.*)?$/i;

/** The desk of a portal or newspaper, which signs in any style. */
export const isDesk = (text: string): boolean => desk.test(collapse(text.normalize('NFC')));

/** A line that says who wrote it: "Tác giả: …", a name, initials, a desk. */
export const isAuthorLine = (text: string): boolean => author.test(text.normalize('NFC'));

/** Who signs a document does so with the office, and is no author. */
const office = /^(?:tm\.|kt\.|tl\.|tuq\.|chủ tịch|phó|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|bí thư|trưởng|chánh|cục trưởng|tổng)/i;

export function looksLikeName(text: string): boolean {
  const line = collapse(text.normalize('NFC'));
  return !office.test(line) && (personName.test(line) || initials.test(line) || desk.test(line));
}

/** A line that says where the text or its pictures come from. */
export const isSourceLine = (text: string): boolean => source.test(plain(text)) || according.test(plain(text));

/** The name without the words and signs before it. */
export function authorIn(text: string): string {
  const line = collapse(text);
  const found = author.exec(line.normalize('NFC'));
  return found === null ? line : collapse(line.normalize('NFC').slice(found[0].length)).replace(/\)$/, '');
}

const photoCredit = /(?:^|[\s.,;:(_–-])((?:Ảnh|ảnh|Nguồn ảnh|Nguồn|nguồn)\s*:\s*[^.()]{2,60}?)\s*\)?\s*\.?$/u;

/** Whose the picture is, where its caption ends with it: "Toàn cảnh hội nghị. Ảnh: TTXVN" → `Ảnh: TTXVN`. */
export const creditIn = (caption: string): string | null => photoCredit.exec(caption.normalize('NFC'))?.[1] ?? null;
