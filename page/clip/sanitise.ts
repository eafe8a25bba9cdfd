import DOMPurify from 'dompurify';
import { isWebAddress } from './addresses.ts';

const tags =
  'div p h1 h2 h3 h4 h5 h6 br hr ul ol li dl dt dd blockquote pre figure figcaption table caption thead tbody tfoot tr th td ' +
  'b strong i em u s sub sup small q cite abbr time code a img span';
const attributes = 'href src alt title lang dir colspan rowspan start datetime';

const config = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: attributes.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|data:image\/)/i,
  // No addresses, so that rule is not for them.
  ADD_URI_SAFE_ATTR: ['lang', 'dir', 'colspan', 'rowspan', 'start', 'datetime'],
};

/**
 * HTML that runs nothing, loads nothing and looks like nothing of the page: no script, style, form, id, class, frame,
 * and no image but those whose bytes stand in it. Links lead to the web alone.
 */
export function sanitise(html: string | Node): string {
  // Null, whatever its type says, where a frameset has taken the place of the body.
  const fragment = DOMPurify.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true }) as DocumentFragment | null;
  if (fragment === null) return '';
  for (const element of fragment.querySelectorAll('[src]')) {
    if (element.localName !== 'img' || !/^data:image\//i.test(element.getAttribute('src') ?? '')) element.removeAttribute('src');
  }
  for (const link of fragment.querySelectorAll('[href]')) {
    if (link.localName !== 'a' || !isWebAddress(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  }
  // Not by the fragment's own document: what was parsed may have put elements in the place of its functions.
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}
