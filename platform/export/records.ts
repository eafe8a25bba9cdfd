import type { ArchiveStore } from '../../core/export/archive-layout.ts';
import { stableJson } from '../../core/library/stable-json.ts';
import { batches } from '../library/batches.ts';
import { readLibrary } from '../library/transaction.ts';
import type { Pace } from './pace.ts';
import type { Chosen } from './scope.ts';
import { TextParts } from './text-parts.ts';

export interface StoredRecords {
  text: Blob;
  count: number;
}

/**
 * The records of a store as they are, a line each, also damaged and deleted ones.
 * @param onRecord hears each of them
 */
export async function storedRecords(store: ArchiveStore, chosen: Chosen, pace: Pace, onRecord: (record: object) => void = () => undefined): Promise<StoredRecords> {
  const text = new TextParts();
  let count = 0;
  for await (const record of inOrder(store)) {
    if (!isChosen(store, record, chosen)) continue;
    text.add(`${stableJson(record)}\n`);
    onRecord(record);
    count++;
    await pace.breathe();
  }
  return { text: text.end('application/jsonl'), count };
}

async function* inOrder(store: ArchiveStore): AsyncGenerator<object> {
  if (store === 'articles' || store === 'highlights' || store === 'clips') {
    for await (const raws of batches(store)) yield* raws;
    return;
  }
  const raws: object[] = await readLibrary((tx) => tx.objectStore(store).getAll());
  // Records set aside are numbered as they came, which is no order to go by.
  if (store === 'aside') raws.sort((a, b) => (stableJson(a) < stableJson(b) ? -1 : 1));
  yield* raws;
}

/** Of a selection go what belongs to its articles; what cannot be told goes with the whole library alone. */
function isChosen(store: ArchiveStore, record: object, chosen: Chosen): boolean {
  if (chosen.isAll) return true;
  switch (store) {
    case 'articles': return chosen.article(textAt(record, 'canonical'));
    case 'highlights': return 'target' in record && chosen.article(textAt(record.target, 'source'));
    case 'clips': return chosen.clip(textAt(record, 'canonical'), textAt(record, 'id'));
    case 'aliases': case 'drafts': case 'aside': case 'ownTerms': return false;
  }
}

function textAt(record: unknown, key: string): string {
  const value: unknown = typeof record === 'object' && record !== null ? Object.getOwnPropertyDescriptor(record, key)?.value : undefined;
  return typeof value === 'string' ? value : '';
}
