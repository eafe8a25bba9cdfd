import { isWebAddress, resolved } from './addresses.ts';
import { elementType, textType, type Dom } from '../dom.ts';
import { blockNames, skippedNames } from '../article/elements.ts';
import { namedRole } from '../article/roles.ts';

/** What a copy may be made of; other boxes become `div`, other inline elements give their content alone. */
const kept = new Set(
  ('p div h1 h2 h3 h4 h5 h6 br hr ul ol li dl dt dd blockquote pre figure figcaption table caption thead tbody tfoot tr th td ' +
    'b strong i em u s sub sup small q cite abbr time code a img').split(' '),
);
const attributes: Record<string, string[]> = { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'], time: ['datetime'], abbr: ['title'] };
const everywhere = ['lang', 'dir'];

/** A copy of an article's part of the page, in a document of its own, and the addresses of the images in it. */
export interface Copy {
  root: Element;
  /** In order; the copy's `img` elements stand in the same order. */
  images: string[];
}

interface Frame {
  node: Node;
  into: Element;
}

/**
 * Copies the text nodes given, with the elements around them and the images between them. Elements are made anew
 * in an inert document with the few attributes that say something: nothing of the page's own comes along, nothing loads.
 */
export function copyArticle(dom: Dom, top: Node, nodes: ReadonlySet<Node>, base: string): Copy {
  const copier = new Copier(dom, nodes, base);
  copier.run(top);
  return { root: copier.root, images: copier.images };
}

class Copier {
  readonly root: Element;
  readonly images: string[] = [];
  private readonly inert = document.implementation.createHTMLDocument('');
  private readonly dom: Dom;
  private readonly nodes: ReadonlySet<Node>;
  private readonly base: string;

  constructor(dom: Dom, nodes: ReadonlySet<Node>, base: string) {
    this.dom = dom;
    this.nodes = nodes;
    this.base = base;
    this.root = this.inert.createElement('div');
  }

  /** With a stack of its own: pages nest a thousand deep. */
  run(top: Node): void {
    const open: Frame[] = [{ node: top, into: this.root }];
    for (let frame = open.pop(); frame !== undefined; frame = open.pop()) {
      const into = this.copy(frame);
      if (into === null) continue;
      const children: Frame[] = [];
      for (let child = this.dom.first(frame.node); child !== null; child = this.dom.next(child)) children.push({ node: child, into });
      open.push(...children.reverse());
    }
    this.prune();
  }

  /** The element that the node's children go into; null where they are left out. */
  private copy({ node, into }: Frame): Element | null {
    const type = this.dom.type(node);
    if (type === textType && this.nodes.has(node)) into.append((node as Text).data); // as: the node's type was asked
    if (type !== elementType) return null;
    const element = node as Element; // as: the node's type was asked
    const name = this.dom.name(element);
    if (name === 'img') this.image(element, into);
    if (name === 'br') into.append(this.inert.createElement('br'));
    if (name !== 'picture' && (skippedNames.has(name) || this.isLeftOut(element, name))) return null;
    return this.element(element, name, into);
  }

  private isLeftOut(element: Element, name: string): boolean {
    if (name === 'html' || name === 'body') return false;
    const role = namedRole(this.dom.attribute(element, 'class'), this.dom.attribute(element, 'id'));
    return role.hidden || this.dom.attribute(element, 'hidden') !== null;
  }

  private element(element: Element, name: string, into: Element): Element {
    if (!kept.has(name) && !blockNames.has(name)) return into;
    const copy = this.inert.createElement(kept.has(name) ? name : 'div');
    for (const key of [...everywhere, ...(attributes[name] ?? [])]) {
      const value = this.dom.attribute(element, key);
      if (value !== null) copy.setAttribute(key, value);
    }
    const href = name === 'a' ? resolved(this.dom.attribute(element, 'href'), this.base) : null;
    if (href !== null && isWebAddress(href)) copy.setAttribute('href', href);
    into.append(copy);
    return copy;
  }

  private image(element: Element, into: Element): void {
    const shown = (element as Partial<HTMLImageElement>).currentSrc; // as: what an image has once it is shown
    const source = resolved(typeof shown === 'string' && shown !== '' ? shown : lazySource(this.dom, element), this.base);
    if (source === null || isOrnament(element)) return;
    const copy = this.inert.createElement('img');
    copy.setAttribute('alt', this.dom.attribute(element, 'alt') ?? '');
    copy.setAttribute('src', source);
    into.append(copy);
  }

  /** Takes away what holds nothing, and images before the first words or after the last, which belong to the page around. */
  private prune(): void {
    const words = this.inert.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const [first, last] = [words.nextNode(), lastOf(words)];
    for (const image of this.root.querySelectorAll('img')) {
      const isInside = first !== null && last !== null && isBetween(image, first, last);
      if (isInside) this.images.push(image.getAttribute('src') ?? '');
      else image.remove();
    }
    for (const element of [...this.root.querySelectorAll('*')].reverse()) {
      const isEmpty = element.childNodes.length === 0 && !/^(?:img|br|hr|td|th)$/.test(element.localName);
      if (isEmpty || (element.textContent.trim() === '' && element.querySelector('img') === null && /^(?:div|p|a|ul|ol|figure)$/.test(element.localName))) element.remove();
    }
  }
}

/** Scripts put the address into `src` when the image comes into view. */
function lazySource(dom: Dom, element: Element): string | null {
  const names = ['data-src', 'data-original', 'data-lazy-src', 'src'];
  return names.map((name) => dom.attribute(element, name)).find((value) => value !== null && value !== '') ?? null;
}

/** Icons, counters and spacers. An image that has not loaded has no size yet. */
function isOrnament(element: Element): boolean {
  const { naturalWidth: width = 0, naturalHeight: height = 0 } = element as Partial<HTMLImageElement>; // as: see above
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0 && (width < 50 || height < 50);
}

function lastOf(walker: TreeWalker): Node | null {
  let last: Node | null = walker.currentNode;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) last = node;
  return last;
}

function isBetween(image: Element, first: Node, last: Node): boolean {
  const after = first.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING;
  // A picture without caption may end the article: the box of its last words holds it.
  const before = last.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_PRECEDING;
  return after !== 0 && (before !== 0 || last.parentElement?.parentElement?.contains(image) === true);
}
