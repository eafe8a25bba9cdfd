import type { Detection } from '../../core/article/article.ts';
import type { Days } from './days.ts';
import type { Steps } from '../steps.ts';
import { judge, refusedAddress } from './judge.ts';
import { readPage } from './page.ts';

export interface Decision {
  detection: Detection;
  /** Another look with `days` may tell more. */
  wantsDays: boolean;
}

/**
 * Whether a page is a Vietnamese article. Reads the document once, alters nothing and never throws.
 * @param url the page's address; a front page or a search is recognised by it
 * @param days null where they are not at hand
 */
export function* decision(document: Document, url: string, days: Days | null): Steps<Decision> {
  const detection = refusedAddress(url);
  return detection === null ? judge(yield* readPage(document, url, days), days) : { detection, wantsDays: false };
}
