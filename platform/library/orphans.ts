import * as v from 'valibot';
import { browser } from '#imports';
import { tellChanged } from './changes.ts';
import { moment } from './codec.ts';

const key = 'orphans';
const schema = v.record(v.string(), moment);

/** Highlights whose words the page did not hold when it was last opened, by id, and when that was first seen: ISO 8601, UTC. */
export async function orphansSeen(): Promise<Record<string, string>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key);
  const result = v.safeParse(schema, stored[key]);
  return result.success ? result.output : {};
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Remembers what a page said of its article's highlights. Those of other articles are not touched.
 * @param own ids of the article's living highlights
 */
export function noteOrphans(canonical: string, own: readonly string[], orphans: readonly string[], now = new Date().toISOString()): Promise<void> {
  const noted = last.then(async () => {
    const before = await orphansSeen();
    const after = new Map(Object.entries(before).filter(([id]) => !own.includes(id)));
    for (const id of own.filter((each) => orphans.includes(each))) after.set(id, before[id] ?? now);
    const next = Object.fromEntries(after);
    if (same(before, next)) return;
    await browser.storage.local.set({ [key]: next });
    tellChanged([canonical]);
  });
  last = noted.catch(() => undefined);
  return noted;
}

const same = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((id) => Object.hasOwn(other, id));
