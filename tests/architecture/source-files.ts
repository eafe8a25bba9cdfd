import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/steps/tool.ts';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
  /** What it imports: a path from the root for its own files, otherwise the name as it is written. */
  imports: string[];
}

export const productFolders = ['core', 'page', 'components', 'platform', 'entrypoints'];
export const codeFolders = [...productFolders, 'scripts', 'tests', 'bench'];

export const sourceFiles = (folders: string[]): SourceFile[] => folders.flatMap((folder) => list(folder, /\.(tsx?|mjs)$/)).map(read);

export function list(folder: string, name: RegExp): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|\.output|\.wxt|\.cache|\.git|dist)\//.test(path));
}

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const fromRoot = (name: string) => normalize(join(dirname(path), name)).split(sep).join('/');
  return { path, text, imports: imports.map((name) => (name.startsWith('.') ? fromRoot(name) : name)) };
}
