import { contentIds, isHome, isTwinPath } from '../../core/article/address.ts';
import { collapse } from '../../core/article/white-space.ts';
import { resolved } from './attachments.ts';
import type { Reading } from './reading.ts';

const english = /^(?:en|eng|english|tiếng anh|english version|bản tiếng anh|read in english)$/i;
/** Words of a language switch are few; a picture of a flag may carry them. */
const longest = 20;
/** It stands in the head or at the foot of a page, not among thousands of links in between. */
const farthest = 500;

/**
 * The same article in English, where the page links it: by `hreflang`, or by a language switch that leads to a page with
 * the article's own number. A link to the English front page is none.
 */
export function twinOf({ dom, address, base }: Reading): string | null {
  const urlOf = (element: Element) => parsed(dom.attribute(element, 'href'), base);
  for (const element of dom.all('link[hreflang^="en" i], a[hreflang^="en" i]')) {
    const url = urlOf(element);
    if (url !== null && !isHome(url) && url.href !== address.href) return url.href;
  }
  const ids = new Set(contentIds(address));
  const links = dom.all('a[href]');
  for (const element of links.length > farthest * 2 ? [...links.slice(0, farthest), ...links.slice(-farthest)] : links) {
    if (!isEnglish(element, dom)) continue;
    const url = urlOf(element);
    if (url !== null && url.href !== address.href && contentIds(url).some((id) => ids.has(id))) return url.href;
  }
  return null;
}

function isEnglish(element: Element, dom: Reading['dom']): boolean {
  const label = collapse(dom.text(element)) || (dom.attribute(element, 'title') ?? '');
  return label.length <= longest && english.test(label.normalize('NFC'));
}

/** The page that this one repeats for a printer, where its path does not tell and it links it: with the article's number and outside of print paths. */
export function originalOf({ dom, address, base }: Reading): URL | null {
  if (!isTwinPath(address)) return null;
  const [id] = contentIds(address).slice(-1);
  const links = dom.all('a[href]').flatMap((element) => parsed(dom.attribute(element, 'href'), base) ?? []);
  return links.find((url) => url.host === address.host && !isTwinPath(url) && id !== undefined && contentIds(url).includes(id)) ?? null;
}

function parsed(href: string | null, base: string): URL | null {
  const url = resolved(href, base);
  return url === null ? null : new URL(url);
}
