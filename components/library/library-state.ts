import type { LibraryEntry } from '../../core/protocol.ts';

/** What the library page has to show. A lost database is never shown as an empty list. */
export type LibraryState =
  | { kind: 'loading' }
  | { kind: 'ready'; entries: readonly LibraryEntry[]; setAside: number }
  /** The browser gave back an empty database although something had been saved. */
  | { kind: 'lost'; highlights: number; lastGood: string | null }
  /** An older window holds the database. */
  | { kind: 'blocked' }
  | { kind: 'failed'; problem: string };
