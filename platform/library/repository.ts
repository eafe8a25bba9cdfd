import type { ArticleFacts, Highlight, HighlightDraft, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { Failure } from '../failure.ts';
import { addressesOf } from './aliases.ts';
import { deleteHighlights, restoreHighlights } from './bulk.ts';
import { tellChanged } from './changes.ts';
import { readArticle, readHighlight } from './codec.ts';
import { noteSaved } from './health.ts';
import { entriesOf } from './entries.ts';
import { keepAside, setAside } from './set-aside.ts';
import { sift } from './sift.ts';
import { lastly, readLibrary, writeLibrary, type WriteTransaction } from './transaction.ts';

export { acceptLoss, libraryHealth } from './health.ts';

/** Id (UUID) and time (ISO 8601, UTC) of what is saved. */
export interface Stamp {
  id: string;
  now: string;
}

export const freshStamp = (): Stamp => ({ id: crypto.randomUUID(), now: new Date().toISOString() });

/**
 * Writes a highlight and its article. Saved means saved: it resolves when both are on the disk.
 * @throws Failure `not-saved`, `library-lost`, or one of `openLibrary`'s
 */
export async function saveHighlight(draft: HighlightDraft, { id, now }: Stamp = freshStamp()): Promise<Highlight> {
  const highlight = highlightOf(draft, id, now);
  await writeLibrary(async (tx) => {
    const article = await articleToWrite(tx, draft.article, now);
    await lastly(tx, () => tx.objectStore('articles').put(article), () => tx.objectStore('highlights').add(highlight));
  });
  await noteSaved({ highlights: 1 });
  tellChanged([draft.article.canonical]);
  return highlight;
}

/** Marks a highlight as deleted; it stays in the library, so that this can be undone. */
export async function deleteHighlight(id: string, now?: string): Promise<void> {
  await deleteHighlights([id], now);
}

/** Undoes a deletion. */
export async function restoreHighlight(id: string, now?: string): Promise<void> {
  await restoreHighlights([id], now);
}

/** The living highlights of an article, also those of its earlier address, in the order of its text. */
export async function highlightsOf(canonical: string): Promise<Highlight[]> {
  const raw = await readLibrary(async (tx) => {
    const index = tx.objectStore('highlights').index('source');
    return (await Promise.all((await addressesOf(tx, canonical)).map((address) => index.getAll(address)))).flat();
  });
  const { values, unreadable } = sift('highlights', raw, readHighlight);
  await setAside(unreadable);
  return values.filter(({ deleted }) => deleted === null).sort((a, b) => a.target.selector[1].start - b.target.selector[1].start);
}

/** Every article of which something is kept, what was kept last first. Lists that search too use `openSearch`. */
export async function entries(): Promise<LibraryEntry[]> {
  const [rawArticles, rawHighlights] = await readLibrary((tx) => Promise.all([tx.objectStore('articles').getAll(), tx.objectStore('highlights').getAll()]));
  const articles = sift('articles', rawArticles, readArticle);
  const highlights = sift('highlights', rawHighlights, readHighlight);
  await setAside([...articles.unreadable, ...highlights.unreadable]);
  return entriesOf(articles.values, highlights.values);
}

/** One highlight, deleted or not; null where there is none. @throws Failure `unreadable-record` */
export async function getHighlight(id: string): Promise<Highlight | null> {
  const raw = await readLibrary((tx) => tx.objectStore('highlights').get(id));
  return raw === undefined ? null : readable(raw);
}

function highlightOf({ article, selector, colour }: HighlightDraft, id: string, now: string): Highlight {
  const target = { source: article.canonical, selector };
  return {
    version: 2, id, revision: 1, motivation: 'highlighting', target, body: null, noted: 0, copies: [], tags: [], colour, created: now, modified: now, deleted: null,
  };
}

/** The article's record as it is to be: the facts of today, what the reader added, the day on which it was first kept. */
export async function articleToWrite(tx: WriteTransaction, facts: ArticleFacts, now: string): Promise<LibraryArticle> {
  const { canonical, url, portal, place, title, published, inferred } = facts;
  const raw: unknown = await tx.objectStore('articles').get(canonical);
  const known = raw === undefined ? null : readArticle(raw);
  if (known !== null && 'reason' in known) await keepAside(tx, { origin: ['articles', canonical], raw, reason: known.reason });
  const { created, tags } = known !== null && 'value' in known ? known.value : { created: now, tags: [] };
  return { version: 2, canonical, url, portal, place, title, published, inferred, tags, created, modified: now };
}

function readable(raw: unknown): Highlight {
  const read = readHighlight(raw);
  if ('reason' in read) throw new Failure('unreadable-record', { cause: read.reason });
  return read.value;
}
