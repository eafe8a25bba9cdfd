import { plain } from '../../core/article/white-space.ts';
import type { Steps } from '../steps.ts';
import { headingNames } from './elements.ts';
import type { Block, Box, Outline } from './outline.ts';
import { isImprint } from './running-text.ts';

/** Share of a block that stands in links, 0 to 1. */
export const linkShare = ({ linked, length }: Block): number => (length === 0 ? 0 : linked / length);

/** UTF-16 units of link from which it may be a headline: alone in its block, or before a date and a standfirst. */
const shortestHeadline = 15;
const shortestOpening = 25;
/** UTF-16 units of text below the headline of another article that stands between paragraphs. */
const longestInset = 300;

/** Boxes that are looked at in one step. */
const boxesAtOnce = 1000;

/** Headlines have no full stop. */
const isSentence = (text: string): boolean => text.length > 120 && /[.;]["”’)]*$/.test(text);

/** A headline that leads to an article. */
function isEntryLink(block: Block): boolean {
  if (linkShare(block) > 0.8) return block.text.length >= shortestHeadline && !isSentence(block.text);
  return block.opening >= shortestOpening && !block.box.chrome;
}

/**
 * Marks what stands in menus, lists of other articles and the like, and sums up the running text of every box.
 * @param region a box that a reader chose: it is text, whatever stands around it
 */
export function* assess(outline: Outline, region: Box | null = null): Steps<void> {
  const { boxes, blocks } = outline;
  yield* markTeasers(outline);
  if (region !== null) region.teaser = region.chrome = false;
  // Boxes stand in document order, so every parent comes before its children.
  for (const box of boxes) if (box !== region) box.teaser ||= box.parent?.teaser ?? false;
  weighText(outline);
  yield;
  for (const box of boxes) if (box !== region) box.chrome ||= box.parent?.chrome ?? false;
  for (const block of blocks) if (block.prose && !isOutside(block)) block.box.prose += block.text.length;
  for (const box of boxes.toReversed()) if (box.parent !== null) box.parent.prose += box.prose;
}

/** Stands in a menu, a footer, a list of articles: not in the article. */
export const isOutside = ({ box: { chrome, teaser } }: Block): boolean => chrome || teaser;

/** Siblings of one make that each link to an article of their own: a list of articles, with or without their standfirsts. */
function* markTeasers({ boxes, blocks }: Outline): Steps<void> {
  for (const [at, box] of boxes.entries()) {
    if (at % boxesAtOnce === boxesAtOnce - 1) yield;
    box.teaser ||= isInset(box, blocks);
    if (box.children.length > 1) markEntries(box.children, blocks);
  }
}

function markEntries(siblings: readonly Box[], blocks: readonly Block[]): void {
  const entries = siblings.filter((box) => isEntry(box, blocks));
  if (entries.length < 2) return;
  const kinds = Map.groupBy(siblings, kindOf);
  for (const [kind, same] of Map.groupBy(entries, kindOf)) {
    if (same.length >= 2 && same.length >= (kinds.get(kind)?.length ?? 0) * 0.6) for (const entry of same) entry.teaser = true;
  }
}

/** The name and the first class. */
const kindOf = ({ name, className }: Box): string => `${name} ${className.split(' ', 1)[0] ?? ''}`;

/** A box between paragraphs with the headline of another article, and perhaps its standfirst. */
function isInset({ from, to, name }: Box, blocks: readonly Block[]): boolean {
  const first = blocks[from];
  if (first === undefined || to - from < 2 || to - from > 3 || name === 'td' || linkShare(first) < 0.8) return false;
  const rest = blocks.slice(from + 1, to);
  const isShort = rest.reduce((sum, { text }) => sum + text.length, 0) <= longestInset;
  return isShort && first.text.length >= 30 && !isSentence(first.text) && !rest.some(({ box }) => headingNames.has(box.name));
}

function isEntry({ from, to, name }: Box, blocks: readonly Block[]): boolean {
  if (to - from > 8 || to === from || name === 'td') return false;
  let [links, texts] = [0, 0];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (isEntryLink(block)) links++;
    if (block.prose) texts++;
  }
  return links > 0 && texts <= 2;
}

/** Text below the article under a heading such as "Ý kiến bạn đọc" may be this many times as long. */
const longestDiscussion = 3;

/** "Ý kiến bạn đọc (12)": of a discussion that is counted, any length. */
const counted = /\(\d+\)\s*$/;

/** A name such as "search-result" on the box around everything is no reason to read nothing. A box that begins as what follows an article does is none of it. */
function weighText({ boxes, blocks }: Outline): void {
  const before = [0];
  for (const { prose, box, text } of blocks) before.push((before.at(-1) ?? 0) + (prose && !box.teaser ? text.length : 0));
  const all = before.at(-1) ?? 0;
  for (const box of boxes) {
    const own = (before[box.to] ?? 0) - (before[box.from] ?? 0);
    if (box.chrome && own > all / 2 && box.name !== 'nav' && box.name !== 'footer') box.chrome = false;
    const [above = 0, first] = [before[box.from], blocks[box.from]];
    if (own > 0 && first !== undefined && isEnding(first) && (above * longestDiscussion >= own || (above > 0 && counted.test(first.text)))) box.chrome = true;
  }
}

/** What follows an article within its own box: lists of other articles, tags, comments, counters. */
const ending =
  /^(?:[«»•\-–\s]*)(?:(?:các |những )?(?:tin|bài)(?: bài| tức| viết| đăng)? (?:khác|liên quan|mới|cũ|cùng|đã đưa|đọc nhiều|nổi bật)|có thể bạn quan tâm|tags?\s*:?$|từ khóa|từ khoá|thẻ\s*:|bình luận|ý kiến (?:bạn đọc|của bạn|phản hồi)|gửi (?:bình luận|ý kiến|phản hồi)|những tin|(?:có )?liên quan\s*:?$|tổng số điểm|click để đánh giá|đánh giá bài viết|related (?:news|posts))/;

export const isEnding = ({ text }: Block): boolean => (text.length < 80 && ending.test(plain(text))) || isImprint(text);

/** Buttons and counters that stand around an article as text. */
const furniture =
  /^(?:\d[\d.]* (?:lượt|người) (?:xem|đọc)|a-|a\+|cỡ chữ|in (?:trang|bài)|bản in|lượt (?:xem|đọc)|số lượt|xem với cỡ chữ|mặc định|nghe (?:đọc )?bài|nghe audio|chia sẻ|quay lại|trở về|về đầu trang|gửi (?:email|qua)|print|email|share|facebook|zalo|twitter|google\+?|lưu tin|theo dõi|đăng nhập|tăng tương phản|giảm tương phản|thích|like|xem thêm|đọc thêm|xem tiếp|video:?$|font size|0:00|00:00|(?:chuyên mục|danh mục)\s*:|(?:được )?(?:viết|đăng|gửi|tạo) bởi)/;

/** Sentences by which a newspaper speaks of itself. */
const invitation = /^[*\s]*(?:mời (?:bạn đọc|quý (?:vị|độc giả)|độc giả|các bạn)|xem thêm|đọc thêm|>>)/;

export const isFurniture = (block: Block): boolean =>
  (block.text.length < 60 && furniture.test(plain(block.text))) || (block.text.length < 160 && invitation.test(plain(block.text))) || !/[\p{L}\p{N}]/u.test(block.text);
