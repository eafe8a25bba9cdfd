import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { archiveStores, headPath, manifestPath, recordsPath, type ArchiveStore } from '../../../core/export/archive-layout.ts';
import { rawAll } from '../library/fresh-library.ts';

export type Entries = Record<string, Uint8Array>;

const keyOf: Record<ArchiveStore, string> = { articles: 'canonical', highlights: 'id', clips: 'id', aliases: 'from', drafts: 'key', aside: 'at', ownTerms: 'id' };
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The library as the entries of an archive, written by this test's own hand as docs/archive.md describes it. */
export async function archiveEntries(): Promise<Entries> {
  const entries: Entries = {};
  const counts: Record<string, number> = {};
  for (const store of archiveStores) {
    const records = (await rawAll(store) as Record<string, unknown>[]).toSorted((a, b) => (String(a[keyOf[store]]) < String(b[keyOf[store]]) ? -1 : 1));
    entries[recordsPath(store)] = strToU8(records.map((record) => `${JSON.stringify(record, sorted)}\n`).join(''));
    counts[store] = records.length;
  }
  const pages = await rawAll('bytes') as { sha256: string; bytes: ArrayBuffer }[];
  for (const { sha256, bytes } of pages) entries[`bytes/${sha256}`] = new Uint8Array(bytes);
  entries[headPath] = strToU8(JSON.stringify({ format: 'chu-giai-archive', version: 1, records: counts, bytes: pages.length }));
  return entries;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function withManifest(entries: Entries): Entries {
  const lines = Object.entries(entries).map(([path, bytes]) => `${sum(bytes)}  ${path}\n`);
  return { ...entries, [manifestPath]: strToU8(lines.sort().join('')) };
}

export const zipped = (entries: Zippable): Blob => new Blob([zipSync(entries, { mtime: new Date('1980-01-02'), level: Object.keys(entries).length > 1000 ? 0 : 6 })]);
export const archive = async (): Promise<Blob> => zipped(withManifest(await archiveEntries()));

export type Patch = (view: DataView, bytes: Uint8Array) => void;

/** A ZIP file with some of its bytes set otherwise. */
export async function patched(file: Blob, patch: Patch): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  patch(new DataView(bytes.buffer), bytes);
  return new Blob([bytes]);
}

/** Offsets of the headers with a signature, in the order of the file. */
export function headers(view: DataView, signature: number): number[] {
  return Array.from({ length: Math.max(0, view.byteLength - 4) }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
}

export const local = 0x04034b50;
export const central = 0x02014b50;
export const end = 0x06054b50;
