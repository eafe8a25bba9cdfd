import { readLibrary } from '../library/transaction.ts';

/** Clips at once: a clip is some twenty kilobytes, and checking one takes a fraction of a millisecond. */
const batch = 50;

/** Every stored clip as it is, in the order of the ids, a batch at a time: together they would not fit into memory. */
export async function* clipBatches(): AsyncGenerator<object[]> {
  for (let last: string | null = null; ;) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const raws: { id: string }[] = await readLibrary((tx) => tx.objectStore('clips').getAll(range, batch));
    if (raws.length > 0) yield raws;
    last = raws.at(-1)?.id ?? null;
    if (raws.length < batch || last === null) return;
  }
}
