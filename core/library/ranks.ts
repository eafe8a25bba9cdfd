import type { LibraryEntry, LibrarySort } from './query.ts';

const collator = new Intl.Collator('vi');

/** The orders in which entries stand whatever is looked for. */
export type FixedSort = Exclude<LibrarySort, 'best'>;

/** The day of an article: of publication, else the probable one, else that of keeping. `YYYY-MM-DD` */
export function dayOf({ article }: Pick<LibraryEntry, 'article'>): string {
  return article.published ?? article.inferred ?? article.created.slice(0, 10);
}

/**
 * The order of all entries, worked out once and not for each query: comparing titles takes longer than finding them.
 * @param entries those that were taken away are null
 * @returns numbers of the entries, the first first
 */
export function orderOf(entries: readonly (LibraryEntry | null)[], sort: FixedSort): Int32Array {
  const living = entries.flatMap((entry, at) => (entry === null ? [] : [{ entry, at }]));
  const key = { kept: keptOf, published: dayOf, title: ({ article }: LibraryEntry) => article.title }[sort];
  const keyed = living.map(({ entry, at }) => ({ at, key: key(entry) }));
  if (sort === 'title') keyed.sort((a, b) => collator.compare(a.key, b.key));
  else keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0));
  return Int32Array.from(keyed, ({ at }) => at);
}

/** When it was last changed; ISO 8601 in UTC, so that text is in the order of time. */
const keptOf = ({ article }: LibraryEntry): string => article.modified;
