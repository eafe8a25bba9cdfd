import type { ArticleMap } from '../../page/article/article-map.ts';
import { extract } from '../../page/article/extract.ts';
import type { Span } from '../../page/span.ts';
import type { Finder } from '../peers/term-finders.ts';
import { pageAddress, pageHtml } from './page-html.ts';

/** The article of the document, joined to it, with the terms in it. */
export interface MarkedPage {
  map: ArticleMap;
  spans: Span[];
}

/** Puts a generated article into this document, in place of what was there, and lays it out. */
export function showArticle(length: number): void {
  showHtml(pageHtml(length));
}

export function showHtml(html: string): void {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  document.title = head.querySelector('title')?.textContent ?? '';
  document.body.replaceChildren(...body.childNodes);
  document.body.getBoundingClientRect();
}

/** @throws Error where the article is not found, which would be a fault of the generated page */
export function articleMap(): ArticleMap {
  const { map, detection } = extract(document, pageAddress);
  if (map === null) throw new Error(`The generated page is no article: ${detection.reasons.join(' ')}`);
  return map;
}

export function spansIn(map: ArticleMap, find: Finder, most = Infinity): Span[] {
  const found = find(map.text);
  const spans: Span[] = [];
  for (let at = 0; at < found.length && spans.length < most; at += 2) spans.push({ start: found[at] ?? 0, end: found[at + 1] ?? 0 });
  return spans;
}
