import { deleteDB, openDB } from 'idb';
import { browser } from '#imports';
import { requireRoom } from '../room.ts';

const key = 'library-log';
const ballast = 'ballast';
/** Chromium begins a new log after 4 MiB; a record of over 64 KiB would go into a file of its own instead. */
const size = { records: 88, bytes: 50_000 };

let renewal: Promise<void> | null = null;

/**
 * Makes Chromium begin a new log for the databases of this extension, once after each start of the browser.
 * When a browser is killed while it writes, the log ends in half a record. LevelDB goes on in that same file, and at the start
 * after next what it wrote there, strict and acknowledged, is skipped together with the half record
 * (https://github.com/google/leveldb/issues/1287, docs/decisions/0010-a-torn-log.md). What fills the log up makes LevelDB put
 * all it has read into a table and throw the file away.
 */
export async function renewLog(): Promise<void> {
  // Firefox keeps its databases in SQLite, which cuts a torn end off.
  if (import.meta.env.FIREFOX) return;
  // A full disk, say: then the write that follows fails too, and says so.
  await (renewal ??= renewOnce().catch(() => void (renewal = null)));
}

async function renewOnce(): Promise<void> {
  if (await isMarked(browser.storage.session)) return;
  const hasRunBefore = await isMarked(browser.storage.local);
  // Noted before anything is written, so that the next start knows of it.
  await browser.storage.local.set({ [key]: 1 });
  if (hasRunBefore) await requireRoom('write');
  if (hasRunBefore) await navigator.locks.request(key, fillOnce);
  else await browser.storage.session.set({ [key]: 1 });
}

/** Of several windows that open at once the first does it, and the others wait. */
async function fillOnce(): Promise<void> {
  if (await isMarked(browser.storage.session)) return;
  await fill();
  await browser.storage.session.set({ [key]: 1 });
}

async function fill(): Promise<void> {
  await deleteDB(ballast);
  const database = await openDB(ballast, 1, { upgrade: (db) => void db.createObjectStore(ballast) });
  try {
    const tx = database.transaction(ballast, 'readwrite', { durability: 'strict' });
    const puts = Array.from({ length: size.records }, (_, at) => tx.store.put(new Uint8Array(size.bytes), at));
    await Promise.all([...puts, tx.done]);
  } finally {
    database.close();
  }
  await deleteDB(ballast);
}

async function isMarked(area: { get(key: string): Promise<Record<string, unknown>> }): Promise<boolean> {
  return (await area.get(key))[key] !== undefined;
}
