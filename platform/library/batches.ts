import { readLibrary } from './transaction.ts';

/** Records at once, of some twenty kilobytes for a clip and one for a highlight: a task of a few milliseconds. */
const sizes = { articles: 250, highlights: 250, clips: 40 } as const;

/** Every stored record as it is, in the order of the keys, a batch at a time: all together may not fit into memory. */
export async function* batches(store: keyof typeof sizes): AsyncGenerator<object[]> {
  const size = sizes[store];
  for (let last: string | null = null; ;) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const raws: object[] = await readLibrary((tx) => tx.objectStore(store).getAll(range, size));
    if (raws.length > 0) yield raws;
    last = keyOf(raws.at(-1));
    if (raws.length < size || last === null) return;
  }
}

/** The key stands in the record, however damaged it is. */
function keyOf(record: object | undefined): string | null {
  if (record === undefined) return null;
  return 'id' in record ? String(record.id) : 'canonical' in record ? String(record.canonical) : null;
}
