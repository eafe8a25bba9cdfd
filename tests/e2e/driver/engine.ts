import type { Session } from '../../../scripts/browsers/session.ts';
import type { StoredEngine } from '../../../platform/translation/engine-settings.ts';

/** Sets an engine up as the options do. */
export function useEngine(session: Session, settings: StoredEngine['settings']): Promise<void> {
  return session.inExtension(writeEngine, { settings, keyOrigin: new URL(settings.base).origin, forms: null });
}

/** Runs in a page of the extension. */
async function writeEngine(value: unknown): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('translation', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('cache', { keyPath: 'key' }).createIndex('used', 'used');
      opening.result.createObjectStore('engines');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The database was not opened.'));
  });
  await new Promise<void>((resolve, reject) => {
    const tx = database.transaction('engines', 'readwrite');
    tx.objectStore('engines').put(value, 'chosen');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('The engine was not written.'));
  });
  database.close();
}
