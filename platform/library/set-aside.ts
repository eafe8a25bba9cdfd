import * as v from 'valibot';
import { moment, read, type Read } from './codec.ts';
import type { AsideV1 } from './schema/v1.ts';
import type { WriteTransaction } from './transaction.ts';
import { writeBeside } from './transaction.ts';

export type Unreadable = Pick<AsideV1, 'origin' | 'raw' | 'reason'>;

const aside = v.object({ version: v.literal(1), origin: v.tuple([v.string(), v.string()]), raw: v.unknown(), reason: v.string(), at: moment });

export const readAside = (raw: unknown): Read<AsideV1> => read(aside, raw);

/**
 * Copies records that could not be read, once each. They stay in their store too, where a later
 * version may read them. When even this fails, nothing has changed and the reading goes on.
 */
export async function setAside(records: readonly Unreadable[]): Promise<void> {
  if (records.length === 0) return;
  await writeBeside(async (tx) => {
    const index = tx.objectStore('aside').index('origin');
    const known = await Promise.all(records.map(({ origin }) => index.count(origin)));
    await Promise.all(records.filter((_, at) => known[at] === 0).map((record) => keepAside(tx, record)));
  }).catch(() => undefined);
}

/** Copies one record that is about to be replaced, in the transaction that replaces it. */
export async function keepAside(tx: WriteTransaction, record: Unreadable): Promise<void> {
  await tx.objectStore('aside').add({ version: 1, ...record, at: new Date().toISOString() });
}
