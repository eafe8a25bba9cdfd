/** Where Zotero would put what it is sent: what is chosen in its window. */
export interface ZoteroTarget {
  library: string;
  /** Null where a library as a whole is chosen. */
  collection: string | null;
  /** Whether anything can be put there. */
  editable: boolean;
}

/** What Zotero did with it; `already`: the same was sent before and has arrived. */
export type ZoteroOutcome = 'saved' | 'already';

/**
 * Why it did not: it does not run; the browser was not allowed to ask; it took too long; it keeps browsers out; the library is
 * read-only; it could not read what it was sent; it answered in a way that we do not know.
 */
export type ZoteroProblem = 'closed' | 'not-allowed' | 'slow' | 'refused' | 'read-only' | 'not-understood' | 'strange';
