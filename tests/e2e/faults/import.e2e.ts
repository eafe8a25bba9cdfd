import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../scripts/browsers/session.ts';
import { draft } from '../../platform/library/drafts-of-highlights.ts';
import { clipDraft } from '../../platform/library/drafts-of-clips.ts';
import { newProfile, removeProfile, startBrowser } from '../driver/browser.ts';
import { press, shows } from '../driver/product-page.ts';
import { send, stored, type Stored } from './fault-session.ts';
import { productPage } from './product-code.ts';

const canonical = 'https://haiduong.gov.vn/tin?nid=1';
const profile = newProfile();
const folder = mkdtempSync(join(tmpdir(), 'chu-giai-import-'));
let session: Session;
let library: Page;
/** A backup of the library as it is. */
let backup: string;
let before: Stored;

beforeAll(async () => {
  session = await startBrowser(profile);
  await session.inExtension(switchOffSecondLook);
  for (let number = 0; number < 20; number++) await send(session, 'saveHighlight', draft(`Câu ${number}`, number, canonical));
  for (let number = 0; number < 3; number++) await send(session, 'keepClip', clipDraft(`Bài ${number}\nĐoạn.`, {}, canonical));
  const { run, page } = await productPage(session);
  backup = await run((code) => code.backupBlob().then(({ blob }) => blob.text()));
  await page.close();
  before = await stored(session);
  library = await session.openExtensionPage('library.html');
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses a file in the library, as a reader does. */
async function choose(name: string, content: string | ((path: string) => void)): Promise<void> {
  const path = join(folder, name);
  if (typeof content === 'string') writeFileSync(path, content);
  else content(path);
  expect(await shows(library, 'Restore from a file…')).toBe(true);
  const input = (await library.$('.cg-backup input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const line = (store: string, record: object): string => `${JSON.stringify({ store, record })}\n`;
const head = () => `${backup.slice(0, backup.indexOf('\n'))}\n`;
/** A file of half a gigabyte that takes no room: the rest of it are zeros. */
const sparse = (beginning: string) => (path: string): void => {
  writeFileSync(path, beginning);
  truncateSync(path, 500_000_000);
};

test.each<[string, string, () => string | ((path: string) => void)]>([
  ['cut at half', 'The end of this backup is missing', () => backup.slice(0, backup.length / 2)],
  ['cut before its last line', 'The end of this backup is missing', () => backup.slice(0, backup.lastIndexOf(']'))],
  ['of a future version', 'comes from a newer version', () => backup.replace('"version":1', '"version":99')],
  ['with a line that was damaged', 'A part of this backup cannot be read', () => backup.replace('{"record":', '{"rec').replace('{"store":', '{"st')],
  ['with fewer lines than it says', 'A part of this backup cannot be read', () => backup.replace(/"end":\{"records":\d+/, '"end":{"records":9999')],
  ['half a gigabyte of something else', 'none of the files that can be brought in', () => sparse('')],
  ['half a gigabyte in one line of a backup', 'larger than any backup', () => sparse(head())],
  ['a line nested two hundred thousand deep', 'A part of this backup cannot be read', () => (path) => {
    writeFileSync(path, head());
    appendFileSync(path, `{"store":"aside","record":{"a":${'['.repeat(200_000)}\n],"end":{"records":1}}\n`);
  }],
])('a file %s: said so, and nothing changes', async (name, sentence, content) => {
  const start = Date.now();
  await choose(`${name.replaceAll(' ', '-')}.json`, content());
  const deadline = start + 30_000;
  while (Date.now() < deadline && !(await shows(library, sentence)));
  console.log(`${session.kind}, ${name}: answered after ${Date.now() - start} ms`);
  expect(await shows(library, sentence)).toBe(true);
  expect(await stored(session)).toEqual(before);
  await press(library, 'Back to the library');
}, 60_000);

test('its own backup, a second time: everything is here already', async () => {
  await choose('again.json', backup);
  expect(await shows(library, 'Everything in it is here already.')).toBe(true);
  await press(library, 'Leave it');
  expect(await stored(session)).toEqual(before);
});

test('keys that reach for the prototype reach nothing', async () => {
  const poisoned = backup
    .replaceAll('"record":{', '"record":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
    .replace('\n],"end":{"records":', `,\n${line('highlights', { ...before.highlights[0], id: 'fresh', deleted: null }).replace('{"version"', '{"__proto__":{"polluted":1},"version"')}],"end":{"records":`)
    .replace(/"records":(\d+)\}\}/, (_, count: string) => `"records":${Number(count) + 1}}}`);
  await choose('poisoned.json', poisoned);
  expect(await shows(library, 'What this backup would bring')).toBe(true);
  await press(library, 'Restore');
  expect(await shows(library, 'Restored from the backup.')).toBe(true);
  expect(await library.evaluate(() => 'polluted' in {})).toBe(false);
  const { highlights } = await stored(session);
  expect(highlights).toHaveLength(before.highlights.length + 1);
  expect(highlights.some((highlight) => 'polluted' in highlight)).toBe(false);
  await press(library, 'Undo');
  expect(await shows(library, 'Everything is back.')).toBe(true);
  expect((await stored(session)).highlights).toEqual(before.highlights);
});

/** Runs inside the extension. */
async function switchOffSecondLook(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(what: object): Promise<void> } } } };
  await chrome.storage.local.set({ settings: { version: 1, clips: { images: 0, corroborate: false } } });
}
