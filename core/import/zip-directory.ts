import { mostExpansion, mostBytes, mostEntries, smallEntry } from '../export/archive-layout.ts';
import { Refusal } from './refusal.ts';

/**
 * The directory of a ZIP file (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), read for what libraries that unpack do not tell:
 * encrypted entries, entries that lie over each other, and names and sizes that stand differently in the two places where a ZIP has them.
 * Whatever is doubtful is refused; nothing is unpacked here.
 */
export interface ZipEntry {
  name: string;
  /** 0: as it is; 8: deflated. */
  method: 0 | 8;
  /** Bytes in the file, and unpacked. */
  packed: number;
  size: number;
  /** Of its local header in the file. */
  offset: number;
}

const endSize = 22;
const entrySize = 46;
export const localSize = 30;
/** The end of a ZIP file may be followed by a comment of so many bytes. */
export const tailSize = endSize + 0xffff;

export interface ZipEnd {
  count: number;
  offset: number;
  size: number;
}

/**
 * @param tail the last bytes of the file, `tailSize` of them or all
 * @throws Refusal `cut`, `too-many`, `too-large`, `damaged`
 */
export function readEnd(tail: Uint8Array, fileSize: number): ZipEnd {
  const view = viewOf(tail);
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + endSize + view.getUint16(at + 20, true) !== tail.length) continue;
    const end = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
    // All ones send the reader to the 64-bit extension, which is for more than an archive of ours may hold.
    if (end.count > mostEntries - 1) throw new Refusal('too-many');
    if (end.offset === mostBytes || end.size === mostBytes) throw new Refusal('too-large');
    const isOneDisk = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0 && view.getUint16(at + 8, true) === end.count;
    if (!isOneDisk || end.offset + end.size !== fileSize - tail.length + at) throw new Refusal('damaged');
    return end;
  }
  throw new Refusal('cut');
}

/** @param bytes of the directory alone */
export function readDirectory(bytes: Uint8Array, { count, offset }: ZipEnd): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    // Its count has sixteen bits: what has more entries counts them wrong.
    if (entries.length === mostEntries) throw new Refusal('too-many');
    const { entry, length } = readEntry(bytes.subarray(at));
    entries.push(entry);
    at += length;
  }
  if (entries.length !== count) throw new Refusal('damaged');
  refuseTwins(entries);
  refuseOverlaps(entries, offset);
  return entries;
}

function readEntry(bytes: Uint8Array): { entry: ZipEntry; length: number } {
  const view = viewOf(bytes);
  if (bytes.length < entrySize || view.getUint32(0, true) !== 0x02014b50) throw new Refusal('damaged');
  const [nameLength, rest] = [view.getUint16(28, true), view.getUint16(30, true) + view.getUint16(32, true)];
  const length = entrySize + nameLength + rest;
  if (length > bytes.length) throw new Refusal('damaged');
  const name = nameOf(bytes.subarray(entrySize, entrySize + nameLength));
  const method = methodOf(view.getUint16(8, true), view.getUint16(10, true), name);
  const [packed, size] = [view.getUint32(20, true), view.getUint32(24, true)];
  if (method === 0 && packed !== size) throw new Refusal('damaged', name);
  if (size > smallEntry && size > packed * mostExpansion) throw new Refusal('bomb', name);
  return { entry: { name, method, packed, size, offset: view.getUint32(42, true) }, length };
}

/** Names are UTF-8: ours are ASCII, and what is neither could be read in two ways. */
function nameOf(bytes: Uint8Array): string {
  const name = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const shown = name.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  if (!/^[\x20-\x7e]+$/.test(name) || /^\/|\\|:|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(name)) throw new Refusal('unsafe-name', shown);
  return name;
}

/** Bits 0, 6 and 13 of the flags, and method 99, mark what is encrypted. */
function methodOf(flags: number, method: number, name: string): 0 | 8 {
  if ((flags & 0x2041) !== 0 || method === 99) throw new Refusal('encrypted', name);
  if (method !== 0 && method !== 8) throw new Refusal('packing', name);
  return method;
}

function refuseTwins(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Where upper and lower case are one, the second would take the place of the first.
    if (seen.has(name.toLowerCase())) throw new Refusal('twice', name);
    seen.add(name.toLowerCase());
  }
}

/** Entries that share their packed bytes make a small file of a large one. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const { name, offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new Refusal('damaged', name);
    end = offset + localSize + name.length + packed;
  }
  if (end > directory) throw new Refusal('damaged');
}

/**
 * Where an entry's packed bytes begin in the file.
 * @param header the file from the entry's offset on: `localSize` bytes and the name
 * @throws Refusal `damaged` where it says something else than the directory
 */
export function dataOffset(header: Uint8Array, { name, method, packed, size, offset }: ZipEntry): number {
  const view = viewOf(header);
  const isWhole = header.length === localSize + name.length && view.getUint32(0, true) === 0x04034b50 && view.getUint16(26, true) === name.length;
  if (!isWhole || nameOf(header.subarray(localSize)) !== name || view.getUint16(8, true) !== method) throw new Refusal('damaged', name);
  if ((view.getUint16(6, true) & 0x2041) !== 0) throw new Refusal('encrypted', name);
  // Bit 3: the sizes follow the data, since it was written in one go.
  const isLater = (view.getUint16(6, true) & 8) !== 0 && view.getUint32(18, true) === 0 && view.getUint32(22, true) === 0;
  if (!isLater && (view.getUint32(18, true) !== packed || view.getUint32(22, true) !== size)) throw new Refusal('damaged', name);
  return offset + localSize + name.length + view.getUint16(28, true);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
