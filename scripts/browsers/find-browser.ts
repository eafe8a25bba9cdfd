import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getInstalledBrowsers } from '@puppeteer/browsers';
import { say } from '../command.ts';
import type { BrowserKind } from './browser-kind.ts';
import { BrowserError, objection } from './browser-program.ts';
import { downloadFolder, installBrowser } from './install-browser.ts';

/**
 * The program of a browser that will do: the one that the environment names, one in a usual place, or a new one.
 * @throws BrowserError with one line that says how to get one
 */
export async function findBrowser(kind: BrowserKind): Promise<string> {
  const named = process.env[kind.variable];
  if (named) {
    const problem = objection(kind, named);
    if (problem !== null) throw new BrowserError(`${kind.variable}: ${problem}`);
    return named;
  }
  const present = await presentBrowser(kind);
  if (present !== null) return present;
  say(`No ${kind.title} found here; installing one …`);
  await installBrowser(kind);
  const installed = await presentBrowser(kind);
  if (installed === null) throw new BrowserError(`No ${kind.title} could be installed. ${kind.remedy}`);
  return installed;
}

async function presentBrowser(kind: BrowserKind): Promise<string | null> {
  const places = [...onPath(kind.commands), ...kind.places, ...(await downloaded(kind))];
  for (const program of places.filter((path) => existsSync(path))) {
    const problem = objection(kind, program);
    if (problem === null) return program;
    say(problem);
  }
  return null;
}

function onPath(commands: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/** What @puppeteer/browsers downloaded, for this project or for another. */
async function downloaded(kind: BrowserKind): Promise<string[]> {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  const folders = [downloadFolder, cache].filter((folder) => existsSync(folder));
  const lists = await Promise.all(folders.map((cacheDir) => getInstalledBrowsers({ cacheDir })));
  const wanted = lists.flat().filter(({ browser }) => browser === kind.download.browser);
  return wanted.map(({ executablePath }) => executablePath);
}
