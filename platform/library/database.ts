import { openDB, type IDBPDatabase } from 'idb';
import { asFailure, Failure } from '../failure.ts';
import { requireRoom } from '../room.ts';
import { renewLog } from './renew-log.ts';
import { type LibrarySchema, upgrade, version } from './schema/upgrade.ts';

export const libraryName = 'library';
/** How long a person waits for the library before being told, ms. */
const patience = 10_000;
/** How long older windows get to let go of it; ours do so at once. */
const grace = 3_000;

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

interface Opening {
  database: Promise<LibraryDatabase>;
  /** As soon as it is open. */
  open: LibraryDatabase | null;
  /** Rejects when older windows do not let go; never resolves. */
  blocked: Promise<never>;
}

let opening: Opening | null = null;

/**
 * The library, opened once for each context and opened again after it was closed.
 * @throws Failure `disk-full`, `library-blocked`, `library-newer`, `library-unavailable`, within ten seconds
 */
export async function openLibrary(): Promise<LibraryDatabase> {
  const { database, blocked, open: isOpen } = (opening ??= open());
  if (isOpen !== null) return isOpen;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('library-unavailable')), patience);
  });
  return Promise.race([database, blocked, late]).finally(() => clearTimeout(timer));
}

/** Lets go of the library; the next use opens it again. */
export async function closeLibrary(): Promise<void> {
  const held = opening;
  opening = null;
  (await held?.database.catch(() => null))?.close();
}

function open(): Opening {
  let giveUp: () => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Failure('library-blocked'));
  });
  const openNow = async () => {
    await requireRoom('open');
    await renewLog();
    return openDB<LibrarySchema>(libraryName, version, {
      upgrade: (db, from, _to, tx, event) => {
        const identity = { id: crypto.randomUUID(), created: new Date().toISOString(), dataLoss: dataLossOf(event) };
        // A step that fails takes the whole upgrade back; opening then fails with it.
        tx.done.catch(() => undefined);
        void upgrade(db, from, tx, identity).catch(() => abort(tx));
      },
      blocked: () => void setTimeout(giveUp, grace),
      // A newer version waits for us: let it go on. What is being written here is finished first.
      blocking: () => void closeLibrary(),
      terminated: forget,
    });
  };
  const database = openNow().catch((error: unknown) => {
    forget();
    const newer = error instanceof DOMException && error.name === 'VersionError';
    throw asFailure(error, newer ? 'library-newer' : 'library-unavailable');
  });
  // Nobody may be waiting any more when it is found blocked.
  blocked.catch(() => undefined);
  const opened: Opening = { database, open: null, blocked };
  void database.then((db) => { opened.open = db; }, () => undefined);
  function forget(): void {
    if (opening === opened) opening = null;
  }
  return opened;
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has taken it back already.
  }
}

/** Chromium's own field of the upgrade event: `total` when it found the files damaged and threw them away. */
export function dataLossOf(event: object): 'none' | 'total' {
  return 'dataLoss' in event && event.dataLoss === 'total' ? 'total' : 'none';
}
