import { appendFileSync, closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** LevelDB's log: blocks of 32 KiB that hold pieces of records, each after a head of CRC (4 bytes), length (2) and kind (1). */
const block = 32_768;
const head = 7;
const first = 2;

/** Chromium's files of the extension's databases. */
export function databaseFiles(profile: string): string[] {
  const indexed = join(profile, 'Default', 'IndexedDB');
  const folder = readdirSync(indexed).find((each) => each.startsWith('chrome-extension_') && each.endsWith('.leveldb'));
  if (folder === undefined) throw new Error(`There are no databases of an extension in ${indexed}.`);
  return readdirSync(join(indexed, folder)).map((name) => join(indexed, folder, name));
}

/** Writes over the beginning of these files. */
export function spoil(files: readonly string[]): void {
  for (const file of files) {
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, 0);
    closeSync(handle);
  }
}

/** Whether the newest log ends in the midst of a record: the browser was killed while it wrote it. */
export function isTorn(profile: string): boolean {
  const log = readFileSync(newestLog(profile));
  let at = 0;
  let inside = false;
  while (at < log.length) {
    const left = block - (at % block);
    if (left < head) at += left;
    else if (at + head > log.length) return true;
    else {
      const kind = log[at + 6];
      inside = kind === first || (inside && kind === first + 1);
      at += head + log.readUInt16LE(at + 4);
    }
  }
  return inside || at > log.length;
}

/** Leaves the newest log as it is when the browser is killed in the midst of a record: the head and half of its first piece. */
export function tear(profile: string): void {
  const log = newestLog(profile);
  const left = block - (readFileSync(log).length % block);
  const length = left - head;
  const piece = Buffer.alloc(head + Math.floor(length / 2), 0x61);
  piece.writeUInt16LE(length, 4);
  piece[6] = first;
  appendFileSync(log, piece);
}

function newestLog(profile: string): string {
  const log = databaseFiles(profile).filter((name) => name.endsWith('.log')).sort().at(-1);
  if (log === undefined) throw new Error('There is no log.');
  return log;
}
