import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { lineOf } from '../clips/list.ts';

/** Puts living highlights and clips to their articles; the article with the newest of both first, its highlights in the order of the text. */
export function entriesOf(articles: readonly LibraryArticle[], highlights: readonly Highlight[], clips: readonly Clip[]): LibraryEntry[] {
  const known = new Map(articles.map((article) => [article.canonical, article]));
  const living = Map.groupBy(highlights.filter(({ deleted }) => deleted === null), ({ target }) => target.source);
  const kept = Map.groupBy(clips.filter(({ deleted }) => deleted === null), ({ canonical }) => canonical);
  const found = [...new Set([...living.keys(), ...kept.keys()])].map((source) => {
    const [own, versions] = [living.get(source) ?? [], kept.get(source) ?? []];
    const newest = [...own.map(({ created }) => created), ...versions.map(({ generatedAtTime }) => generatedAtTime)].sort().at(-1) ?? '';
    const entry = { article: known.get(source) ?? withoutFacts(source, newest), highlights: own.sort(byPlace), clips: versions.sort((a, b) => b.number - a.number).map(lineOf) };
    return { entry, newest };
  });
  return found.sort((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0)).map(({ entry }) => entry);
}

const byPlace = (a: Highlight, b: Highlight): number => a.target.selector[1].start - b.target.selector[1].start;

/** The article's own record was damaged and set aside; its highlights are shown all the same, under its address. */
function withoutFacts(source: string, created: string): LibraryArticle {
  const portal = new URL(source).hostname.replace(/^www\./, '');
  return { version: 2, canonical: source, url: source, portal, place: null, title: source, published: null, inferred: null, tags: [], created, modified: created };
}
