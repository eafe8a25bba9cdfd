import type { NamedRole } from './roles.ts';

/** A block-level element with the text that stands in it. */
export interface Box {
  element: Element;
  name: string;
  className: string;
  named: NamedRole;
  parent: Box | null;
  children: Box[];
  /** Blocks `from` to `to` (not included) stand in this box. */
  from: number;
  to: number;
  /** The box or one around it is no part of an article: menu, footer, comments. */
  chrome: boolean;
  /** One of several entries that each link to an article of their own. */
  teaser: boolean;
  hasImage: boolean;
  /** UTF-16 units of running text, links and chrome left out; set by `assess`. */
  prose: number;
}

/** Text that a reader sees as one piece: the inline content of a box, cut at blocks and at line breaks that end a paragraph. */
export interface Block {
  index: number;
  box: Box;
  /** White space collapsed. */
  text: string;
  /** Running text, no heading, label or link. */
  prose: boolean;
  /** In order; null for a line break inside the block. */
  nodes: (Text | null)[];
  /** UTF-16 units of the raw text in links, bold and italic, and of all of it. */
  linked: number;
  bold: number;
  italic: number;
  length: number;
  /** UTF-16 units of link that the block begins with, before any other text. */
  opening: number;
  /** An image stands between this block and the text before it. */
  afterImage: boolean;
}

export interface Outline {
  boxes: Box[];
  blocks: Block[];
}
