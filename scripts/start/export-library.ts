import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/session.ts';
import { until } from '../browsers/wait.ts';
import { StartError } from './read-page.ts';

/** How long the writing of a library may take, ms. */
const patience = 60_000;
const fileName = 'chu-giai-archive.zip';
/** What stands in an archive for itself alone. */
const inner = /^(?:README\.md|archive\.json|manifest-sha256\.txt|records\/|bytes\/)/;

/**
 * Exports the library from its own page, as a user does, and unpacks the readable formats beside the archive.
 * @returns names of the files in the folder; none where nothing is kept
 */
export async function exportLibrary(session: Session, folder: string): Promise<string[]> {
  const downloads = mkdtempSync(join(tmpdir(), 'chu-giai-export-'));
  try {
    const bytes = await downloadArchive(session, downloads);
    if (bytes === null) return [];
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => !inner.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const all: [string, Uint8Array][] = [...files, ['archive.zip', bytes]];
    for (const [path, content] of all) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return all.map(([path]) => path);
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

async function downloadArchive(session: Session, downloads: string): Promise<Uint8Array | null> {
  const page = await session.openExtensionPage('library.html');
  try {
    await (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await page.waitForSelector('.cg-library-side, .cg-library-message', { timeout: patience });
    if ((await page.$('.cg-export-all')) === null) return null;
    await page.click('.cg-export-all');
    await page.waitForSelector('.cg-export button[type="submit"]', { timeout: patience });
    await page.click('.cg-export button[type="submit"]');
    return await written(page, join(downloads, fileName));
  } finally {
    await page.close();
  }
}

/** Chromium writes under another name until the file is whole. */
async function written(page: Page, file: string): Promise<Uint8Array> {
  await page.waitForSelector('.cg-export-done, .cg-export [role="alert"]', { timeout: patience });
  const problem = await page.$eval('.cg-export', (dialog) => dialog.querySelector('[role="alert"]')?.textContent ?? null);
  if (problem !== null) throw new StartError(`The library was not exported: ${problem}`);
  await until(() => Promise.resolve(existsSync(file)), patience);
  if (!existsSync(file)) throw new StartError('The browser did not write the exported file.');
  return readFileSync(file);
}
