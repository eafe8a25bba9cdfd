import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { LibraryEntry } from '../../core/library/query.ts';

/** Puts living highlights to their articles; the article with the newest one first, its highlights in the order of the text. */
export function entriesOf(articles: readonly LibraryArticle[], highlights: readonly Highlight[]): LibraryEntry[] {
  const known = new Map(articles.map((article) => [article.canonical, article]));
  const living = highlights.filter(({ deleted }) => deleted === null);
  const newestFirst = living.toSorted((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
  const bySource = new Map<string, Highlight[]>();
  for (const highlight of newestFirst) bySource.set(highlight.target.source, [...(bySource.get(highlight.target.source) ?? []), highlight]);
  return [...bySource].map(([source, own]) => ({ article: known.get(source) ?? withoutFacts(source, own), highlights: own.sort(byPlace), clips: [] }));
}

const byPlace = (a: Highlight, b: Highlight): number => a.target.selector[1].start - b.target.selector[1].start;

/** The article's own record was damaged and set aside; its highlights are shown all the same, under its address. */
function withoutFacts(source: string, highlights: readonly Highlight[]): LibraryArticle {
  const created = highlights[0]?.created ?? '';
  const portal = new URL(source).hostname.replace(/^www\./, '');
  return { version: 2, canonical: source, url: source, portal, place: null, title: source, published: null, inferred: null, tags: [], created, modified: created };
}
