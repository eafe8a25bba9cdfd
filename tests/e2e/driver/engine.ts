import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../../scripts/browsers/session.ts';
import type { StoredEngine } from '../../../platform/translation/engine-settings.ts';
import { builtExtension } from './browser.ts';

/** A copy of the built extension that may ask one more host: nobody is there to grant it. */
export function extensionWithHost(folder: string, pattern: string): string {
  const copy = join(folder, 'extension');
  cpSync(builtExtension(), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  // WXT has written it, and the manifest's own test says what is in it.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, pattern] }));
  return copy;
}

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
