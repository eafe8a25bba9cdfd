import type { AddressParts } from '../../core/article/address.ts';
import { elementType, type Dom } from '../dom.ts';
import type { Body } from './body.ts';
import type { Metadata } from './metadata.ts';
import type { Block, Box, Outline } from './outline.ts';

/** What the parts of the extraction know of a page. */
export interface Reading {
  dom: Dom;
  outline: Outline;
  body: Body;
  metadata: Metadata;
  address: AddressParts & { hostname: string; href: string };
}

/** Class, id and itemprop of the elements around a block's text: up to its box, and on to boxes that hold nothing else. */
export function namesAround(block: Block, dom: Dom): string {
  let outermost = block.box;
  while (outermost.parent !== null && outermost.parent.to - outermost.parent.from === 1) outermost = outermost.parent;
  const names: string[] = [];
  let at: Node | null = block.nodes.find((node) => node !== null && /\S/.test(node.data)) ?? null;
  for (let step = 0; step < 12 && at !== null && at !== outermost.element; step++) {
    at = dom.parent(at);
    if (at === null || dom.type(at) !== elementType) break;
    const element = at as Element; // as: the node's type was asked
    for (const attribute of ['class', 'id', 'itemprop', 'data-role']) names.push(dom.attribute(element, attribute) ?? '');
  }
  return names.filter((name) => name !== '').join(' ');
}

/** The smallest box with both. */
export function commonBox(one: Box, other: Box): Box {
  const around = new Set<Box>();
  for (let box: Box | null = one; box !== null; box = box.parent) around.add(box);
  for (let box: Box | null = other; box !== null; box = box.parent) if (around.has(box)) return box;
  return one;
}
