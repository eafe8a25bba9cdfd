import type { Draft } from '../../../core/library/draft.ts';
import type { RestorePreview } from '../../../core/library/backup.ts';
import { Failure } from '../../failure.ts';
import { endsOf } from '../aliases.ts';
import { acceptLoss } from '../health.ts';
import { tellChanged } from '../changes.ts';
import { tellOwnTermsChanged } from '../own-terms.ts';
import type { AsideV1 } from '../schema/v1.ts';
import type { RestoreV2 } from '../schema/v2.ts';
import { keepAside } from '../set-aside.ts';
import { writeBeside, type WriteTransaction } from '../transaction.ts';
import type { OwnRecords } from './own-records.ts';
import { dropPages, stagePages, sweepPages } from './pages.ts';
import { planRestore, type RestorePlan } from './plan.ts';
import { backupSource } from './read-file.ts';
import type { RestoreSource } from './source.ts';

/** Ten thousand records take seconds, ms. */
const patience = 120_000;

export interface Restoring {
  preview: RestorePreview;
  /** Does it, in one transaction: all or nothing. Answers the id by which it can be undone. */
  apply(signal?: AbortSignal): Promise<string>;
}

/**
 * Reads a backup file and says what restoring it would do. Nothing is changed before `apply`.
 * @throws Failure `backup-unknown`, `backup-newer`, `backup-cut`, `backup-damaged`, `backup-too-large`
 */
export const previewRestore = async (file: Blob): Promise<Restoring> => previewSource(await backupSource(file));

/** The same for whatever has been read. @param own the library's records, where they have been read already */
export async function previewSource(source: RestoreSource, own?: OwnRecords): Promise<Restoring> {
  const plan = await planRestore(source, own);
  return { preview: plan.preview, apply: (signal) => apply(source, plan, signal) };
}

async function apply(source: RestoreSource, plan: RestorePlan, signal?: AbortSignal, now = new Date().toISOString()): Promise<string> {
  const id = crypto.randomUUID();
  const pages = await stagePages(source, plan.pages, signal);
  signal?.throwIfAborted();
  try {
    await writeBeside((tx) => write(tx, plan, { version: 1, id, at: now, added: [], changed: [], absorbed: [] }), patience);
  } catch (error) {
    await dropPages(pages).catch(() => undefined);
    throw error;
  }
  // What was restored is the library now, also where the browser had lost it.
  await acceptLoss();
  tellChanged([...plan.writes.flatMap(({ record }) => canonicalOf(record)), ...plan.aliases.flatMap(endsOf)]);
  tellOwnTermsChanged();
  return id;
}

async function write(tx: WriteTransaction, plan: RestorePlan, journal: RestoreV2): Promise<void> {
  const fresh = plan.writes.filter(({ isFresh }) => isFresh);
  const changed = plan.writes.filter(({ isFresh }) => !isFresh);
  journal.added = fresh.map(({ store, key, record }) => ({ store, key, revision: revisionOf(record) }));
  journal.changed = await Promise.all(changed.map(async ({ store, key, record }) => {
    const before: object | undefined = await tx.objectStore(store).get(key);
    if (before === undefined) throw new Failure('not-saved');
    return { store, before, revision: revisionOf(record) };
  }));
  for (const alias of plan.aliases) {
    const before = await tx.objectStore('aliases').get(alias.from);
    if (before === undefined) journal.added.push({ store: 'aliases', key: alias.from, revision: revisionOf(alias) });
    else journal.changed.push({ store: 'aliases', before, revision: revisionOf(alias) });
  }
  const identity = await tx.objectStore('identity').get('identity');
  if (identity !== undefined) {
    const { database, changes } = plan.head;
    journal.absorbed = identity.absorbed;
    const absorbed = [...identity.absorbed.filter((each) => each.database !== database), { database, changes }];
    await tx.objectStore('identity').put({ ...identity, changes: identity.changes + 1, absorbed });
  }
  await Promise.all([
    // As: the plan's records were read by the schema of their store.
    ...plan.writes.map(async ({ store, record }) => tx.objectStore(store).put(record as never)),
    ...plan.aside.map((record) => keepAside(tx, record)),
    ...plan.aliases.map((alias) => tx.objectStore('aliases').put(alias)),
    ...plan.drafts.map((draft) => addDraft(tx, journal, draft)),
    addSetAside(tx, journal, plan.setAside),
  ]);
  await tx.objectStore('restores').put(journal);
}

/** A draft that stands here already stays as it is. */
async function addDraft(tx: WriteTransaction, journal: RestoreV2, draft: Draft): Promise<void> {
  if (await tx.objectStore('drafts').getKey(draft.key) !== undefined) return;
  await tx.objectStore('drafts').put(draft);
  journal.added.push({ store: 'drafts', key: draft.key, revision: null });
}

/** As they were set aside there; each once. */
async function addSetAside(tx: WriteTransaction, journal: RestoreV2, records: readonly AsideV1[]): Promise<void> {
  if (records.length === 0) return;
  const known = new Set((await tx.objectStore('aside').getAll()).map((each) => JSON.stringify([each.origin, each.at])));
  for (const record of records.filter(({ origin, at }) => !known.has(JSON.stringify([origin, at])))) {
    const key = await tx.objectStore('aside').add(record);
    journal.added.push({ store: 'aside', key: String(key), revision: null });
  }
}

/**
 * Takes back what a restored file brought, which the file still has: new records go, changed ones are as they were before.
 * What the reader has changed since stays.
 * @throws Failure `not-found`, `not-saved`
 */
export async function undoRestore(id: string): Promise<void> {
  const touched = await writeBeside(async (tx) => {
    const journal = await tx.objectStore('restores').get(id);
    const identity = await tx.objectStore('identity').get('identity');
    if (journal === undefined || identity === undefined) throw new Failure('not-found');
    const added = await Promise.all(journal.added.map((each) => takeAway(tx, each)));
    await Promise.all(journal.added.map((each) => dropIdle(tx, each)));
    const changed = await Promise.all(journal.changed.map((each) => putBack(tx, each)));
    await tx.objectStore('identity').put({ ...identity, changes: identity.changes + 1, absorbed: journal.absorbed });
    await tx.objectStore('restores').delete(id);
    return [...added, ...changed].flat();
  }, patience);
  await sweepPages();
  await acceptLoss();
  tellChanged(touched);
  tellOwnTermsChanged();
}

async function takeAway(tx: WriteTransaction, { store, key, revision }: RestoreV2['added'][number]): Promise<string[]> {
  if (store === 'aside') await tx.objectStore('aside').delete(Number(key));
  if (store === 'drafts') await tx.objectStore('drafts').delete(key);
  if (store !== 'highlights' && store !== 'clips' && store !== 'aliases' && store !== 'ownTerms') return [];
  const raw: object | undefined = await tx.objectStore(store).get(key);
  if (raw === undefined || revisionOf(raw) !== revision) return [];
  await tx.objectStore(store).delete(key);
  return canonicalOf(raw);
}

/** An article that came along, and of which nothing is left. */
async function dropIdle(tx: WriteTransaction, { store, key }: RestoreV2['added'][number]): Promise<void> {
  if (store !== 'articles') return;
  const kept = await Promise.all([tx.objectStore('highlights').index('source').count(key), tx.objectStore('clips').index('canonical').count(key)]);
  if (kept.every((count) => count === 0)) await tx.objectStore('articles').delete(key);
}

async function putBack(tx: WriteTransaction, { store, before, revision }: RestoreV2['changed'][number]): Promise<string[]> {
  if (store !== 'highlights' && store !== 'clips' && store !== 'articles' && store !== 'aliases' && store !== 'ownTerms') return [];
  const key = keyOf(before);
  const raw: object | undefined = await tx.objectStore(store).get(key);
  if (raw === undefined || revisionOf(raw) !== revision) return [];
  await tx.objectStore(store).put(before as never); // as: what this store held
  return canonicalOf(before);
}

/** An alias is never changed: one with another time is another one. */
function revisionOf(record: object): number | null {
  if ('revision' in record) return Number(record.revision);
  return 'from' in record && 'created' in record ? Date.parse(String(record.created)) : null;
}

const keyOf = (record: object): string => String('id' in record ? record.id : 'canonical' in record ? record.canonical : 'from' in record ? record.from : '');

/** The articles of which something changed. */
function canonicalOf(record: object): string[] {
  if ('from' in record && 'to' in record) return endsOf({ from: String(record.from), to: String(record.to) });
  if ('target' in record) return [(record.target as { source: string }).source]; // as: a highlight's
  return 'canonical' in record ? [String(record.canonical)] : [];
}
