import * as v from 'valibot';
import { sameArticle, samePortal } from '../../core/library/alias.ts';
import { faultOf, normalised } from '../../core/own-glossary/check-draft.ts';
import { isInScope, type OwnTerm, type OwnTermDraft, type Whereabouts } from '../../core/own-glossary/own-term.ts';
import { Failure } from '../failure.ts';
import { forwardOwnTerms } from '../readers.ts';
import { aliases } from './aliases.ts';
import { moment, read, type Read } from './codec.ts';
import { ownDraft } from './own-draft.ts';
import { freshStamp, type Stamp } from './repository.ts';
import { keepAside, setAside } from './set-aside.ts';
import { readLibrary, writeLibrary, type WriteTransaction } from './transaction.ts';

const channelName = 'own-glossary';
const ownTerm = v.object({
  version: v.literal(1), id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...ownDraft, created: moment, modified: moment, deleted: v.nullable(moment),
});

export const readOwnTerm = (raw: unknown): Read<OwnTerm> => read(ownTerm, raw);

/** Every own term that is not deleted, in the order of the Vietnamese alphabet. */
export async function ownTerms(): Promise<OwnTerm[]> {
  const raws = await readLibrary((tx) => tx.objectStore('ownTerms').getAll());
  const results = raws.map((raw) => ({ raw, result: readOwnTerm(raw) }));
  await setAside(results.flatMap(({ raw, result }) => ('reason' in result ? [{ origin: ['ownTerms', raw.id] as [string, string], raw, reason: result.reason }] : [])));
  const order = new Intl.Collator('vi');
  return results.flatMap(({ result }) => ('value' in result && result.value.deleted === null ? [result.value] : [])).sort((a, b) => order.compare(a.vi[0] ?? '', b.vi[0] ?? ''));
}

/** Those that hold for one article, also under the address or on the portal that it had before. */
export async function ownTermsAt({ canonical, portal }: Whereabouts): Promise<OwnTerm[]> {
  const moves = await aliases();
  const where = { canonicals: sameArticle(canonical, moves), portals: samePortal(portal, moves) };
  return (await ownTerms()).filter((term) => isInScope(term, where));
}

/**
 * Writes a new term, or one that is there in other words; saved when it resolves.
 * @param id of the term that is changed; null for a new one
 * @throws Failure `malformed`, `not-found`, `not-saved`, `library-lost`
 */
export async function saveOwnTerm({ id, ...raw }: OwnTermDraft & { id: string | null }, stamp: Stamp = freshStamp()): Promise<OwnTerm> {
  const draft = normalised(raw);
  if (faultOf(draft) !== null) throw new Failure('malformed');
  const saved = await writeLibrary(async (tx) => {
    const before = id === null ? null : await termIn(tx, id);
    const term: OwnTerm = before === null
      ? { version: 1, id: stamp.id, revision: 1, ...draft, created: stamp.now, modified: stamp.now, deleted: null }
      : { ...before, ...draft, revision: before.revision + 1, modified: stamp.now, deleted: null };
    await tx.objectStore('ownTerms').put(term);
    return term;
  });
  tellOwnTermsChanged();
  return saved;
}

/** Marks terms as deleted; they stay in the library, so that this can be undone. All or none. */
export const deleteOwnTerms = (ids: readonly string[], now = new Date().toISOString()): Promise<void> =>
  changeAll(ids, (term) => ({ ...term, deleted: term.deleted ?? now, revision: term.revision + 1, modified: now }));

/** Undoes a deletion. */
export const restoreOwnTerms = (ids: readonly string[], now = new Date().toISOString()): Promise<void> =>
  changeAll(ids, (term) => ({ ...term, deleted: null, revision: term.revision + 1, modified: now }));

async function changeAll(ids: readonly string[], change: (term: OwnTerm) => OwnTerm): Promise<void> {
  await writeLibrary((tx) => Promise.all([...new Set(ids)].map(async (id) => tx.objectStore('ownTerms').put(change(await termIn(tx, id))))));
  tellOwnTermsChanged();
}

/** With whatever a later version stored besides. */
async function termIn(tx: WriteTransaction, id: string): Promise<OwnTerm> {
  const raw = await tx.objectStore('ownTerms').get(id);
  if (raw === undefined) throw new Failure('not-found');
  const result = readOwnTerm(raw);
  if ('reason' in result) {
    await keepAside(tx, { origin: ['ownTerms', id], raw, reason: result.reason });
    throw new Failure('unreadable-record', { cause: result.reason });
  }
  return { ...raw, ...result.value };
}

/** Tells the extension's other pages and the readers in all tabs, which read their articles again. Called after the write. */
export function tellOwnTermsChanged(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
  void forwardOwnTerms();
}

/** Calls back when another context has changed an own term, until the signal. */
export function onOwnTermsChange(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
