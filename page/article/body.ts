import { headingNames, paragraphNames } from './elements.ts';
import type { Block, Box, Outline } from './outline.ts';
import { isEnding, isFurniture, isOutside, linkShare } from './prose.ts';

/** Where the article's text stands: a box, and those of its blocks that belong to it, captions included. */
export interface Body {
  box: Box;
  blocks: Block[];
}

/** A paragraph speaks for the boxes around it, the nearer the more. */
const reach = 6;
/** Share of text that a neighbour must add for the box around both to be the body. */
const worthJoining = 0.3;

/** The box with the article's text; null where the page has no running text. The page must have been assessed. */
export function findBody(outline: Outline): Body | null {
  const best = bestBox(outline);
  if (best === null) return null;
  return bodyIn(fitted(best, outline), outline);
}

/** What of a box belongs to the article, taking it that the article stands there. */
export const bodyIn = (box: Box, outline: Outline): Body => ({ box, blocks: blocksOf(box, outline) });

/** A hint has to hold this share of the text that was found without it. */
const enoughOfText = 0.7;

/** The body once more, where a hint draws its box closer or a little wider than the text by itself does. */
export function hintedBody(body: Body, elements: ReadonlySet<Element>, outline: Outline): Body {
  const prose = proseIn(body.blocks);
  const fits = outline.boxes
    .filter((box) => elements.has(box.element) && !box.chrome && !box.teaser)
    .map((box) => bodyIn(box, outline))
    .filter((other) => proseIn(other.blocks) >= prose * enoughOfText && proseIn(other.blocks) <= prose / enoughOfText);
  return fits.reduce<Body | null>((best, other) => (best === null || proseIn(other.blocks) > proseIn(best.blocks) ? other : best), null) ?? body;
}

function bestBox({ blocks }: Outline): Box | null {
  const scores = new Map<Box, number>();
  for (const block of blocks) {
    if (!block.prose || isOutside(block)) continue;
    let weight = Math.min(block.text.length, 1200);
    let box = holder(block.box);
    for (let step = 0; step < reach && box !== null; step++, box = box.parent, weight /= 2) {
      scores.set(box, (scores.get(box) ?? 0) + weight);
    }
  }
  let best: { box: Box | null; score: number } = { box: null, score: 0 };
  for (const [box, plainScore] of scores) {
    const score = plainScore * nameWeight(box);
    if (score > best.score) best = { box, score };
  }
  return best.box;
}

/** A paragraph is no body; the box around it may be. */
function holder(box: Box): Box | null {
  let at: Box | null = box;
  while (at !== null && paragraphNames.has(at.name)) at = at.parent;
  return at;
}

function nameWeight({ named, name }: Box): number {
  if (named.body) return 1.6;
  return name === 'article' || name === 'main' ? 1.2 : 1;
}

/** Widens the box to a neighbour that goes on with the text, and to or down to a box that is surely named the body. */
function fitted(best: Box, outline: Outline): Box {
  let box = best;
  for (let step = 0, at = best.parent; step < 3 && at !== null; at = at.parent) {
    if (at.prose === at.parent?.prose && at.to - at.from === at.parent.to - at.parent.from) continue;
    if (isTextual(at, box, outline)) box = at;
    step++;
  }
  const named = outline.boxes.filter((other) => other.named.body && !other.chrome && other.from <= best.from && other.to >= best.to);
  return named.at(-1) ?? box;
}

/** Whether what a wider box adds is running text for the most part, and enough of it; text above a heading belongs to something else. */
function isTextual(wide: Box, narrow: Box, { blocks }: Outline): boolean {
  if (wide.prose - narrow.prose <= worthJoining * narrow.prose) return false;
  let prose = 0;
  let rest = 0;
  const above = blocks.slice(wide.from, narrow.from);
  const heading = above.findLastIndex((block) => headingNames.has(block.box.name) && !isOutside(block));
  const below = blocks.slice(narrow.to, wide.to);
  // A page without an end puts the next article there, under a title that leads to it.
  if (below.some((block) => block.box.name === 'h1' && linkShare(block) > 0.8)) return false;
  for (const block of [...above.slice(heading + 1), ...below]) {
    if (block.prose && !isOutside(block)) prose += block.text.length;
    else rest += block.text.length;
  }
  return prose > rest && prose > worthJoining * narrow.prose;
}

function blocksOf(box: Box, { blocks }: Outline): Block[] {
  const own = blocks.slice(box.from, box.to);
  const end = endOf(own);
  return own.slice(0, end).filter((block) => !isOutside(block) && !isFurniture(block) && !isLinkAlone(block));
}

/** The article ends at "Tin khác" and its like, if most of the text stands before. */
function endOf(own: readonly Block[]): number {
  const at = own.findIndex((block, index) => index > 0 && isEnding(block));
  if (at < 0) return own.length;
  return proseIn(own.slice(0, at)) >= proseIn(own.slice(at)) ? at : own.length;
}

/** A link to another article between the paragraphs; a whole paragraph that is a link is longer. */
const isLinkAlone = (block: Block): boolean => linkShare(block) > 0.9 && (block.text.length < 200 || !/[.!?…]$/.test(block.text));

export const proseIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.prose && !isOutside(block) ? block.text.length : 0), 0);
