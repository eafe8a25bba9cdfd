import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { ClipLine, LibraryEntry } from '../../core/library/query.ts';

/**
 * Puts living highlights and clips to their articles; what was kept last comes first, highlights in the order of the text.
 * An article of which nothing is left is not listed.
 */
export function entriesOf(
  articles: readonly LibraryArticle[], highlights: readonly Highlight[], clips: ReadonlyMap<string, readonly ClipLine[]> = new Map(),
): LibraryEntry[] {
  const known = new Map(articles.map((article) => [article.canonical, article]));
  const bySource = new Map<string, Highlight[]>();
  for (const highlight of highlights.filter(({ deleted }) => deleted === null)) {
    const own = bySource.get(highlight.target.source);
    if (own === undefined) bySource.set(highlight.target.source, [highlight]);
    else own.push(highlight);
  }
  const canonicals = new Set([...bySource.keys(), ...[...clips].filter(([, own]) => own.length > 0).map(([canonical]) => canonical)]);
  const entries = [...canonicals].map((canonical): LibraryEntry => {
    const own = (bySource.get(canonical) ?? []).sort(byPlace);
    const lines = [...(clips.get(canonical) ?? [])];
    return { article: known.get(canonical) ?? withoutFacts(canonical, newest(own, lines)), highlights: own, clips: lines };
  });
  const kept = new Map(entries.map((entry) => [entry, newest(entry.highlights, entry.clips)]));
  return entries.sort((a, b) => ((kept.get(a) ?? '') < (kept.get(b) ?? '') ? 1 : -1));
}

const byPlace = (a: Highlight, b: Highlight): number => a.target.selector[1].start - b.target.selector[1].start;

function newest(highlights: readonly Highlight[], clips: readonly ClipLine[]): string {
  const moments = [...highlights.map(({ created }) => created), ...clips.map(({ generatedAtTime }) => generatedAtTime)];
  return moments.reduce((latest, each) => (each > latest ? each : latest), '');
}

/** The article's own record was damaged and set aside; what was kept of it is shown all the same, under its address. */
export function withoutFacts(source: string, created: string): LibraryArticle {
  const portal = new URL(source).hostname.replace(/^www\./, '');
  return { version: 2, canonical: source, url: source, portal, place: null, title: source, published: null, inferred: null, tags: [], created, modified: created };
}
