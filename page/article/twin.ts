import { contentIds, isHome } from '../../core/article/address.ts';
import { collapse } from '../../core/article/white-space.ts';
import type { Reading } from './reading.ts';

const english = /^(?:en|eng|english|tiếng anh|english version|bản tiếng anh|read in english)$/i;

/**
 * The same article in English, where the page links it: by `hreflang`, or by a language switch that leads to a page with
 * the article's own number. A link to the English front page is none.
 */
export function twinOf({ dom, address }: Reading): string | null {
  for (const element of dom.all('link[hreflang^="en" i], a[hreflang^="en" i]')) {
    const url = resolved(dom.attribute(element, 'href'), address.href);
    if (url !== null && !isHome(url) && url.href !== address.href) return url.href;
  }
  const ids = new Set(contentIds(address));
  for (const element of dom.all('a[href]')) {
    const label = collapse(dom.text(element)) || (dom.attribute(element, 'title') ?? '');
    if (label.length > 20 || !english.test(label.normalize('NFC'))) continue;
    const url = resolved(dom.attribute(element, 'href'), address.href);
    if (url !== null && url.href !== address.href && contentIds(url).some((id) => ids.has(id))) return url.href;
  }
  return null;
}

function resolved(href: string | null, base: string): URL | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}
