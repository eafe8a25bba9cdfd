import * as v from 'valibot';
import type { Draft } from '../../core/library/draft.ts';
import { moment, note, read, tags, type Read } from './codec.ts';
import { readLibrary, writeBeside } from './transaction.ts';

const draft = v.object({
  version: v.literal(1), key: v.pipe(v.string(), v.minLength(1)), body: note, tags, revision: v.pipe(v.number(), v.integer(), v.minValue(0)), modified: moment,
});

export const readDraft = (raw: unknown): Read<Draft> => read(draft, raw);

/** Keeps what is being typed, on the disk. To be called by the page that is typed in, so that no worker has to wake. */
export async function keepDraft(what: Omit<Draft, 'version' | 'modified'>, now = new Date().toISOString()): Promise<void> {
  await writeBeside((tx) => tx.objectStore('drafts').put({ ...what, version: 1, modified: now }));
}

/** What was being typed; null where nothing is left unsaved. */
export async function draftOf(key: string): Promise<Draft | null> {
  const result = readDraft(await readLibrary((tx) => tx.objectStore('drafts').get(key)));
  return 'value' in result ? result.value : null;
}

/** Everything that was typed and not saved, the newest first. */
export async function drafts(): Promise<Draft[]> {
  const raws: unknown[] = await readLibrary((tx) => tx.objectStore('drafts').getAll());
  const readable = raws.map((raw) => readDraft(raw)).flatMap((result) => ('value' in result ? [result.value] : []));
  return readable.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}

/** The note was saved, or given up. */
export async function dropDraft(key: string): Promise<void> {
  await writeBeside((tx) => tx.objectStore('drafts').delete(key));
}
