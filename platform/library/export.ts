import { readLibrary } from './transaction.ts';

/** Every record that could not be read, as it is. */
export async function exportAside(): Promise<unknown[]> {
  return readLibrary((tx) => tx.objectStore('aside').getAll());
}
