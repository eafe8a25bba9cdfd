import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { createV1, type IdentityV1, type LibraryV1 } from './v1.ts';

/** The newest version; each has its file in this folder. */
export const version = 1;
export type LibrarySchema = LibraryV1;

type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** Brings a database from any earlier version to the newest, in the one transaction of the upgrade. */
export function upgrade(database: IDBPDatabase<LibrarySchema>, from: number, tx: UpgradeTransaction, identity: Pick<IdentityV1, 'id' | 'created' | 'dataLoss'>): void {
  if (from < 1) {
    createV1(database);
    void tx.objectStore('identity').put({ version: 1, key: 'identity', ...identity });
  }
}
