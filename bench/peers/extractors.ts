import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../page/article/extract.ts';
import { fallbackBody } from '../../page/article/fallback.ts';

/** What an extractor says of a page, in the same terms for all. */
export interface Extracted {
  title: string | null;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** The pieces of running text that it takes for the article. */
  blocks: string[];
}

export type Extractor = (page: Document, url: string) => Extracted | null;

export const ours: Extractor = (page, url) => {
  const { article } = extract(page, url, undefined, fallbackBody);
  if (article === null) return null;
  const { title, published, sapo, paragraphs, captions } = article;
  return { title, date: published.value, blocks: [sapo ?? '', ...paragraphs, ...captions] };
};

export const readability: Extractor = (page, url) => {
  // A copy lies where this page lies, so the address is written into it.
  const copy = copyOf(page);
  copy.head?.prepend(Object.assign(copy.createElement('base'), { href: url }));
  const found = new Readability(copy).parse();
  return found === null ? null : { title: found.title ?? null, date: dayOf(found.publishedTime), blocks: blocksOf(found.content ?? '') };
};

export const defuddle: Extractor = (page, url) => {
  const { title, published, content } = new Defuddle(copyOf(page), { url }).parse();
  return { title, date: dayOf(published), blocks: blocksOf(content) };
};

/**
 * Peers alter the page, so they get a copy; and one without the fields named `parentNode` or `firstChild` that old
 * ASP.NET pages have, which hide the form's own properties: with these they never come back.
 */
function copyOf(page: Document): Document {
  const copy = page.cloneNode(true) as Document; // as: the copy of a document is one
  for (const field of copy.querySelectorAll('form [name]')) if ((field.getAttribute('name') ?? '') in HTMLFormElement.prototype) field.removeAttribute('name');
  return copy;
}

/** The day in Vietnam of a moment as pages write it. */
function dayOf(moment: string | null | undefined): string | null {
  if (moment == null || moment === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(moment)) return moment;
  const time = new Date(moment);
  return Number.isNaN(time.getTime()) ? moment : new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(time);
}

const edges = 'p, div, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote, br, tr, section, article';

/** Text between the edges of blocks. */
function blocksOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const edge of body.querySelectorAll(edges)) edge.replaceWith('\n', ...edge.childNodes, '\n');
  return (body.textContent ?? '').split('\n');
}
