import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patternOf } from '../../platform/site.ts';

/** Runs with a copy of the built extension whose manifest asks for one more host, since no one is there to grant it. Nothing else differs. */
export async function withExtraOrigin<T>(extension: string, origin: string, task: (extension: string) => Promise<T>): Promise<T> {
  const { folder, remove } = copyOf(extension);
  try {
    addOrigin(folder, origin);
    return await task(folder);
  } finally {
    remove();
  }
}

export function copyOf(extension: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chu-giai-extension-'));
  cpSync(extension, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Adds one origin to the host permissions of the extension in a folder. */
export function addOrigin(folder: string, origin: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(patternOf(origin));
  writeFileSync(file, JSON.stringify(manifest));
}
