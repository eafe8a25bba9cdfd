import type { Detection } from '../../core/article/article.ts';
import { finish, type Steps } from '../steps.ts';
import { judge, refusedAddress } from './judge.ts';
import { readPage } from './page.ts';

/**
 * Whether a page is a Vietnamese article. Reads the document once, alters nothing and never throws.
 * @param url the page's address; a front page or a search is recognised by it
 */
export function* decision(document: Document, url: string): Steps<Detection> {
  return refusedAddress(url) ?? judge(yield* readPage(document, url)).detection;
}

export const decide = (document: Document, url: string): Detection => finish(decision(document, url));
