import type { IDBPDatabase } from 'idb';
import type { OwnTerm } from '../../../core/own-glossary/own-term.ts';
import type { LibraryV2 } from './v2.ts';

/** Version 3 of the library (0.3.0): the reader's own terms. Never edited after release. */
export interface LibraryV3 extends LibraryV2 {
  /** Records that are not deleted have no place in the index `deleted`. */
  ownTerms: { key: string; value: OwnTerm; indexes: { deleted: string } };
}

/** Adds the new store; every record of version 2 stays as it is. */
export function upgradeToV3(database: IDBPDatabase<LibraryV3>): void {
  database.createObjectStore('ownTerms', { keyPath: 'id' }).createIndex('deleted', 'deleted');
}
