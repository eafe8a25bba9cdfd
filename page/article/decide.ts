import type { Detection } from '../../core/article/article.ts';
import { judge, refusedAddress } from './judge.ts';
import { readPage } from './page.ts';

/**
 * Whether a page is a Vietnamese article. Reads the document once, alters nothing and never throws.
 * @param url the page's address; a front page or a search is recognised by it
 */
export const decide = (document: Document, url: string): Detection => refusedAddress(url) ?? judge(readPage(document, url)).detection;
