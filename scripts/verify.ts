// npm run verify -- ARCHIVE.zip: checks a complete archive without the extension. docs/archive.md says what one holds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Inflate } from 'fflate';
import {
  archiveFormat, archivePath, archiveStores, archiveVersion, headPath, manifestPath, mostBytes, mostEntries, mostExpansion, recordsPath, smallEntry,
} from '../core/export/archive-layout.ts';
import { fail, UsageError, write } from './command.ts';

/** What is wrong with the archive, where. */
class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** One file of the archive, by the list at the end of the ZIP. */
interface Entry {
  path: string;
  packed: Uint8Array;
  isPacked: boolean;
  size: number;
}

interface Checked {
  sum: string;
  size: number;
  lines: number;
  text: string | null;
}

const usage = 'npm run verify -- ARCHIVE.zip';

try {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0 || file.startsWith('-')) throw new UsageError('Name one archive.');
  write(verify(readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file))));
} catch (error) {
  fail(error, [ArchiveError], usage);
}

/** @returns a sentence with what was found in order. @throws ArchiveError */
function verify(bytes: Uint8Array): string {
  const entries = entriesOf(bytes);
  const checked = new Map<string, Checked>();
  for (const entry of entries) checked.set(entry.path, check(entry));
  const sums = manifestSums(textOf(checked, manifestPath));
  for (const path of sums.keys()) if (!checked.has(path)) throw new ArchiveError(`${path} is missing: the manifest lists it.`);
  for (const [path, { sum }] of checked) {
    if (path === manifestPath) continue;
    const expected = sums.get(path);
    if (expected === undefined) throw new ArchiveError(`${path} is not in the manifest: it was added later.`);
    if (expected !== sum) throw new ArchiveError(`${path} was changed: its SHA-256 is ${sum}, the manifest says ${expected}.`);
    if (path.startsWith('bytes/') && path !== `bytes/${sum}`) throw new ArchiveError(`${path} was damaged before it was archived: its SHA-256 is ${sum}.`);
  }
  checkHead(textOf(checked, headPath), checked);
  const total = [...checked.values()].reduce((sum, { size }) => sum + size, 0);
  return `Intact: ${checked.size} files, ${total} bytes, every SHA-256 as the manifest says.`;
}

/** The entries by the central directory (PKWARE APPNOTE 4.3.12), each name admitted and none there twice. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  let at = first;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ArchiveError('The list of files at the end of the ZIP is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!archivePath.test(path)) throw new ArchiveError(`${JSON.stringify(path)} does not belong into an archive; nothing was unpacked.`);
    if (entries.has(path)) throw new ArchiveError(`${path} is there twice.`);
    entries.set(path, entryAt(bytes, view, at, path, first));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new ArchiveError('The ZIP has more entries than it says.');
  refuseBombs([...entries.values()], bytes.length);
  return [...entries.values()];
}

function endOf(bytes: Uint8Array, view: DataView): number {
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(0, true) !== 0x04034b50) throw new ArchiveError('This is no ZIP file.');
  if (view.getUint32(end, true) !== 0x06054b50) throw new ArchiveError('The ZIP file is cut short, or something was put behind it.');
  if (view.getUint16(end + 10, true) > mostEntries) throw new ArchiveError(`The ZIP has more than ${mostEntries} files, which is more than an archive may have.`);
  if (view.getUint32(end + 16, true) + view.getUint32(end + 12, true) !== end) throw new ArchiveError('The list of files at the end of the ZIP is damaged.');
  return end;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, path: string, limit: number): Entry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) !== 0) throw new ArchiveError(`${path} is encrypted.`);
  if (method !== 0 && method !== 8) throw new ArchiveError(`${path} is packed in an unknown way (${method}).`);
  const [packed, size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
  const start = local + 30 > limit || view.getUint32(local, true) !== 0x04034b50 ? limit + 1 : local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(local + 30, local + 30 + view.getUint16(Math.min(local + 26, limit), true)));
  if (start + packed > limit || name !== path) throw new ArchiveError(`${path} is not where the list at the end of the ZIP says.`);
  return { path, packed: bytes.subarray(start, start + packed), isPacked: method === 8, size };
}

function refuseBombs(entries: readonly Entry[], length: number): void {
  for (const { path, packed, size } of entries) {
    if (size > smallEntry && size > packed.length * mostExpansion) throw new ArchiveError(`${path} says it unpacks to ${size} bytes of ${packed.length}: that is a ZIP bomb.`);
  }
  if (entries.reduce((sum, { packed }) => sum + packed.length, 0) > length) throw new ArchiveError('Files of the ZIP lie over each other: that is a ZIP bomb.');
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw new ArchiveError(`The ZIP says it unpacks to more than ${mostBytes} bytes, which is more than an archive may hold.`);
}

/** Unpacks an entry piece by piece, and no further than it says. */
function check({ path, packed, isPacked, size }: Entry): Checked {
  const hash = createHash('sha256');
  const isText = path === manifestPath || path === headPath;
  const parts: Uint8Array[] = [];
  let [length, lines] = [0, 0];
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > size) throw new ArchiveError(`${path} unpacks to more than the ${size} bytes that it says.`);
    hash.update(part);
    if (isText) parts.push(part);
    for (const byte of path.startsWith('records/') ? part : []) if (byte === 0x0a) lines++;
  };
  if (isPacked) inflate(path, packed, take);
  else take(packed);
  if (length !== size) throw new ArchiveError(`${path} is cut short: ${length} of ${size} bytes are there.`);
  return { sum: hash.digest('hex'), size, lines, text: isText ? Buffer.concat(parts).toString('utf8') : null };
}

function inflate(path: string, packed: Uint8Array, take: (part: Uint8Array) => void): void {
  const stream = new Inflate((part) => take(part));
  try {
    for (let from = 0; from < packed.length; from += 65_536) stream.push(packed.subarray(from, from + 65_536), from + 65_536 >= packed.length);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(`${path} cannot be unpacked: its bytes are damaged.`);
  }
}

function textOf(checked: ReadonlyMap<string, Checked>, path: string): string {
  const text = checked.get(path)?.text;
  if (text == null) throw new ArchiveError(`${path} is missing, so this is no archive of Chú Giải.`);
  return text;
}

function manifestSums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const [, sum = '', path = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (path === '' || sums.has(path)) throw new ArchiveError(`Line ${index + 1} of ${manifestPath} is damaged.`);
    sums.set(path, sum);
  }
  return sums;
}

function checkHead(text: string, checked: ReadonlyMap<string, Checked>): void {
  const head = parsed(text) as { format?: unknown; version?: unknown; records?: Partial<Record<string, unknown>>; bytes?: unknown } | null;
  if (head?.format !== archiveFormat) throw new ArchiveError(`${headPath} is not that of an archive of Chú Giải.`);
  if (head.version !== archiveVersion) throw new ArchiveError(`This archive is of version ${String(head.version)}; this program knows version ${archiveVersion}. Take a newer one.`);
  for (const store of archiveStores) {
    const { lines } = checked.get(recordsPath(store)) ?? { lines: -1 };
    if (lines !== head.records?.[store]) throw new ArchiveError(`${recordsPath(store)} does not have the ${String(head.records?.[store])} records that ${headPath} says.`);
  }
  const pages = [...checked.keys()].filter((path) => path.startsWith('bytes/')).length;
  if (pages !== head.bytes) throw new ArchiveError(`There are ${pages} files under bytes/, not the ${String(head.bytes)} that ${headPath} says.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
