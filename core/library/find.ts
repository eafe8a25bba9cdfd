import type { Facet, LibraryEntry, LibraryFacets, LibraryHit, LibraryQuery, LibrarySort } from './query.ts';
import type { Found, SearchIndex } from './search-index.ts';

const collator = new Intl.Collator('vi');

/** What a query finds, in its order. */
export function findEntries(index: SearchIndex, query: LibraryQuery): LibraryHit[] {
  const found = index.find(query.words).filter(({ entry }) => admits(query, entry));
  const hasWords = query.words.trim() !== '';
  return sorted(found, query.sort ?? 'best', hasWords).map(({ entry, highlights }) => ({ canonical: entry.article.canonical, highlights }));
}

/** What the filters can be set to. */
export function facetsOf(entries: Iterable<LibraryEntry>): LibraryFacets {
  const [portals, places, tags, people] = [new Counter(), new Counter(), new Counter(), new Counter()];
  for (const entry of entries) {
    portals.count([entry.article.portal]);
    places.count(entry.article.place === null ? [] : [entry.article.place]);
    tags.count(tagsOf(entry));
    people.count(peopleOf(entry));
  }
  return { portals: portals.facets(), places: places.facets(), tags: tags.facets(), people: people.facets() };
}

/** The day of an article: of publication, else the probable one, else that of keeping. `YYYY-MM-DD` */
export function dayOf({ article }: Pick<LibraryEntry, 'article'>): string {
  return article.published ?? article.inferred ?? article.created.slice(0, 10);
}

function admits({ portal, place, from, to, colour, tag, person }: LibraryQuery, entry: LibraryEntry): boolean {
  const { article, highlights } = entry;
  if (portal !== undefined && article.portal !== portal) return false;
  if (place !== undefined && article.place !== place) return false;
  if (colour !== undefined && !highlights.some((highlight) => highlight.colour === colour)) return false;
  if (tag !== undefined && !tagsOf(entry).includes(tag)) return false;
  if (person !== undefined && !peopleOf(entry).includes(person)) return false;
  if (from === undefined && to === undefined) return true;
  const day = dayOf(entry);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

const tagsOf = ({ article, highlights }: LibraryEntry): string[] => [...article.tags, ...highlights.flatMap(({ tags }) => tags)];
const peopleOf = ({ clips }: LibraryEntry): string[] => clips.flatMap(({ people }) => people.map(({ name }) => name));

function sorted(found: Found[], sort: LibrarySort, hasWords: boolean): Found[] {
  switch (sort) {
    case 'best': return hasWords ? found.sort((a, b) => b.score - a.score || b.kept - a.kept) : sorted(found, 'kept', false);
    case 'kept': return found.sort((a, b) => b.kept - a.kept);
    case 'published': return found.sort((a, b) => later(dayOf(a.entry), dayOf(b.entry)));
    case 'title': return found.sort((a, b) => collator.compare(a.entry.article.title, b.entry.article.title));
  }
}

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

class Counter {
  private readonly counts = new Map<string, number>();

  count(values: readonly string[]): void {
    for (const value of new Set(values)) this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  facets(): Facet[] {
    const facets = [...this.counts].map(([value, articles]) => ({ value, articles }));
    return facets.sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
  }
}
