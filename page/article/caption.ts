import type { Dom } from '../dom.ts';
import { headingNames } from './elements.ts';
import type { Block, Box } from './outline.ts';
import { isHinted, namesAround, type Reading } from './reading.ts';
import { words } from './roles.ts';

/** Longer than this is text, wherever it stands. */
const longest = 400;
/** What stands after an image without a name of its own. */
const longestUnnamed = 250;
/** Right under an image, words without an end are its caption even where nothing sets them apart. */
const longestPlain = 160;
const names = / (fig|figure caption|captions?|img caption|image caption|photo caption|chu thich|chuthich) /;

/** A line under an image: named so, in the image's own table or figure, or centred or slanted right after it. */
export function isCaption(block: Block, { dom, hints }: Reading): boolean {
  if (block.text.length > longest) return false;
  if (around(block.box, 3, ({ name, named }) => name === 'figcaption' || name === 'figure' || named.caption) !== null) return true;
  if (names.test(words(namesAround(block, dom))) || isHinted(block, hints.caption, dom)) return true;
  const table = around(block.box, 4, ({ name }) => name === 'table');
  if (table !== null && table.hasImage && isPictureTable(table, block)) return true;
  return block.afterImage && block.text.length <= longestUnnamed && looksUnderneath(block, dom);
}

/** A heading that happens to follow an image is bold. */
function looksUnderneath(block: Block, dom: Dom): boolean {
  if (block.italic > block.length * 0.8) return true;
  if (isAligned(block, dom, 'center')) return block.bold < block.length * 0.8;
  const isPlain = block.bold < block.length * 0.8 && !headingNames.has(block.box.name) && block.box.name !== 'li';
  return isPlain && block.text.length <= longestPlain && !/[.!?:;,]$/.test(block.text);
}

export function isAligned({ box }: Block, dom: Dom, side: 'center' | 'right'): boolean {
  return around(box, 1, ({ element, name, className }) => {
    const style = dom.attribute(element, 'style') ?? '';
    return (
      name === side || dom.attribute(element, 'align')?.toLowerCase() === side || new RegExp(`text-align\\s*:\\s*${side}`, 'i').test(style) ||
      new RegExp(`(?:^|[\\s-])(?:text-|align)?${side}(?:$|\\s)`, 'i').test(className)
    );
  }) !== null;
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
