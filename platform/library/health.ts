import type { LibraryHealth } from '../../core/library/health.ts';
import { Failure } from '../failure.ts';
import type { LibraryDatabase } from './database.ts';
import { openLibrary } from './database.ts';
import { isLost, readSentinel, writeSentinel, type Sentinel } from './sentinel.ts';

export interface Contents {
  database: string;
  dataLoss: 'none' | 'total';
  articles: number;
  highlights: number;
  clips: number;
  setAside: number;
}

/** Whether the library still holds what had been saved. @throws Failure when it cannot be opened */
export async function libraryHealth(): Promise<LibraryHealth> {
  try {
    const contents = await contentsOf(await openLibrary());
    const sentinel = await readSentinel();
    const health = compare(contents, sentinel);
    if (health.state === 'healthy') await keepSentinel(contents);
    return health;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'library-blocked') throw error;
    const last = await readSentinel();
    return { state: 'blocked', highlights: last?.highlights ?? 0, clips: last?.clips ?? 0, missing: 0, lastGood: last?.lastGood ?? null, setAside: 0 };
  }
}

/** The user goes on with what there is: from now on this is the library. */
export async function acceptLoss(): Promise<void> {
  await keepSentinel(await contentsOf(await openLibrary()));
}

let noting: Promise<unknown> = Promise.resolve();

/**
 * Brings the sentinel up to date after a write. It is reckoned on, not counted anew: what is missing stays missing.
 * It comes after the fact, so its own failure changes nothing. Those of one context wait for each other.
 */
export function noteSaved(added: { highlights?: number; clips?: number }): Promise<void> {
  const noted = noting.then(() => note(added)).catch(() => undefined);
  noting = noted;
  return noted;
}

async function note({ highlights = 0, clips = 0 }: { highlights?: number; clips?: number }): Promise<void> {
  const sentinel = await readSentinel();
  if (sentinel === null) return keepSentinel(await contentsOf(await openLibrary()));
  await writeSentinel({ ...sentinel, highlights: sentinel.highlights + highlights, clips: sentinel.clips + clips, lastGood: new Date().toISOString() });
}

export function compare(contents: Contents, sentinel: Sentinel | null): LibraryHealth {
  const { highlights = 0, clips = 0, lastGood = null } = sentinel ?? {};
  const seen = { highlights, clips, lastGood, setAside: contents.setAside };
  if (isLost({ id: contents.database, dataLoss: contents.dataLoss }, sentinel)) return { ...seen, state: 'lost', missing: highlights + clips };
  const known = sentinel?.database === contents.database;
  const missing = known ? Math.max(0, highlights - contents.highlights) + Math.max(0, clips - contents.clips) : 0;
  return { ...seen, state: missing > 0 ? 'shrunken' : 'healthy', missing };
}

async function contentsOf(database: LibraryDatabase): Promise<Contents> {
  const tx = database.transaction(['identity', 'articles', 'highlights', 'clips', 'aside']);
  const [identity, articles, highlights, clips, setAside] = await Promise.all([
    tx.objectStore('identity').get('identity'),
    tx.objectStore('articles').count(),
    tx.objectStore('highlights').count(),
    tx.objectStore('clips').count(),
    tx.objectStore('aside').count(),
  ]);
  return { database: identity?.id ?? '', dataLoss: identity?.dataLoss ?? 'none', articles, highlights, clips, setAside };
}

async function keepSentinel({ database, articles, highlights, clips }: Contents): Promise<void> {
  await writeSentinel({ version: 2, database, articles, highlights, clips, lastGood: new Date().toISOString() });
}
