import { Failure } from '../failure.ts';
import type { LibraryDatabase } from './database.ts';
import { openLibrary } from './database.ts';
import { readSentinel, writeSentinel, type Sentinel } from './sentinel.ts';

export interface LibraryHealth {
  /** `lost`: another, newer database than the one that held the highlights; `shrunken`: the same with fewer of them. */
  state: 'healthy' | 'lost' | 'shrunken' | 'blocked';
  /** How many highlights had been saved when it was last whole. */
  highlights: number;
  /** How many of them are missing. */
  missing: number;
  /** ISO 8601, UTC */
  lastGood: string | null;
  /** Records that could not be read and were set aside. */
  setAside: number;
}

interface Contents {
  database: string;
  dataLoss: 'none' | 'total';
  articles: number;
  highlights: number;
  setAside: number;
}

/** Whether the library still holds what had been saved. @throws Failure when it cannot be opened */
export async function libraryHealth(): Promise<LibraryHealth> {
  try {
    const contents = await contentsOf(await openLibrary());
    const sentinel = await readSentinel();
    const health = compare(contents, sentinel);
    if (health.state === 'healthy') await keepSentinel(contents, 0);
    return health;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'library-blocked') throw error;
    const last = await readSentinel();
    return { state: 'blocked', highlights: last?.highlights ?? 0, missing: 0, lastGood: last?.lastGood ?? null, setAside: 0 };
  }
}

/** The user goes on with what there is: from now on this is the library. */
export async function acceptLoss(): Promise<void> {
  await keepSentinel(await contentsOf(await openLibrary()), 0);
}

/**
 * Refuses to write into a database that took the place of the lost one: what is saved there would be
 * gone once the old one is put back. The user decides first, on the library page.
 * @returns how many highlights are missing, to be handed to `noteSaved`
 * @throws Failure `library-lost`
 */
export async function requireLibrary(database: LibraryDatabase): Promise<number> {
  const { state, missing } = compare(await contentsOf(database), await readSentinel());
  if (state === 'lost') throw new Failure('library-lost');
  return missing;
}

/** Brings the sentinel up to date after a write. What is missing stays noted. */
export async function noteSaved(database: LibraryDatabase, missing: number): Promise<void> {
  await keepSentinel(await contentsOf(database), missing);
}

export function compare(contents: Contents, sentinel: Sentinel | null): LibraryHealth {
  const { highlights = 0, lastGood = null } = sentinel ?? {};
  const seen = { highlights, lastGood, setAside: contents.setAside };
  const known = sentinel?.database === contents.database;
  if (!known && (highlights > 0 || contents.dataLoss === 'total')) return { ...seen, state: 'lost', missing: highlights };
  const missing = known ? Math.max(0, highlights - contents.highlights) : 0;
  return { ...seen, state: missing > 0 ? 'shrunken' : 'healthy', missing };
}

async function contentsOf(database: LibraryDatabase): Promise<Contents> {
  const tx = database.transaction(['identity', 'articles', 'highlights', 'aside']);
  const [identity, articles, highlights, setAside] = await Promise.all([
    tx.objectStore('identity').get('identity'),
    tx.objectStore('articles').count(),
    tx.objectStore('highlights').count(),
    tx.objectStore('aside').count(),
  ]);
  return { database: identity?.id ?? '', dataLoss: identity?.dataLoss ?? 'none', articles, highlights, setAside };
}

async function keepSentinel({ database, articles, highlights }: Contents, missing: number): Promise<void> {
  await writeSentinel({ version: 1, database, articles, highlights: highlights + missing, lastGood: new Date().toISOString() });
}
