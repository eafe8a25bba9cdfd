import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runToolQuietly } from './tool.ts';

export type Target = 'chrome' | 'firefox';

/** Folder that a build is written to. */
export const buildFolder = (target: Target): string => join(root, '.output', `${target}-mv3`);

/**
 * Builds the extension and answers with its folder.
 * @throws Error with the step that failed; the tool's own lines stand above it
 */
export async function buildExtension(target: Target): Promise<string> {
  // Nothing may go on with an older build after this one has failed.
  rmSync(buildFolder(target), { recursive: true, force: true });
  const code = await runToolQuietly('wxt', ['build', '-b', target, '--mv3']);
  if (code !== 0) throw new Error(`The build for ${target} failed: see the lines above.`);
  return buildFolder(target);
}

/** Types of WXT and of the locales; the type check and the tests read them. */
export async function prepareTypes(): Promise<void> {
  if ((await runToolQuietly('wxt', ['prepare'])) !== 0) throw new Error('"wxt prepare" failed: see the lines above.');
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) throw new Error('"wxt prepare" wrote no .wxt/tsconfig.json.');
}
