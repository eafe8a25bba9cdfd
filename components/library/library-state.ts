import type { LibraryEntry, LibraryFacets, LibraryHit, LibraryQuery } from '../../core/library/query.ts';

/** What the library is asked for. Another object stands for other contents. */
export interface LibrarySearch {
  find(query: LibraryQuery): LibraryHit[];
  facets(): LibraryFacets;
}

/** What the library page has to show. A lost database is never shown as an empty list. */
export type LibraryState =
  | { kind: 'loading' }
  | { kind: 'ready'; entries: readonly LibraryEntry[]; search: LibrarySearch; setAside: number }
  /** The browser gave back an empty database although something had been saved. */
  | { kind: 'lost'; highlights: number; clips: number; lastGood: string | null }
  /** The database is the same, with fewer records than there were. */
  | { kind: 'shrunken'; missing: number; lastGood: string | null }
  /** An older window holds the database. */
  | { kind: 'blocked' }
  | { kind: 'failed'; problem: string };
