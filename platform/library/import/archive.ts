import * as v from 'valibot';
import { archiveFormat, archivePath, archiveStores, archiveVersion, bytesPath, headPath, manifestPath, recordsPath, type ArchiveStore } from '../../../core/export/archive-layout.ts';
import { checked } from '../../../core/import/fields.ts';
import { parseJson } from '../../../core/import/json.ts';
import { Refusal } from '../../../core/import/refusal.ts';
import type { BackupHead, BackupLine } from '../../../core/library/backup.ts';
import { sha256 } from '../../hash.ts';
import type { RestoreSource } from '../backup/source.ts';
import { textOf } from './text.ts';
import { ZipFile } from './zip.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stores = v.object(Object.fromEntries(archiveStores.map((store) => [store, count])) as Record<ArchiveStore, typeof count>);
const head = v.object({ format: v.literal(archiveFormat), version: v.pipe(count, v.minValue(1)), records: stores, bytes: count });
const record = v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** Records; no library that fits into a browser has as many. */
const most = 1_000_000;

/**
 * The complete archive, as docs/archive.md describes it. Every sum is computed anew before anything of it is looked at.
 * @throws Refusal with the entry that is wrong
 */
export async function readArchive(file: Blob): Promise<RestoreSource> {
  const zip = await ZipFile.open(file);
  if (!zip.entries.has(headPath)) throw new Refusal('unknown');
  const facts = await headOf(zip);
  const sums = await verified(zip);
  const lines: BackupLine[] = [];
  for (const store of archiveStores) lines.push(...await linesOf(zip, store, facts.records[store]));
  if (lines.length > most) throw new Refusal('too-many');
  if ([...sums.keys()].filter((path) => path.startsWith('bytes/')).length !== facts.bytes) throw new Refusal('wrong', `${headPath}: bytes`);
  // The archive says neither when nor where it was written; its sums stand for the state that it holds.
  const database = `archive:${await sha256(await zip.read(manifestPath))}`;
  const made: BackupHead = { format: 'chu-giai-backup', version: 1, made: newest(lines), database, changes: 1 };
  return { head: made, lines, isWhole: true, skipped: 0, pages: (wanted, onPage) => pagesOf(zip, wanted, onPage) };
}

async function headOf(zip: ZipFile): Promise<v.InferOutput<typeof head>> {
  const value = parseJson(textOf(await zip.read(headPath), headPath));
  const version: unknown = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  if (typeof version === 'number' && version > archiveVersion) throw new Refusal('newer', `${headPath}: version ${version}`);
  return checked(head, value, headPath);
}

/** The manifest's sums, each held against the entry's bytes; the two name the same entries. */
async function verified(zip: ZipFile): Promise<ReadonlyMap<string, string>> {
  const sums = sumsOf(textOf(await zip.read(manifestPath), manifestPath));
  for (const name of zip.entries.keys()) {
    if (!archivePath.test(name) || (name !== manifestPath && !sums.has(name))) throw new Refusal('unlisted', name);
  }
  for (const [name, sum] of sums) {
    const bytes = await zip.read(name);
    if (await sha256(bytes) !== sum || (name.startsWith('bytes/') && name !== bytesPath(sum))) throw new Refusal('altered', name);
  }
  return sums;
}

function sumsOf(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const [at, line] of text.split('\n').slice(0, -1).entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || sums.has(path)) throw new Refusal('wrong', `${manifestPath}: ${at + 1}`);
    sums.set(path, sum);
  }
  return sums;
}

async function linesOf(zip: ZipFile, store: ArchiveStore, expected: number): Promise<BackupLine[]> {
  const path = recordsPath(store);
  const texts = textOf(await zip.read(path), path).split('\n').slice(0, -1);
  if (texts.length !== expected) throw new Refusal('cut', path);
  const keys = new Set<string>();
  return texts.map((text, at) => {
    const where = `${path}: ${at + 1}`;
    const each = checked(record, lineOf(text, where), where);
    const key = keyOf(store, each);
    if (key !== null && keys.size === keys.add(key).size) throw new Refusal('twice', where);
    return { store, record: each };
  });
}

/** What was set aside has no key: one record may have been so twice. */
function keyOf(store: ArchiveStore, each: object): string | null {
  const name = { articles: 'canonical', highlights: 'id', clips: 'id', aliases: 'from', drafts: 'key', aside: null, ownTerms: 'id' }[store];
  return name === null ? null : JSON.stringify(Object.getOwnPropertyDescriptor(each, name)?.value) ?? null;
}

function lineOf(text: string, where: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.reason, where, { cause: error }) : error;
  }
}

function newest(lines: readonly BackupLine[]): string {
  const moments = lines.flatMap(({ record: each }) => ('modified' in each ? [String(each.modified)] : 'generatedAtTime' in each ? [String(each.generatedAtTime)] : []));
  return moments.reduce((latest, each) => (each > latest ? each : latest), '');
}

async function pagesOf(zip: ZipFile, wanted: ReadonlySet<string>, onPage: Parameters<RestoreSource['pages']>[1]): Promise<void> {
  for (const key of wanted) if (zip.entries.has(bytesPath(key))) await onPage({ sha256: key, bytes: await zip.read(bytesPath(key)) });
}
