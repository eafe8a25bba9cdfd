import { Readability } from '@mozilla/readability';
import type { Dom } from '../dom.ts';
import type { Body } from './body.ts';
import { paragraphNames } from './elements.ts';
import type { Block, Box, Outline } from './outline.ts';
import { isFurniture, isOutside, linkShare } from './prose.ts';
import { commonBox } from './reading.ts';

/** Readability takes more than linear time; a page of more blocks has been read well enough or is not worth it. */
const mostBlocks = 4000;
const mark = 'data-block';
const endsSentence = /[.!?…]["”’)\]]*$/;

/**
 * The body as Readability sees it, where counting running text has found too little: it scores class names and
 * paragraphs in another way. It is given a copy of what was read, without menus and lists, and what it keeps is
 * traced back to the blocks of the live page. Blocks that end as sentences do count as running text from then on.
 */
export function fallbackBody(outline: Outline, dom: Dom): Body | null {
  if (outline.blocks.length > mostBlocks) return null;
  const copy = copyOf(outline, dom);
  const found = new Readability<Node>(copy, { serializer: (node) => node, keepClasses: true, charThreshold: 250 }).parse();
  const indexes = found?.content == null ? [] : marksIn(found.content as Element); // as: an element is what it hands over
  const blocks = indexes.flatMap((index) => outline.blocks[index] ?? []).filter((block) => !isFurniture(block));
  for (const block of blocks) block.prose ||= block.text.length >= 40 && endsSentence.test(block.text);
  const prose = blocks.filter((block) => block.prose);
  const [first, ...rest] = prose;
  if (first === undefined) return null;
  const box = rest.reduce((around, block) => commonBox(around, block.box), holder(first.box));
  return { box, blocks: blocks.filter(({ index }) => index >= first.index) };
}

const holder = (box: Box): Box => (paragraphNames.has(box.name) && box.parent !== null ? box.parent : box);

function marksIn(content: Element): number[] {
  return [...content.querySelectorAll(`[${mark}]`)].map((element) => Number(element.getAttribute(mark))).sort((a, b) => a - b);
}

/** A small document with the text of the outline, every block in an element with its number. */
function copyOf({ blocks }: Outline, dom: Dom): Document {
  const copy = dom.blank();
  const elements = new Map<Box, Element>();
  for (const block of blocks) if (!isOutside(block)) elementFor(block.box, copy, elements).append(elementOf(block, copy));
  return copy;
}

function elementOf(block: Block, copy: Document): Element {
  const element = copy.createElement(paragraphNames.has(block.box.name) ? 'span' : 'p');
  element.setAttribute(mark, String(block.index));
  const isLink = linkShare(block) > 0.5 && !endsSentence.test(block.text);
  const holds = isLink ? element.appendChild(copy.createElement('a')) : element;
  holds.append(block.text);
  return element;
}

/** The copy of a box, made with those around it when the first of its text comes. */
function elementFor(box: Box, copy: Document, elements: Map<Box, Element>): Element {
  const chain: Box[] = [];
  let at: Box | null = box;
  while (at !== null && at.name !== 'body' && at.name !== 'html' && !elements.has(at)) {
    chain.push(at);
    at = at.parent;
  }
  let element: Element = (at === null ? undefined : elements.get(at)) ?? copy.body;
  for (const missing of chain.reverse()) {
    element = element.appendChild(copy.createElement(missing.name));
    if (missing.className !== '') element.setAttribute('class', missing.className);
    elements.set(missing, element);
  }
  return element;
}
