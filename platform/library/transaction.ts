import type { IDBPTransaction, StoreNames } from 'idb';
import { asFailure, Failure } from '../failure.ts';
import { requireRoom } from '../room.ts';
import { openLibrary } from './database.ts';
import { renewLog } from './renew-log.ts';
import type { LibrarySchema } from './schema/upgrade.ts';
import { isLost, readSentinel, type Sentinel } from './sentinel.ts';

/** A write that takes longer is given up and taken back, ms. */
const patience = 10_000;

export type StoreName = StoreNames<LibrarySchema>;
type Stores = StoreName[];
export type ReadTransaction = IDBPTransaction<LibrarySchema, Stores>;
export type WriteTransaction = IDBPTransaction<LibrarySchema, Stores, 'readwrite'>;

export const stores: Stores = ['articles', 'highlights', 'clips', 'bytes', 'drafts', 'aliases', 'restores', 'aside', 'identity', 'ownTerms'];

/** Reads in one transaction, so that what comes back belongs together. */
export async function readLibrary<T>(task: (tx: ReadTransaction) => Promise<T>): Promise<T> {
  try {
    const tx = await begin((database) => database.transaction(stores));
    return await task(tx);
  } catch (error) {
    throw asFailure(error, 'library-unavailable');
  }
}

/**
 * One user action: everything or nothing, on the disk before it returns. It counts as a change of what is kept.
 * Browsers name a disk that fills up meanwhile in many ways (`DataError`, `QuotaExceededError`, `UnknownError`), so any abort means "not saved".
 * @param wait ms after which it is taken back
 * @throws Failure `disk-full`, `library-lost`, `not-saved`, or the failure that the task ended with
 */
export async function writeLibrary<T>(task: (tx: WriteTransaction) => Promise<T>, wait = patience): Promise<T> {
  const sentinel = await readSentinel();
  return write(async (tx) => {
    // At once, to save a way to the disk. That the library is lost is the reason behind whatever else then fails.
    const count = countChange(tx, sentinel);
    counts.set(tx, count);
    const [counted, done] = await Promise.allSettled([count.then(({ put }) => put), task(tx)]);
    if (counted.status === 'rejected') throw counted.reason;
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  }, wait);
}

/** The same for what is no change of what the reader keeps, or counts it itself: drafts, copies of damaged records. */
export const writeBeside = <T>(task: (tx: WriteTransaction) => Promise<T>, wait = patience): Promise<T> => write(task, wait);

/** For what only takes away, and so makes room where there is none. */
export const emptyLibrary = <T>(task: (tx: WriteTransaction) => Promise<T>): Promise<T> => write(task, patience, 'open');

async function write<T>(task: (tx: WriteTransaction) => Promise<T>, wait: number, room: 'open' | 'write' = 'write'): Promise<T> {
  try {
    await requireRoom(room);
    // What was opened while there was no room for this has not had it.
    await renewLog();
    const tx = await begin((database) => database.transaction(stores, 'readwrite', { durability: 'strict' }));
    const timer = setTimeout(() => abort(tx), wait);
    const work = task(tx).catch((error: unknown) => {
      abort(tx);
      throw error;
    });
    const [result] = await Promise.all([work, tx.done]).finally(() => clearTimeout(timer));
    return result;
  } catch (error) {
    throw asFailure(error, 'not-saved');
  }
}

/**
 * Refuses, with the whole transaction, to write into a database that took the place of the lost one: what is saved there
 * would be gone once the old one is put back. The user decides first, on the library page.
 */
async function countChange(tx: WriteTransaction, sentinel: Sentinel | null): Promise<{ put: Promise<unknown> }> {
  const store = tx.objectStore('identity');
  const identity = await store.get('identity');
  if (isLost(identity, sentinel)) throw new Failure('library-lost');
  return { put: identity === undefined ? Promise.resolve() : store.put({ ...identity, changes: identity.changes + 1 }) };
}

/** Resolves when the count of a transaction is under way. */
const counts = new WeakMap<WriteTransaction, Promise<unknown>>();

/**
 * The last requests of a transaction of `writeLibrary`. With them it is given to the disk: the browser need not come back first, to ask for more, which
 * a single save would wait for. One that fails takes all back.
 */
export async function lastly(tx: WriteTransaction, ...requests: (() => Promise<unknown>)[]): Promise<void> {
  await counts.get(tx);
  const made: Promise<unknown>[] = [];
  try {
    for (const request of requests) made.push(request());
    tx.commit();
  } catch (error) {
    for (const request of made) request.catch(() => undefined);
    throw error;
  }
  await Promise.all(made);
}

/** Requests of one transaction at once. One that cannot even be made fails like the others, and none is left unheard. */
export async function together(...requests: (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

/** A connection may have been closed for a newer version since it was last used: open it once more. */
async function begin<Tx>(start: (database: Awaited<ReturnType<typeof openLibrary>>) => Tx): Promise<Tx> {
  const database = await openLibrary();
  try {
    return start(database);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    return start(await openLibrary());
  }
}

function abort(tx: WriteTransaction): void {
  // The reason is thrown by the task; `done` would only repeat that it was aborted.
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}
