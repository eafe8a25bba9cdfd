import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patternOf } from '../../platform/site.ts';

/** Runs with a copy of the built extension whose manifest asks for one more host, since no one is there to grant it. Nothing else differs. */
export async function withExtraOrigin<T>(extension: string, origin: string, task: (extension: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'chu-giai-extension-'));
  try {
    cpSync(extension, copy, { recursive: true });
    addOrigin(join(copy, 'manifest.json'), origin);
    return await task(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addOrigin(file: string, origin: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(patternOf(origin));
  writeFileSync(file, JSON.stringify(manifest));
}
