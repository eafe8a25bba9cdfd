import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { requireRoom } from '../room.ts';
import type { LedgerEntry, LedgerTotals } from '../../core/ledger/entry.ts';

interface LedgerSchema extends DBSchema {
  requests: { key: number; value: LedgerEntry };
  totals: { key: 'totals'; value: LedgerTotals };
}

/** Entries that are kept; the totals count all. */
export const mostEntries = 5_000;

/** The name of the ledger's database. */
export const ledgerName = 'ledger';

let opening: Promise<IDBPDatabase<LedgerSchema>> | null = null;

function open(): Promise<IDBPDatabase<LedgerSchema>> {
  opening ??= requireRoom('open').then(() => openDB<LedgerSchema>(ledgerName, 1, {
    upgrade(database) {
      database.createObjectStore('requests', { autoIncrement: true });
      database.createObjectStore('totals');
    },
    blocking: () => void closeLedger(),
    terminated: () => (opening = null),
  })).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export async function closeLedger(): Promise<void> {
  const held = opening;
  opening = null;
  (await held?.catch(() => null))?.close();
}

/** Writes a request down and answers its key; done when it is on disk. @throws Failure `disk-full` */
export async function addEntry(entry: LedgerEntry): Promise<number> {
  await requireRoom('write');
  const tx = (await open()).transaction(['requests', 'totals'], 'readwrite', { durability: 'strict' });
  const [requests, totals] = [tx.objectStore('requests'), tx.objectStore('totals')];
  const before = (await totals.get('totals')) ?? { requests: 0, sent: 0, since: entry.time };
  await totals.put({ ...before, requests: before.requests + 1, sent: before.sent + entry.sent }, 'totals');
  const key = await requests.add(entry);
  await requests.delete(IDBKeyRange.upperBound(key - mostEntries));
  await tx.done;
  return key;
}

/** Notes how a request ended. */
export async function closeEntry(key: number, outcome: Pick<LedgerEntry, 'received' | 'status' | 'ended'>): Promise<void> {
  const tx = (await open()).transaction('requests', 'readwrite');
  const entry = await tx.store.get(key);
  if (entry !== undefined) await tx.store.put({ ...entry, ...outcome }, key);
  await tx.done;
}

/** The newest first. */
export async function ledgerEntries(): Promise<LedgerEntry[]> {
  return (await (await open()).getAll('requests')).reverse();
}

/** Null while nothing has left this computer. */
export async function ledgerTotals(): Promise<LedgerTotals | null> {
  return (await (await open()).get('totals', 'totals')) ?? null;
}

export async function eraseLedger(): Promise<void> {
  const tx = (await open()).transaction(['requests', 'totals'], 'readwrite');
  await Promise.all([tx.objectStore('requests').clear(), tx.objectStore('totals').clear(), tx.done]);
}
