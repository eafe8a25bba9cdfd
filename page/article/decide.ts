import type { Detection } from '../../core/article/article.ts';
import { findBody } from './body.ts';
import { judge } from './judge.ts';
import { outlineOf } from './outline.ts';
import { assess } from './prose.ts';

/**
 * Whether a page is a Vietnamese article. Reads the document once, alters nothing and never throws.
 * @param url the page's address; a front page or a search is recognised by it
 */
export function decide(document: Document, url: string): Detection {
  const outline = outlineOf(document);
  assess(outline);
  return judge(outline, findBody(outline), url, document);
}
