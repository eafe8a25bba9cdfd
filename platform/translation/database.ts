import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { requireRoom } from '../room.ts';

export interface CachedRow {
  /** SHA-256 of the cache key, hexadecimal. */
  key: string;
  /** The translation, as JSON. */
  value: string;
  /** UTF-16 units of the value. */
  size: number;
  /** Counts up with every use, so that the oldest is known whatever the clock says. */
  used: number;
}

interface TranslationSchema extends DBSchema {
  cache: { key: string; value: CachedRow; indexes: { used: number } };
  /** Engines as the user set them up, keys included: content scripts cannot open this database. */
  engines: { key: string; value: unknown };
}

export const translationName = 'translation';

let opening: Promise<IDBPDatabase<TranslationSchema>> | null = null;

/** The database of translation, apart from the library: what is lost here can be had again. */
export function openTranslation(): Promise<IDBPDatabase<TranslationSchema>> {
  opening ??= requireRoom('open').then(() => openDB<TranslationSchema>(translationName, 1, {
    upgrade(database) {
      database.createObjectStore('cache', { keyPath: 'key' }).createIndex('used', 'used');
      database.createObjectStore('engines');
    },
    blocking: () => void closeTranslation(),
    terminated: () => (opening = null),
  })).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export async function closeTranslation(): Promise<void> {
  const held = opening;
  opening = null;
  (await held?.catch(() => null))?.close();
}
