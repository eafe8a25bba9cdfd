import type { AddressParts } from '../../core/article/address.ts';
import { elementType, type Dom } from '../dom.ts';
import type { Body } from './body.ts';
import type { Hints } from './hints.ts';
import type { Metadata } from './metadata.ts';
import type { Block, Box, Outline } from './outline.ts';

/** What the parts of the extraction know of a page. */
export interface Reading {
  dom: Dom;
  outline: Outline;
  boxOf: BoxOf;
  body: Body;
  metadata: Metadata;
  hints: Hints;
  /** The steps of the page's breadcrumb, the nearest to the article last. */
  sections: string[];
  address: AddressParts & { hostname: string; href: string };
  /** What relative links of the page stand for: a `<base>` may lead elsewhere. */
  base: string;
}

/** The nearest box around a node; null outside of the text that was read. */
export type BoxOf = (node: Node) => Box | null;

export function boxFinder({ boxes }: Outline, dom: Dom): BoxOf {
  // Few pages that are no articles ask.
  let byElement: Map<Node, Box> | null = null;
  return (node) => {
    byElement ??= new Map(boxes.map((box) => [box.element, box]));
    for (let at: Node | null = node; at !== null; at = dom.parent(at)) {
      const box = byElement.get(at);
      if (box !== undefined) return box;
    }
    return null;
  };
}

/** The elements around a block's text, the nearest first: up to its box, and on to boxes that hold nothing else. */
export function elementsAround(block: Block, dom: Dom): Element[] {
  let outermost = block.box;
  while (outermost.parent !== null && outermost.parent.to - outermost.parent.from === 1) outermost = outermost.parent;
  const elements: Element[] = [];
  let at: Node | null = block.nodes.find((node) => node !== null && /\S/.test(node.data)) ?? null;
  for (let step = 0; step < 24 && at !== null && at !== outermost.element; step++) {
    at = dom.parent(at);
    if (at === null || dom.type(at) !== elementType) break;
    elements.push(at as Element); // as: the node's type was asked
  }
  return elements;
}

/** Their class, id, itemprop and data-role. */
export function namesAround(block: Block, dom: Dom): string {
  const names = elementsAround(block, dom).flatMap((element) => ['class', 'id', 'itemprop', 'data-role'].map((name) => dom.attribute(element, name) ?? ''));
  return names.filter((name) => name !== '').join(' ');
}

/** Whether a block stands in one of the elements that a hint names, itself or with little else. */
export const isHinted = (block: Block, elements: ReadonlySet<Element>, dom: Dom): boolean =>
  elements.size > 0 && elementsAround(block, dom).some((element) => elements.has(element));

/** The smallest box with both. */
export function commonBox(one: Box, other: Box): Box {
  const around = new Set<Box>();
  for (let box: Box | null = one; box !== null; box = box.parent) around.add(box);
  for (let box: Box | null = other; box !== null; box = box.parent) if (around.has(box)) return box;
  return one;
}
