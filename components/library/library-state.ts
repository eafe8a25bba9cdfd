import type { LibraryEntry } from '../../core/library/query.ts';
import type { LibrarySearch } from './search.ts';

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
