import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { say } from '../command.ts';
import type { BrowserKind } from './browser-kind.ts';
import { BrowserError } from './browser-program.ts';

export const downloadFolder = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));

/** On Debian as root from its own packages, which bring the system libraries along; elsewhere by download. */
export async function installBrowser(kind: BrowserKind): Promise<void> {
  if (isDebianAsRoot() && installPackages([kind.debianPackage])) return;
  await download(kind);
}

/** Whether the packages are there afterwards. False where there is no apt or no right to use it. */
export function installPackages(packages: string[]): boolean {
  if (!isDebianAsRoot()) return false;
  const apt = (...args: string[]) => {
    // Another process may hold apt's lock for minutes.
    const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return run.status === 0;
  };
  say(`apt-get install ${packages.join(' ')} …`);
  apt('update');
  return apt('install', '--yes', ...packages);
}

function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function download({ title, download: { browser, tag }, remedy }: BrowserKind): Promise<void> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new BrowserError(`There is no ${title} to download for this system. ${remedy}`);
  try {
    const buildId = await resolveBuildId(browser, platform, tag);
    say(`Downloading ${browser} ${buildId} into .cache/ …`);
    await install({ browser, buildId, platform, cacheDir: downloadFolder });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrowserError(`${title} could not be downloaded (${why}). ${remedy}`);
  }
}
