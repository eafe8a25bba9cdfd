import { sameArticle, type Alias } from './alias.ts';
import type { LibraryEntry } from './query.ts';

/**
 * Entries of one article at several addresses become one: a portal that moved, a site that has come to encrypt. It has the facts
 * that were kept last, and all highlights, versions and tags.
 * @param entries what was kept last comes first, here and in the answer
 */
export function joinMoved(entries: readonly LibraryEntry[], aliases: readonly Alias[]): LibraryEntry[] {
  const left = new Map(entries.map((entry) => [entry.article.canonical, entry]));
  return entries.flatMap(({ article }) => {
    const group = sameArticle(article.canonical, aliases).flatMap((address) => left.get(address) ?? []);
    for (const each of group) left.delete(each.article.canonical);
    return joined(group);
  });
}

function joined(group: readonly LibraryEntry[]): LibraryEntry[] {
  const [last, ...others] = group;
  if (last === undefined) return [];
  if (others.length === 0) return [last];
  return [{
    article: { ...last.article, tags: [...new Set(group.flatMap(({ article }) => article.tags))] },
    highlights: group.flatMap(({ highlights }) => highlights).sort((a, b) => a.target.selector[1].start - b.target.selector[1].start),
    // Numbers count the versions of one address.
    clips: group.flatMap(({ clips }) => clips).sort((a, b) => (a.generatedAtTime < b.generatedAtTime ? 1 : -1)),
    others: others.map(({ article }) => article.canonical),
  }];
}

/** Every address at which something of these articles is kept. */
export const addressesOfEntries = (entries: readonly Pick<LibraryEntry, 'article' | 'others'>[]): string[] => entries.flatMap(({ article, others = [] }) => [article.canonical, ...others]);
