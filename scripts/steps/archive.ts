import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { root } from './tool.ts';

/** A zip archive whose bytes depend on names and contents alone. Names are relative, with forward slashes. */
export function archive(files: Map<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  // Zip files keep local time without a zone, so the date is made of its local parts: the same bytes everywhere.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 });
}

export function folderFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return readAll(folder, entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))));
}

/** What builds the packages again: the files that git knows; in an unpacked source archive, all but what is made. */
export function sourceFiles(): Map<string, Uint8Array> {
  if (!existsSync(join(root, '.git'))) {
    const made = /^(node_modules|\.output|\.wxt|\.cache|dist)\//;
    return new Map([...folderFiles(root)].filter(([name]) => !made.test(name)));
  }
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  return readAll(root, names.filter((name) => name !== '' && existsSync(join(root, name))));
}

function readAll(folder: string, names: string[]): Map<string, Uint8Array> {
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]));
}
