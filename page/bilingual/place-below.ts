import { blockNames } from '../article/elements.ts';
import type { ArticleMap } from '../article/article-map.ts';
import { elementType, textType, type Dom } from '../dom.ts';
import type { Span } from '../span.ts';

/** Where a node goes into the page: into the parent, before the node, or last. */
export interface Place {
  parent: Element;
  before: Node | null;
}

/** What the reader of the page presses, chooses or types in, and the ways through the site: nothing is put in there. */
const untouchable = 'nav, menu, button, label, select, option, textarea, input, summary, [role="navigation"], [role="menu"], [role="menubar"], [role="button"], ' +
  '[role="tab"], [role="toolbar"], [role="textbox"], [contenteditable]:not([contenteditable="false"])';
/** A child more would take a place of its own beside the others in these, or be cut off. */
const closed = /^(?:inline-)?(?:flex|grid|table)$|^table-(?:row|row-group|header-group|footer-group|column|column-group)$|box$|^ruby/;
const mostSteps = 6;

/**
 * Where something can stand below a passage of the article and inside the box that shows it: at the end of a paragraph, cell or
 * list item, or behind the line break that ends one of several pieces. The box keeps its own children's order and styles.
 * Null where nothing may be put.
 */
export function placeBelow(map: ArticleMap, { start, end }: Span, dom: Dom): Place | null {
  const last = map.pieces(start, end).at(-1)?.end.node;
  if (last?.isConnected !== true) return null;
  const inside = endOfPassage(last, dom);
  const open = inside === null ? null : outOfClosed(inside, dom);
  return open === null || closest.call(open.parent, untouchable) !== null ? null : open;
}

/** The prototype's own method: a form's input may have its name. */
const { closest } = Element.prototype;

function endOfPassage(last: Text, dom: Dom): Place | null {
  let at: Node = last;
  for (;;) {
    const parent = parentOf(at, dom);
    if (parent === null) return null;
    if (blockNames.has(dom.name(parent)) || goesOn(at, dom)) return { parent, before: behindBreak(at, dom) };
    at = parent;
  }
}

function parentOf(node: Node, dom: Dom): Element | null {
  const parent = dom.parent(node);
  return parent === null || dom.type(parent) !== elementType ? null : (parent as Element); // as: the node's type was asked
}

/** Whether other text follows a node inside the same inline element. */
function goesOn(node: Node, dom: Dom): boolean {
  for (let next = dom.next(node); next !== null; next = dom.next(next)) if (!isBlank(next, dom) && !isBreak(next, dom)) return true;
  return false;
}

const isBreak = (node: Node, dom: Dom): boolean => dom.type(node) === elementType && dom.name(node as Element) === 'br'; // as: the node's type was asked

function isBlank(node: Node, dom: Dom): boolean {
  const type = dom.type(node);
  return type === textType ? !/\S/.test((node as Text).data) : type !== elementType; // as: the node's type was asked
}

/** The break that ends the last line would otherwise leave an empty one below what is put before it. */
function behindBreak(node: Node, dom: Dom): Node | null {
  const first = dom.next(node);
  let next = first;
  while (next !== null && isBlank(next, dom)) next = dom.next(next);
  return next !== null && isBreak(next, dom) ? dom.next(next) : first;
}

/** Out of boxes that lay their children out side by side. */
function outOfClosed(place: Place, dom: Dom): Place | null {
  let at = place;
  for (let step = 0; step < mostSteps; step++) {
    if (!closed.test(getComputedStyle(at.parent).display)) return at;
    const parent = parentOf(at.parent, dom);
    if (parent === null) return null;
    at = { parent, before: dom.next(at.parent) };
  }
  return null;
}
