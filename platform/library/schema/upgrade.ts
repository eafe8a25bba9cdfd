import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { createV1, type IdentityV1, type LibraryV1 } from './v1.ts';
import { upgradeToV2, type LibraryV2 } from './v2.ts';
import { upgradeToV3, type LibraryV3 } from './v3.ts';

/** The newest version; each has its file in this folder. */
export const version = 3;
export type LibrarySchema = LibraryV3;

type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/**
 * Brings a database from any earlier version to the newest, in the one transaction of the upgrade: if the browser is
 * killed in it, or a step fails, the earlier version is still there, whole.
 */
export async function upgrade(
  database: IDBPDatabase<LibrarySchema>, from: number, tx: UpgradeTransaction, identity: Pick<IdentityV1, 'id' | 'created' | 'dataLoss'>,
): Promise<void> {
  if (from < 1) {
    // As: each version knows its own stores alone.
    createV1(database as unknown as IDBPDatabase<LibraryV1>);
    await tx.objectStore('identity').put({ version: 2, key: 'identity', changes: 0, absorbed: [], ...identity });
  }
  if (from < 2) await upgradeToV2(database as unknown as IDBPDatabase<LibraryV2>, tx as unknown as IDBPTransaction<LibraryV2, StoreNames<LibraryV2>[], 'versionchange'>);
  if (from < 3) upgradeToV3(database);
}
