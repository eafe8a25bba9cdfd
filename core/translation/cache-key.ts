import type { LockedText } from './lock.ts';

/** All that a translation depends on. */
export interface CacheSubject {
  locked: LockedText;
  /** The engine's kind and, where it has one, its address. */
  engine: string;
  model: string | null;
  /** BCP 47 */
  target: string;
  /** The glossary's revision. */
  revision: string;
}

/** Raised when forms, verification or repair change what would come out. */
const version = 2;

/**
 * The key of a translation as one text, to be hashed by whoever stores it. The locks stand in it with their
 * renderings and the dates of their entries, so that an entry that changes, or another article's date, is another key.
 */
export function cacheKey({ locked, engine, model, target, revision }: CacheSubject): string {
  const locks = locked.locks.map(({ start, end, concept, accepted, valid }) => [start, end, concept, accepted, valid?.from ?? null, valid?.to ?? null]);
  return JSON.stringify([version, engine, model, target, revision, locked.text.normalize('NFC'), locks]);
}
