import * as v from 'valibot';
import { sameArticle, type Alias } from '../../core/library/alias.ts';
import { Failure } from '../failure.ts';
import { tellChanged } from './changes.ts';
import { address, moment, read, type Read } from './codec.ts';
import { readLibrary, writeLibrary, type ReadTransaction, type WriteTransaction } from './transaction.ts';

const host = v.pipe(v.string(), v.regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/));
const place = v.union([host, address]);
const alias = v.object({ version: v.literal(1), from: place, to: place, created: moment });

export const readAlias = (raw: unknown): Read<Alias> => read(alias, raw);

/** Portals and articles that moved, as the reader said. */
export async function aliases(): Promise<Alias[]> {
  return readLibrary((tx) => knownAliases(tx));
}

/**
 * From now on what was kept at `from` is found at `to`, and the other way round. Nothing that is stored is altered.
 * @param from host without `www.`, or the canonical address of one article; `to` is of the same kind
 * @throws Failure `malformed`
 */
export async function addAlias(from: string, to: string, now = new Date().toISOString()): Promise<Alias> {
  const result = readAlias({ version: 1, from, to, created: now });
  if (!('value' in result) || from === to || from.includes('/') !== to.includes('/')) throw new Failure('malformed');
  await writeLibrary((tx) => tx.objectStore('aliases').put(result.value));
  tellChanged(endsOf(result.value));
  return result.value;
}

export async function removeAlias(from: string): Promise<void> {
  const before = await writeLibrary(async (tx) => {
    const store = tx.objectStore('aliases');
    const known = await store.get(from);
    await store.delete(from);
    return known;
  });
  if (before !== undefined) tellChanged(endsOf(before));
}

/** Addresses of both places, of which pages may stand open; a site is named by its front page. */
export function endsOf({ from, to }: Pick<Alias, 'from' | 'to'>): string[] {
  return [from, to].map((where) => (where.includes('/') ? where : `https://${where}/`));
}

/** Every canonical address that may hold records of the article. */
export async function addressesOf(tx: ReadTransaction | WriteTransaction, canonical: string): Promise<string[]> {
  return sameArticle(canonical, await knownAliases(tx));
}

async function knownAliases(tx: ReadTransaction | WriteTransaction): Promise<Alias[]> {
  const raws: unknown[] = await tx.objectStore('aliases').getAll();
  return raws.flatMap((raw) => {
    const result = readAlias(raw);
    return 'value' in result ? [result.value] : [];
  });
}
