import { reason } from '../../core/article/reasons.ts';
import { plain } from '../../core/article/white-space.ts';
import { isQuestions, type AddressParts } from '../../core/article/address.ts';
import type { Body } from './body.ts';
import type { Block, Box, Outline } from './outline.ts';

/** Sentences for a person on why a page's build is no article's: a list, a table, a discussion. */
export function shapeObjections(outline: Outline, body: Body | null, prose: number, address: AddressParts | null): string[] {
  const entries = outline.boxes.filter((box) => box.teaser && !box.chrome && box.parent?.teaser !== true);
  const inEntries = entries.reduce((sum, { from, to }) => sum + proseLength(outline.blocks.slice(from, to)), 0);
  if (entries.length >= 4 && inEntries > prose) return [reason('entries', entries.length)];
  if (body === null) return [];
  if (inTables(body) > 0.6) return [reason('table')];
  const posts = repeatedPosts(outline, body, prose);
  if (posts >= 3) return [reason('posts', posts)];
  const hours = body.blocks.filter(({ text }) => hour.test(text)).length;
  if (hours >= 6 && hours > body.blocks.length * 0.6) return [reason('posts', hours)];
  const people = body.blocks.filter(({ text }) => begins(text, post)).length;
  if (people >= 3) return [reason('posts', people)];
  const answers = body.blocks.filter(({ text }) => begins(text, answer)).length;
  return answers >= (address !== null && isQuestions(address) ? 1 : 4) ? [reason('answers')] : [];
}

const proseLength = (blocks: readonly Block[]): number => blocks.reduce((sum, { prose, text }) => sum + (prose ? text.length : 0), 0);

const answer = /^(?:(?:trả lời|đáp|người (?:gửi|hỏi))\s*[:：]|câu (?:hỏi )?(?:số )?\d+\s*[.:])/;
const post = /^chức vụ\s*:/;
/** "19h45 Thời sự": what is on the air. */
const hour = /^\d{1,2}(?:h|:|g)\d{2}/;

const begins = (text: string, word: RegExp): boolean => word.test(plain(text.slice(0, 40)));

/** Share of the body's text in tables of at least four rows with three cells or more, or with a label in the first. */
function inTables({ box, blocks }: Body): number {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const rows = new Map<Box, Box[]>();
  for (const block of blocks) {
    const row = closest(block.box, 'tr', box);
    if (row !== null && (row.children.length >= 3 || isLabelled(row, block))) rows.set(row, row.children);
  }
  if (rows.size < 4) return 0;
  const own = blocks.filter((block) => rows.has(closest(block.box, 'tr', box) ?? box));
  return own.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, all);
}

const longestLabel = 60;

const weekday = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/;

/** A cell of headings, or the day of a calendar. */
function isLabelled({ children: [label, ...rest] }: Box, block: Block): boolean {
  if (rest.length !== 1 || label === undefined || label.to - label.from !== 1 || label.prose > longestLabel) return false;
  return label.name === 'th' || (block.index === label.from && begins(block.text, weekday));
}

function closest(from: Box, name: string, within: Box): Box | null {
  for (let box: Box | null = from; box !== null && box !== within.parent; box = box.parent) if (box.name === name) return box;
  return null;
}

const stamp = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}|\b(?:trước|ago)$/;

/** How many boxes of one make, each with text of its own and a date, hold most of the body: posts of a forum, questions and answers. */
function repeatedPosts({ blocks }: Outline, { box }: Body, prose: number): number {
  const groups = new Map<string, Box[]>();
  for (const around of [box, ...box.children]) {
    for (const child of around.children) {
      const kind = `${child.name}.${child.className}`;
      if (child.children.length === 0 || child.prose === 0) continue;
      const same = groups.get(kind);
      if (same === undefined) groups.set(kind, [child]);
      else same.push(child);
    }
  }
  const dated = (post: Box) => blocks.slice(post.from, post.to).some(({ text }) => text.length < 80 && stamp.test(text));
  const posts = [...groups.values()].map((group) => group.filter(dated));
  const most = posts.find((group) => group.length >= 3 && group.reduce((sum, post) => sum + post.prose, 0) > prose * 0.6);
  return most?.length ?? 0;
}
