import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import { sendableOf, type Sendable } from '../../core/programs/sendable.ts';
import { versionsOf } from '../clips/list.ts';
import { readArticle } from '../library/codec.ts';
import { highlightsOf } from '../library/repository.ts';
import { readLibrary } from '../library/transaction.ts';

/** An article with what is kept of it. @param facts of the page, where the library has no record of its own */
export async function sendable(facts: LibraryArticle): Promise<Sendable> {
  const { canonical } = facts;
  const record = readArticle(await readLibrary((tx) => tx.objectStore('articles').get(canonical)));
  const article = 'value' in record ? record.value : facts;
  return sendableOf({ article, highlights: await highlightsOf(canonical), clips: await versionsOf(canonical) });
}
