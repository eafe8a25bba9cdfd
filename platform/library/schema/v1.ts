import type { DBSchema, IDBPDatabase } from 'idb';

/**
 * Version 1 of the library (0.1.0). Never edited after release: a change is a new file beside it.
 * What is in a store may be damaged, so readers check it; the types say what was written.
 */
export interface LibraryV1 extends DBSchema {
  articles: { key: string; value: { version: 1; canonical: string } };
  highlights: { key: string; value: { version: 1; id: string; body: string | null; target: { source: string } }; indexes: { source: string } };
  /** Copies of records that could not be read, as they were. */
  aside: { key: number; value: AsideV1; indexes: { origin: [string, string] } };
  /** One record: which database this is. A database that the browser made anew has another id. */
  identity: { key: 'identity'; value: IdentityV1 };
}

export interface AsideV1 {
  version: 1;
  /** Store and key of the record. */
  origin: [string, string];
  raw: unknown;
  /** What is wrong with it. */
  reason: string;
  /** ISO 8601, UTC */
  at: string;
}

export interface IdentityV1 {
  version: 1;
  key: 'identity';
  /** UUID */
  id: string;
  /** ISO 8601, UTC */
  created: string;
  /** What the browser said when it made the database: `total` after it threw damaged files away. */
  dataLoss: 'none' | 'total';
}

export function createV1(database: IDBPDatabase<LibraryV1>): void {
  database.createObjectStore('articles', { keyPath: 'canonical' });
  database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('source', 'target.source');
  database.createObjectStore('aside', { autoIncrement: true }).createIndex('origin', 'origin');
  database.createObjectStore('identity', { keyPath: 'key' });
}
