import { plain } from '../../core/article/white-space.ts';

const shortest = 80;
/** Below this a line counts as running text only when it ends as a sentence does. */
const shortestSentence = 40;
const sentenceEnd = /[.!?:;…]["”’)\]]*$/;

/** Who answers for the site, under which licence. */
const imprint =
  /^(?:cổng thông tin|trang thông tin|báo (?!cáo)|cơ quan (?:chủ quản|ngôn luận)|đơn vị (?:chủ quản|quản lý)|bản quyền|©).*(?:chịu trách nhiệm(?: \S+){0,3}\s*:|giấy phép (?:số|xuất bản|hoạt động|thiết lập)|bản quyền (?:thuộc|©)|điện thoại\s*:)/;
const longestImprint = 500;

export const isImprint = (text: string): boolean => text.length < longestImprint && imprint.test(plain(text));

/** Whether a block is running text: long enough, and neither a link nor the site's imprint. Lengths in UTF-16 units. */
export function isRunningText(text: string, linked: number, length: number): boolean {
  if (text.length < shortestSentence || linked > length * 0.35) return false;
  return (text.length >= shortest || sentenceEnd.test(text)) && !isImprint(text);
}
