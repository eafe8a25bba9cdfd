import { claimOf } from '../../core/article/published.ts';
import { isSameText } from '../../core/article/title-text.ts';
import { plain } from '../../core/article/white-space.ts';
import type { Dom } from '../dom.ts';
import type { Block, Box } from './outline.ts';
import { isFurniture, isOutside } from './prose.ts';
import { namesAround, type Reading } from './reading.ts';
import { words } from './roles.ts';
import type { Title } from './title.ts';

/** The article's blocks by what they are. A block stands in one of them alone. */
export interface Parts {
  sapo: Block | null;
  paragraphs: Block[];
  captions: Block[];
  byline: Block | null;
  credits: Block[];
}

const sapoNames = / (sapo|desc|description|summary|hometext|lead|trichdan|trich dan|mota|mo ta|tomtat|tom tat|des|chapeau|abstract|detail sapo|divarticledescription1) /;
const bylineNames = / (author|authors|tacgia|tac gia|byline|author info|detail author|nguoiviet) /;
const creditNames = / (source|nguon|nguontin|nguon tin|nguonthongtin|nguon thong tin|credits?) /;
const creditLine = /^\(?(?:nguồn|theo|tin, ảnh|tin và ảnh|bài và ảnh|bài, ảnh|ảnh|tin|thực hiện|biên tập|tổng hợp)\s*(?:tin|ảnh)?\s*[:：]/;
const personName = /^(?:[-–—*]\s*)?(?:\p{Lu}[\p{L}.]*)(?:[\s,–-]+(?:\p{Lu}[\p{L}.]*)){1,7}\s*(?:\([^)]{2,40}\))?$/u;

export function partsOf(reading: Reading, title: Title): Parts {
  const own = reading.body.blocks.filter((block) => !isTitleOrAbove(block, title, reading));
  const captions = own.filter((block) => isCaption(block, reading.dom));
  const sapo = sapoOf(reading, title, own, captions);
  const text = own.filter((block) => block !== sapo && !captions.includes(block) && !isDateLine(block, own));
  const { paragraphs, byline, credits } = withoutSignature(text, reading);
  return { sapo, paragraphs, captions: captions.filter((block) => block !== sapo), byline, credits };
}

/** Where title and text share a box, what stands above the title is no text of the article, nor is the title once more. */
function isTitleOrAbove(block: Block, { text, block: shown }: Title, { body }: Reading): boolean {
  if (shown !== null && shown.box.from >= body.box.from && block.index <= shown.index) return true;
  return !block.prose && isSameText(block.text, text);
}

/** A line under an image: named so, in the image's own table or figure, or centred or slanted right after it. */
function isCaption(block: Block, dom: Dom): boolean {
  if (block.text.length > 400) return false;
  if (around(block.box, 3, ({ name, named }) => name === 'figcaption' || name === 'figure' || named.caption) !== null) return true;
  const table = around(block.box, 4, ({ name }) => name === 'table');
  if (table !== null && table.hasImage && isPictureTable(table, block)) return true;
  return block.afterImage && block.text.length <= 250 && (block.italic > block.length * 0.8 || isAligned(block, dom, 'center'));
}

function isAligned({ box }: Block, dom: Dom, side: 'center' | 'right'): boolean {
  const style = dom.attribute(box.element, 'style') ?? '';
  return box.name === side || dom.attribute(box.element, 'align')?.toLowerCase() === side || new RegExp(`text-align\\s*:\\s*${side}`, 'i').test(style);
}

/** A table with an image and hardly more text than this line. */
function isPictureTable(table: Box, { text }: Block): boolean {
  return table.to - table.from <= 4 && table.prose <= Math.max(400, text.length * 2);
}

function around(box: Box, steps: number, test: (box: Box) => boolean): Box | null {
  let at: Box | null = box;
  for (let step = 0; step <= steps && at !== null; step++, at = at.parent) if (test(at)) return at;
  return null;
}

/** The standfirst: a block of that name between title and text, or a first paragraph in bold, or the one that the page's description repeats. */
function sapoOf({ dom, outline, body, metadata }: Reading, title: Title, own: readonly Block[], captions: readonly Block[]): Block | null {
  const [first, second] = own.filter((block) => block.prose && !captions.includes(block));
  if (first === undefined) return null;
  const from = title.block === null ? body.box.from : title.block.index + 1;
  const before = outline.blocks.slice(from, first.index + 1).filter((block) => !isOutside(block) && !isFurniture(block) && block.text.length >= 40);
  const named = before.find((block) => sapoNames.test(words(namesAround(block, dom))) && block.text.length < 1200);
  if (named !== undefined) return named;
  if (second === undefined || first.text.length > 900) return null;
  const isBold = first.bold > first.length * 0.9 && second.bold < second.length * 0.5;
  const described = metadata.description !== null && startsLike(first.text, metadata.description);
  return isBold || described ? first : null;
}

function startsLike(text: string, description: string): boolean {
  const given = description.replace(/(?:\.\.\.|…)$/, '');
  return given.length >= 60 && (isSameText(text, given) || (given.length >= text.length * 0.8 && isSameText(text.slice(0, given.length), given)));
}

/** The line of date and hour that stands above the first paragraph. */
function isDateLine(block: Block, own: readonly Block[]): boolean {
  const first = own.find((other) => other.prose);
  const isAbove = first === undefined || block.index < first.index;
  return !block.prose && block.text.length < 120 && claimOf(block.text, isAbove) !== null;
}

/** Takes the author's name and the sources off the end of the text. */
function withoutSignature(text: readonly Block[], { dom }: Reading): Pick<Parts, 'paragraphs' | 'byline' | 'credits'> {
  const lastProse = text.findLast((block) => block.prose && !isCreditLine(block, dom))?.index ?? -1;
  const tail = text.filter((block) => block.index > lastProse || isCreditLine(block, dom));
  const credits = tail.filter((block) => isCreditLine(block, dom));
  const byline = tail.find((block) => !credits.includes(block) && isByline(block, dom)) ?? null;
  const paragraphs = text.filter((block) => !credits.includes(block) && block !== byline);
  return { paragraphs, byline, credits };
}

const isCreditLine = (block: Block, dom: Dom): boolean =>
  block.text.length < 90 && (creditLine.test(plain(block.text)) || creditNames.test(words(namesAround(block, dom))));

function isByline(block: Block, dom: Dom): boolean {
  if (block.text.length > 80 || block.prose) return false;
  if (bylineNames.test(words(namesAround(block, dom)))) return true;
  const stands = block.bold > block.length * 0.8 || isAligned(block, dom, 'right');
  return stands && personName.test(block.text);
}
