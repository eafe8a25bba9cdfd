import { authorIn, isSourceLine } from '../../core/article/signature.ts';
import { claimsIn } from '../../core/article/date-line.ts';
import { isInContent, contentBox } from './region.ts';
import type { Reading } from './reading.ts';
import type { Title } from './title.ts';

const selector = '[itemprop="author"], [rel="author"], [class~="author" i], [class*="__author" i], [class*="-author" i], [class*="author-name" i], [class*="tacgia" i], [class*="tac-gia" i]';
const longest = 80;
/** A box with more elements of the name than this is a list of authors. */
const most = 12;

/** The author as an element of that name gives it beside the article, or as the page's data do. */
export function bylineOf(reading: Reading, title: Title): string | null {
  const { dom, hints, metadata, address } = reading;
  const content = contentBox(reading, title);
  for (const element of [...hints.byline, ...dom.all(selector).slice(0, most)]) {
    if (!isInContent(element, content, reading)) continue;
    const text = authorIn(dom.text(element).slice(0, 400));
    if (isSourceLine(text)) continue;
    if (text.length >= 3 && text.length <= longest && /\p{L}{2}/u.test(text) && claimsIn(text, true).length === 0 && !/[.!?]$/.test(text)) return text;
  }
  return authorOfData(metadata.author, metadata.siteName, address.hostname.replace(/^www\./, ''));
}

/** Data often name the site or an account as the author. */
function authorOfData(author: string | null, siteName: string | null, portal: string): string | null {
  if (author === null || author === siteName || author.length > longest) return null;
  return /^(?:admin\w*|https?:|.*\bportal\b)|[@/_]/i.test(author) || author.toLowerCase().includes(portal) ? null : author;
}
