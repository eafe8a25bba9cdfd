import * as v from 'valibot';
import { browser } from '#imports';
import type { IdentityV2 } from './schema/v2.ts';

/**
 * What the library held when it was last known to be whole. It is kept outside IndexedDB, which
 * opens as a new, empty database when its files are damaged.
 */
export interface Sentinel {
  version: 2;
  /** Id of the database, see `IdentityV1`. */
  database: string;
  articles: number;
  /** Deleted ones included, since those are kept. */
  highlights: number;
  clips: number;
  /** ISO 8601, UTC */
  lastGood: string;
}

const key = 'library-sentinel';
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Version 1 knew no clips. */
const schema = v.object({ version: v.picklist([1, 2]), database: v.string(), articles: count, highlights: count, clips: v.optional(count, 0), lastGood: v.string() });

export async function readSentinel(): Promise<Sentinel | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key);
  const result = v.safeParse(schema, stored[key]);
  return result.success ? { ...result.output, version: 2 } : null;
}

export async function writeSentinel(sentinel: Sentinel): Promise<void> {
  await browser.storage.local.set({ [key]: sentinel });
}

/** Whether this is another database than the one that held what is known to have been saved. */
export function isLost(identity: Pick<IdentityV2, 'id' | 'dataLoss'> | undefined, sentinel: Sentinel | null): boolean {
  if (sentinel !== null && sentinel.database === (identity?.id ?? '')) return false;
  return identity?.dataLoss === 'total' || (sentinel !== null && sentinel.highlights + sentinel.clips > 0);
}
