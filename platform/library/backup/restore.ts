import type { BackupLine, RestorePreview } from '../../../core/library/backup.ts';
import { batches } from '../batches.ts';
import { Failure } from '../../failure.ts';
import { endsOf } from '../aliases.ts';
import { acceptLoss } from '../health.ts';
import { tellChanged } from '../changes.ts';
import type { RestoreV2 } from '../schema/v2.ts';
import { keepAside } from '../set-aside.ts';
import { readLibrary, writeBeside, type WriteTransaction } from '../transaction.ts';
import { planRestore, type RestorePlan } from './plan.ts';
import { readBackup } from './read-file.ts';

/** Ten thousand records take seconds, ms. */
const patience = 120_000;

/** Records; no library that fits into a browser has as many. */
const most = 1_000_000;

export interface Restoring {
  preview: RestorePreview;
  /** Does it, in one transaction: all or nothing. Answers the id by which it can be undone. */
  apply(signal?: AbortSignal): Promise<string>;
}

/**
 * Reads a backup file and says what restoring it would do. Nothing is changed before `apply`.
 * @throws Failure `backup-unknown`, `backup-newer`, `backup-cut`, `backup-damaged`, `backup-too-large`
 */
export async function previewRestore(file: Blob): Promise<Restoring> {
  const lines: BackupLine[] = [];
  const head = await readBackup(file, (line) => {
    if (line.store !== 'bytes' && lines.push(line) > most) throw new Failure('backup-too-large');
  });
  const plan = await planRestore(head, lines);
  return { preview: plan.preview, apply: (signal) => apply(file, plan, signal) };
}

async function apply(file: Blob, plan: RestorePlan, signal?: AbortSignal, now = new Date().toISOString()): Promise<string> {
  const id = crypto.randomUUID();
  const pages = await stagePages(file, plan.pages, signal);
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
    ...plan.aliases.map(async (alias) => tx.objectStore('aliases').put(alias)),
    ...plan.aside.map((record) => keepAside(tx, record)),
    tx.objectStore('restores').put(journal),
  ]);
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
    const changed = await Promise.all(journal.changed.map((each) => putBack(tx, each)));
    await tx.objectStore('identity').put({ ...identity, changes: identity.changes + 1, absorbed: journal.absorbed });
    await tx.objectStore('restores').delete(id);
    return [...added, ...changed].flat();
  }, patience);
  await sweepPages();
  await acceptLoss();
  tellChanged(touched);
}

async function takeAway(tx: WriteTransaction, { store, key, revision }: RestoreV2['added'][number]): Promise<string[]> {
  if (store !== 'highlights' && store !== 'clips' && store !== 'aliases') return [];
  const raw: object | undefined = await tx.objectStore(store).get(key);
  if (raw === undefined || revisionOf(raw) !== revision) return [];
  await tx.objectStore(store).delete(key);
  return canonicalOf(raw);
}

async function putBack(tx: WriteTransaction, { store, before, revision }: RestoreV2['changed'][number]): Promise<string[]> {
  if (store !== 'highlights' && store !== 'clips' && store !== 'articles' && store !== 'aliases') return [];
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

/**
 * Puts the pages of the file into the library ahead of the records that name them: a page that no clip names is not to
 * be seen, and is taken away again if the records are not written.
 */
async function stagePages(file: Blob, wanted: ReadonlySet<string>, signal?: AbortSignal): Promise<string[]> {
  await sweepPages();
  const known = new Set(await readLibrary((tx) => tx.objectStore('bytes').getAllKeys()));
  const staged: string[] = [];
  await readBackup(file, async ({ store, record }) => {
    signal?.throwIfAborted();
    if (store !== 'bytes' || !('sha256' in record) || !('base64' in record)) return;
    const { sha256, base64 } = record;
    if (typeof sha256 !== 'string' || typeof base64 !== 'string' || !wanted.has(sha256) || known.has(sha256)) return;
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
    await writeBeside((tx) => tx.objectStore('bytes').put({ version: 1, sha256, bytes }));
    staged.push(sha256);
  });
  return staged;
}

/** Takes away pages that no clip names: a restore that was killed leaves them. */
export async function sweepPages(): Promise<void> {
  const before = await readLibrary((tx) => tx.objectStore('bytes').getAllKeys());
  const named = new Set<string>();
  // In whatever field, since a damaged clip may name its pages in a way that is not understood.
  for await (const raws of batches('clips')) for (const [hash] of JSON.stringify(raws).matchAll(/[0-9a-f]{64}/g)) named.add(hash);
  // A clip that is kept meanwhile brings its page along: only what was there before is looked at, and again in the transaction.
  const idle = before.filter((key) => !named.has(key));
  if (idle.length > 0) await writeBeside((tx) => dropUnnamed(tx, idle));
}

async function dropUnnamed(tx: WriteTransaction, keys: readonly string[]): Promise<void> {
  const recent = await tx.objectStore('clips').index('why').getAll('pending');
  const used = new Set(recent.map(({ html }) => html.sha256));
  await Promise.all(keys.filter((key) => !used.has(key)).map((key) => tx.objectStore('bytes').delete(key)));
}

async function dropPages(keys: readonly string[]): Promise<void> {
  await writeBeside((tx) => Promise.all(keys.map((key) => tx.objectStore('bytes').delete(key))));
}
