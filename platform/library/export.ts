import type { Highlight, LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import { versionsOf } from '../clips/list.ts';
import { readArticle } from './codec.ts';
import { highlightsOf } from './repository.ts';
import { readLibrary } from './transaction.ts';

/** A selection of the library as it is stored, without the pages of its clips: the whole of it is a backup. */
export interface ExportedEntries {
  format: 'chu-giai-selection';
  version: 1;
  /** ISO 8601, UTC */
  made: string;
  entries: { article: LibraryArticle | null; highlights: Highlight[]; clips: Clip[] }[];
}

/** The records of some articles; the same selection gives the same text, but for the time. */
export async function exportEntries(canonicals: readonly string[], now = new Date().toISOString()): Promise<ExportedEntries> {
  const entries: ExportedEntries['entries'] = [];
  for (const canonical of canonicals) {
    const read = readArticle(await readLibrary((tx) => tx.objectStore('articles').get(canonical)));
    entries.push({ article: 'value' in read ? read.value : null, highlights: await highlightsOf(canonical), clips: await versionsOf(canonical) });
  }
  return { format: 'chu-giai-selection', version: 1, made: now, entries };
}

/** Every record that could not be read, as it is. */
export async function exportAside(): Promise<unknown[]> {
  return readLibrary((tx) => tx.objectStore('aside').getAll());
}
