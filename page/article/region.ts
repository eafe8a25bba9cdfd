import type { Block, Box } from './outline.ts';
import { isEnding, isFurniture, isOutside } from './prose.ts';
import { commonBox, type Reading } from './reading.ts';
import { words } from './roles.ts';
import type { Title } from './title.ts';

/** How far below the text a signature, a source or a line about dates is looked for, in blocks. */
const below = 6;
/** Blocks between title and text beyond which the two do not belong together. */
const farthest = 25;

/** The smallest box with title and text, but never the whole page: its banner has a clock. */
export function contentBox({ body }: Reading, { block }: Title): Box {
  const box = block === null ? (body.box.parent ?? body.box) : commonBox(block.box, body.box);
  return box.name === 'body' || box.name === 'html' ? body.box : box;
}

/** What stands between the title and the first block of the text: standfirst, date, byline, a picture's caption. */
export function leadOf({ outline, body }: Reading, { block }: Title): Block[] {
  const first = body.blocks[0]?.index ?? body.box.from;
  if (block === null || first - block.index > farthest) return [];
  return outline.blocks.slice(block.index + 1, first).filter((each) => !isOutside(each) && !isFurniture(each));
}

/** What follows the text in the same box, up to a list of other articles. */
export function tailOf(reading: Reading, title: Title): Block[] {
  const { outline: { blocks }, body } = reading;
  const last = body.blocks.at(-1)?.index;
  if (last === undefined) return [];
  const content = contentBox(reading, title);
  const after = blocks.slice(last + 1, Math.min(last + 1 + below, Math.max(content.to, body.box.to)));
  const end = after.findIndex((block) => isEnding(block) || block.box.teaser || block.prose);
  return (end < 0 ? after : after.slice(0, end)).filter((block) => !block.box.chrome || isFoot(block.box));
}

/** The foot of the article itself, not the page's. */
function isFoot({ className, name, parent }: Box): boolean {
  return / (post|entry|article|news|detail) (footer|foot|bottom|meta|info) /.test(words(className)) || (name === 'footer' && parent?.name === 'article');
}

/** Whether an element stands in the content, and in no menu or list of other articles. */
export function isInContent(element: Element, content: Box, { boxOf }: Reading): boolean {
  const box = boxOf(element);
  return box !== null && !box.chrome && !box.teaser && isInside(box, content);
}

/** By the way up: boxes without text have no extent. */
function isInside(inner: Box, outer: Box): boolean {
  for (let box: Box | null = inner; box !== null; box = box.parent) if (box === outer) return true;
  return false;
}
