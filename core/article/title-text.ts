import { foldText } from '../text/fold.ts';

/** Words by which a portal names itself, at the beginning of its title. */
const siteWords = /^[^\p{L}]*(?:c[oổ]ng th[oô]ng tin|trang th[oô]ng tin|trang (?:ch[uủ]|tin)|b[aá]o (?:[dđ]i[eệ]n t[uử])|website|home$|t[aạ]p ch[ií] [dđ]i[eệ]n t[uử])/iu;

export const isSiteName = (title: string): boolean => siteWords.test(title.normalize('NFC'));

const generic = /^(?:chi tiết|tin tức|tin bài|bài viết|nội dung|thông báo|sự kiện|trang nội dung|xem tin|in (?:bài viết|bài|tin|trang|nội dung)|bản in|news|detail|untitled|index|default)(?: (?:chi tiết|tin tức|tin bài|tin|bài viết|sự kiện|nội dung|view|detail|page)| ?[-–&] ?(?:tin tức|sự kiện|thông báo|hoạt động))*$/;

/** Titles that a template gives to every page: "Chi tiết tin", "Tin tức - Sự kiện". */
export const isGenericTitle = (title: string): boolean => generic.test(title.normalize('NFC').toLowerCase().trim());

/** The head of an official document: the State's name, its motto. */
export const isLetterhead = (text: string): boolean => /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam.*độc lập|^độc lập\s*[-–]\s*tự do/.test(text.normalize('NFC').toLowerCase());

/** The same words, whatever the case, Unicode form and tone placement. */
export const isSameText = (one: string, other: string): boolean => foldText(one) === foldText(other);

/** A title of a page's data without the site's name that hangs on it: "Title | Báo X", "Title - Cổng thông tin …". */
export function withoutSiteName(title: string, siteName: string | null): string {
  const parts = title.split(/\s+[|–—»-]\s+|\s*\|\s*/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const isSite = isSiteName(last) || (siteName !== null && isSameText(last, siteName)) || (last.length < 40 && /\|/.test(title));
  if (!isSite) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»-]+$/, '');
}

/** Without diacritics, as addresses write words: "Bế mạc hội nghị" → `be mac hoi nghi`. */
export function slugWords(text: string): string[] {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
  return letters.match(/[a-z0-9]+/g) ?? [];
}

/** Share of a title's words that stand in an address in order, 0 to 1. */
export function slugAgreement(title: string, pathname: string): number {
  const words = slugWords(title);
  const slug = slugWords(decode(pathname));
  let at = -1;
  let found = 0;
  for (const word of words) {
    const next = slug.indexOf(word, at + 1);
    if (next < 0) continue;
    found++;
    at = next;
  }
  return words.length < 4 ? 0 : found / words.length;
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

export const foldedWords = (text: string): string[] => foldText(text).match(/[\p{L}\d]+/gu) ?? [];

/** Share of a text's words among those of another, 0 to 1: a title's words come back in its article, a section's name does not. */
export function sharedWords(text: string, others: ReadonlySet<string>): number {
  const words = foldedWords(text);
  return words.length < 3 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
