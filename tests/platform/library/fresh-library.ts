import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeLibrary } from '../../../platform/library/database.ts';

/** An empty browser profile: no database, no sentinel, no tabs with readers. */
export async function freshLibrary(): Promise<void> {
  await freshDatabase();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
}

/** What remains when the browser throws the database away: `storage.local`. */
export async function freshDatabase(): Promise<void> {
  await closeLibrary();
  globalThis.indexedDB = new IDBFactory();
}

/** Opens the database beside the product, as a test's own hand inside it. */
export async function rawDatabase(version?: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  const request = indexedDB.open('library', version);
  request.onupgradeneeded = () => upgrade(request.result);
  return settled(request);
}

export async function rawPut(store: string, ...records: unknown[]): Promise<void> {
  const database = await rawDatabase();
  const tx = database.transaction(store, 'readwrite');
  for (const record of records) tx.objectStore(store).put(record);
  await new Promise((done) => { tx.oncomplete = done; });
  database.close();
}

export async function rawAll(store: string): Promise<unknown[]> {
  const database = await rawDatabase();
  const all: unknown[] = await settled(database.transaction(store).objectStore(store).getAll());
  database.close();
  return all;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No error given'));
  });
}

export { draft } from './drafts-of-highlights.ts';
