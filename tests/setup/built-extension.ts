import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, type Target } from '../../scripts/steps/build-extension.ts';

/** The end-to-end tests run against what "npm run build" wrote. */
export default function setup({ config }: { config: { env: Partial<Record<string, string>> } }): void {
  const target: Target = config.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const manifest = join(buildFolder(target), 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`There is no built extension for ${target}: run "npm run build -- ${target}" first.`);
  console.log(`Testing the build of ${statSync(manifest).mtime.toISOString()}`);
}
