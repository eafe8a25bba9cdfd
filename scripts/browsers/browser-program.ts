import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import type { BrowserKind } from './browser-kind.ts';

/** The machine has no such browser, or one that will not do: the message says what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/** Null when the program will do, otherwise a sentence that says why not and what to do. */
export function objection(kind: BrowserKind, program: string): string | null {
  if (!existsSync(program)) return `${program} does not exist. ${kind.remedy}`;
  if (isSnap(program)) return `${program} is a snap, which cannot read the built extension. ${kind.remedy}`;
  const version = versionOf(program);
  if (version === null) return `${program} does not start (try it with --version); on Linux it may lack system libraries.`;
  if (isBranded(program, version)) {
    const why = 'is branded Google Chrome, which ignores --load-extension since version 137';
    return `${program} ${why}: use Chromium or Chrome for Testing. ${kind.remedy}`;
  }
  const major = Number(/\b(\d+)\.\d/.exec(version)?.[1] ?? Infinity);
  if (major >= kind.oldest) return null;
  return `${program} is version ${major}; the extension needs ${kind.oldest} or later. ${kind.remedy}`;
}

/** A snap sees neither temporary nor hidden folders, so it could load neither the profile nor the extension. */
function isSnap(program: string): boolean {
  const isWrapper = program.startsWith('/usr/bin/chromium') && existsSync('/snap/bin/chromium');
  return isWrapper || realpathSync(program).includes('/snap/');
}

function versionOf(program: string): string | null {
  // On Windows the flag opens a window and prints nothing.
  if (process.platform === 'win32') return '';
  const run = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0 ? run.stdout.trim() : null;
}

function isBranded(program: string, version: string): boolean {
  const brandedPlace = /Google[\\/]Chrome[\\/]Application|Google Chrome\.app[\\/]/.test(program);
  return brandedPlace || (/^Google Chrome/.test(version) && !/for Testing/.test(version));
}
