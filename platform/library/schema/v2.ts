import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Highlight, LibraryArticle } from '../../../core/annotation/highlight.ts';
import type { Clip } from '../../../core/clip/clip.ts';
import type { Alias } from '../../../core/library/alias.ts';
import type { Draft } from '../../../core/library/draft.ts';
import { articleFromV1, highlightFromV1 } from '../../../core/library/from-v1.ts';
import type { AsideV1, IdentityV1 } from './v1.ts';

/** Version 2 of the library (0.2.0): notes that can meet, clips, drafts, moved portals, restores. Never edited after release. */
export interface LibraryV2 extends DBSchema {
  articles: { key: string; value: LibraryArticle };
  /** Records that are not deleted have no place in the index `deleted`. */
  highlights: { key: string; value: Highlight; indexes: { source: string; deleted: string } };
  /** What lists and searches read of a clip; its pages lie apart. */
  clips: { key: string; value: Clip; indexes: { canonical: string; number: [string, number]; why: string; deleted: string } };
  /** Pages, by the SHA-256 of their bytes. */
  bytes: { key: string; value: BytesV2 };
  drafts: { key: string; value: Draft };
  aliases: { key: string; value: Alias };
  restores: { key: string; value: RestoreV2 };
  aside: { key: number; value: AsideV1; indexes: { origin: [string, string] } };
  identity: { key: 'identity'; value: IdentityV2 };
}

export interface BytesV2 {
  version: 1;
  sha256: string;
  bytes: ArrayBuffer;
}

/** What a restored file changed, so that it can be undone. */
export interface RestoreV2 {
  version: 1;
  /** UUID */
  id: string;
  /** ISO 8601, UTC */
  at: string;
  /** What was not there before, by the revision it came in; clips and articles have none. */
  added: { store: string; key: string; revision: number | null }[];
  /** What was changed: as it was before, and the revision that took its place. */
  changed: { store: string; before: object; revision: number | null }[];
  /** Of the identity, as it was before. */
  absorbed: IdentityV2['absorbed'];
}

export interface IdentityV2 extends Omit<IdentityV1, 'version'> {
  version: 2;
  /** Counts the transactions that changed what the reader keeps. A backup notes up to which it reaches. */
  changes: number;
  /** Other databases whose files were restored into this one, and up to which change: what they hold is an ancestor of what is here. */
  absorbed: { database: string; changes: number }[];
}

type Upgrading = IDBPTransaction<LibraryV2, StoreNames<LibraryV2>[], 'versionchange'>;

/** Adds the new stores and brings every record of version 1 that can be read to version 2; the others stay as they are. */
export async function upgradeToV2(database: IDBPDatabase<LibraryV2>, tx: Upgrading): Promise<void> {
  const clips = database.createObjectStore('clips', { keyPath: 'id' });
  clips.createIndex('canonical', 'canonical');
  // Two versions of an article with one number cannot be: the later transaction would fail.
  clips.createIndex('number', ['canonical', 'number'], { unique: true });
  clips.createIndex('why', 'corroboration.why');
  clips.createIndex('deleted', 'deleted');
  tx.objectStore('highlights').createIndex('deleted', 'deleted');
  database.createObjectStore('bytes', { keyPath: 'sha256' });
  database.createObjectStore('drafts', { keyPath: 'key' });
  database.createObjectStore('aliases', { keyPath: 'from' });
  database.createObjectStore('restores', { keyPath: 'id' });
  await Promise.all([
    convert(tx.objectStore('articles'), articleFromV1),
    convert(tx.objectStore('highlights'), highlightFromV1),
    convert(tx.objectStore('identity'), (raw) => ({ changes: 0, absorbed: [], ...raw, version: 2 })),
  ]);
}

interface Convertible {
  getAll(): Promise<object[]>;
  put?(value: never): Promise<unknown>;
}

async function convert(store: Convertible, from: (raw: object) => object): Promise<void> {
  const raws = await store.getAll();
  // As: the stores hold what earlier versions wrote, which the types of this one do not know.
  await Promise.all(raws.map(async (raw) => store.put?.(from(raw) as never)));
}
