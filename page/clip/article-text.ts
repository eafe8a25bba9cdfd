import { extract } from '../article/extract.ts';
import { fallbackBody } from '../article/fallback.ts';

/** The text of the article in HTML that was fetched, as it would be read on the page; null where there is none. Loads nothing. */
export function articleText(html: string, url: string): string | null {
  const { article } = extract(new DOMParser().parseFromString(html, 'text/html'), url, undefined, fallbackBody);
  return article?.text ?? null;
}
