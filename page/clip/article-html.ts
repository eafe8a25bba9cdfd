import { imageMark } from '../../core/clip/clip.ts';
import type { ArticleMap } from '../article/article-map.ts';
import { domOf, type Dom } from '../dom.ts';
import { copyArticle } from './copy.ts';

/** More pictures than this are a gallery. */
const mostImages = 200;

/**
 * The article as HTML of a few plain elements, with a mark in the place of each image. It is sanitised where it is kept.
 * @param title stands first, where the page shows it far from the text or not at all
 */
export function articleHtml(document: Document, map: ArticleMap, title: string): { html: string; images: string[] } {
  const dom = domOf(document);
  const nodes = new Set<Node>(map.nodes());
  const top = commonAncestor(dom, nodes);
  if (top === null) return { html: heading(title).outerHTML, images: [] };
  const { root, images } = copyArticle(dom, top, nodes, document.baseURI);
  const pictures = [...root.querySelectorAll('img')];
  for (const [index, picture] of pictures.entries()) {
    if (index < mostImages) picture.setAttribute('src', imageMark(index));
    else picture.remove();
  }
  if (root.querySelector('h1') === null) root.prepend(heading(title));
  return { html: root.innerHTML, images: images.slice(0, mostImages) };
}

function heading(title: string): Element {
  const element = document.implementation.createHTMLDocument('').createElement('h1');
  element.textContent = title;
  return element;
}

/** The lowest element around all of the article's text. */
function commonAncestor(dom: Dom, nodes: ReadonlySet<Node>): Node | null {
  const [first, ...rest] = [...nodes].map((node) => ancestors(dom, node));
  const shared = (common: Node[], chain: Node[]): Node[] => common.filter((each, at) => chain[at] === each);
  return rest.reduce(shared, first ?? []).at(-1) ?? null;
}

/** From the root down. */
function ancestors(dom: Dom, node: Node): Node[] {
  const chain: Node[] = [];
  for (let at = dom.parent(node); at !== null; at = dom.parent(at)) chain.push(at);
  return chain.reverse();
}
