import { useMemo, useState } from 'preact/hooks';
import type { LibraryEntry, LibraryHit, LibrarySort } from '../../core/library/query.ts';
import type { Filters } from './filters.tsx';
import type { LibrarySearch } from './library-state.ts';

export interface Query {
  words: string;
  filters: Filters;
  sort: LibrarySort;
  setWords: (words: string) => void;
  setFilters: (filters: Filters) => void;
  setSort: (sort: LibrarySort) => void;
  /** What holds, in the order asked for. */
  found: LibraryEntry[];
  /** Highlights of an article that hold the words themselves; none where the article as a whole does. */
  hits: ReadonlyMap<string, readonly string[]>;
}

/** What the reader looks for, and what there is of it. */
export function useQuery(entries: readonly LibraryEntry[], search: LibrarySearch): Query {
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState<Filters>({});
  const [sort, setSort] = useState<LibrarySort>('best');
  const byAddress = useMemo(() => new Map(entries.map((entry) => [entry.article.canonical, entry])), [entries]);
  const hits = useMemo<LibraryHit[]>(() => search.find({ ...filters, words, sort }), [search, filters, words, sort]);
  const found = useMemo(() => hits.flatMap(({ canonical }) => byAddress.get(canonical) ?? []), [hits, byAddress]);
  const highlights = useMemo(() => new Map(hits.map((hit) => [hit.canonical, hit.highlights])), [hits]);
  return { words, filters, sort, setWords, setFilters, setSort, found, hits: highlights };
}
