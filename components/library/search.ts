import type { Highlight } from '../../core/annotation/highlight.ts';
import { bare } from '../../core/text/bare.ts';
import type { Facet, LibraryEntry, LibraryFacets, LibraryHit, LibraryQuery, LibrarySort } from '../../core/library/query.ts';

/** What the library is asked for. */
export interface LibrarySearch {
  find(query: LibraryQuery): LibraryHit[];
  facets(): LibraryFacets;
}

/** An entry with its words made bare once, since every key typed asks all entries. */
interface Indexed {
  entry: LibraryEntry;
  /** Title, portal, place, tags, people, posts and documents. */
  about: string;
  highlights: { id: string; words: string }[];
}

/** Looks through entries that are held in memory. */
export function searchOf(entries: readonly LibraryEntry[]): LibrarySearch {
  const index = entries.map(indexed);
  return {
    find: (query) => sorted(index.flatMap((one) => hit(one, query)), query),
    facets: () => facetsOf(entries),
  };
}

function indexed(entry: LibraryEntry): Indexed {
  const { article, clips } = entry;
  const people = clips.flatMap((clip) => clip.people.flatMap(({ name, posts }) => [name, ...posts.flatMap((post) => [post.text, post.gloss.en])]));
  const about = [article.title, article.portal, article.place ?? '', ...article.tags, ...people, ...clips.flatMap((clip) => clip.documents)];
  return { entry, about: bare(about.join(' ')), highlights: entry.highlights.map((highlight) => ({ id: highlight.id, words: wordsOf(highlight) })) };
}

const wordsOf = ({ target, body, copies, tags }: Highlight): string =>
  bare([target.selector[0].exact, body ?? '', ...copies.map((copy) => copy.body), ...tags].join(' '));

type Found = LibraryHit & { entry: LibraryEntry; inTitle: boolean };

function hit({ entry, about, highlights }: Indexed, query: LibraryQuery): Found[] {
  if (!admits(entry, query)) return [];
  const words = bare(query.words).split(/\s+/).filter((word) => word !== '');
  const { canonical, title } = entry.article;
  const holds = (text: string) => words.every((word) => text.includes(word));
  if (holds(about)) return [{ canonical, highlights: [], entry, inTitle: holds(bare(title)) }];
  const own = highlights.filter((one) => holds(one.words)).map(({ id }) => id);
  return own.length === 0 ? [] : [{ canonical, highlights: own, entry, inTitle: false }];
}

/** The filters, apart from the words. */
function admits({ article, highlights, clips }: LibraryEntry, { portal, place, from, to, colour, tag, person }: LibraryQuery): boolean {
  const day = dayOf({ article });
  return (portal === undefined || article.portal === portal)
    && (place === undefined || article.place === place)
    && (from === undefined || day >= from)
    && (to === undefined || day <= to)
    && (colour === undefined || highlights.some((highlight) => highlight.colour === colour))
    && (tag === undefined || article.tags.includes(tag) || highlights.some(({ tags }) => tags.includes(tag)))
    && (person === undefined || clips.some(({ people }) => people.some(({ name }) => name === person)));
}

/** Of publication, or of keeping where none is known. */
export const dayOf = ({ article }: Pick<LibraryEntry, 'article'>): string => article.published ?? article.inferred ?? article.created.slice(0, 10);

const order: Record<Exclude<LibrarySort, 'best'>, (a: Found, b: Found) => number> = {
  kept: (a, b) => compare(b.entry.article.modified, a.entry.article.modified),
  published: (a, b) => compare(dayOf(b.entry), dayOf(a.entry)),
  title: (a, b) => a.entry.article.title.localeCompare(b.entry.article.title, 'vi'),
};

function sorted(found: Found[], { words, sort = 'best' }: LibraryQuery): LibraryHit[] {
  const by = sort === 'best' ? order.kept : order[sort];
  const best = (a: Found, b: Found) => Number(b.inTitle) - Number(a.inTitle);
  const inOrder = found.sort((a, b) => (sort === 'best' && words.trim() !== '' ? best(a, b) : 0) || by(a, b));
  return inOrder.map(({ canonical, highlights }) => ({ canonical, highlights }));
}

function facetsOf(entries: readonly LibraryEntry[]): LibraryFacets {
  return {
    portals: counted(entries.map(({ article }) => [article.portal])),
    places: counted(entries.map(({ article }) => (article.place === null ? [] : [article.place]))),
    tags: counted(entries.map(({ article, highlights }) => [...article.tags, ...highlights.flatMap(({ tags }) => tags)])),
    people: counted(entries.map(({ clips }) => clips.flatMap(({ people }) => people.map(({ name }) => name)))),
  };
}

/** Each value once for an article, the most first. */
function counted(values: readonly (readonly string[])[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((own) => [...new Set(own)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, articles]) => ({ value, articles })).sort((a, b) => b.articles - a.articles || compare(a.value, b.value));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
