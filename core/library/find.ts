import type { Facet, LibraryEntry, LibraryFacets, LibraryHit, LibraryQuery, LibrarySort } from './query.ts';
import { dayOf } from './ranks.ts';
import type { Matches, SearchIndex } from './search-index.ts';

/** What a query finds, in its order. */
export function findEntries(index: SearchIndex, query: LibraryQuery): LibraryHit[] {
  const matches = index.find(query.words);
  const hits: LibraryHit[] = [];
  for (const number of sorted(index, matches, query.sort ?? 'best')) {
    const entry = index.at(number);
    if (entry !== null && admits(query, entry)) hits.push({ canonical: entry.article.canonical, highlights: matches.highlightsOf(number) });
  }
  return hits;
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

/** The numbers that were found, in order. The fixed order is there already; only the weights are of this query. */
function sorted(index: SearchIndex, { score }: Matches, sort: LibrarySort): Int32Array {
  const order = index.order(sort === 'best' ? 'kept' : sort);
  if (score === null) return order;
  const found = order.filter((number) => (score[number] ?? 0) > 0);
  return sort === 'best' ? heaviestFirst(found, score) : found;
}

/** A counting sort: weights are small, and numbers of one weight keep their order. */
function heaviestFirst(numbers: Int32Array, score: Int32Array): Int32Array {
  const most = numbers.reduce((known, number) => Math.max(known, score[number] ?? 0), 0);
  const places = new Int32Array(most + 2);
  for (const number of numbers) places[most - (score[number] ?? 0) + 1] = (places[most - (score[number] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at < places.length; at++) places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  const sorted = new Int32Array(numbers.length);
  for (const number of numbers) {
    const bucket = most - (score[number] ?? 0);
    const place = places[bucket] ?? 0;
    sorted[place] = number;
    places[bucket] = place + 1;
  }
  return sorted;
}

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
