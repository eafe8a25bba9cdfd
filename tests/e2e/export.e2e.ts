import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askReader } from '../../scripts/browsers/ask.ts';
import { selectQuote } from '../../scripts/browsers/select-quote.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows, words } from './driver/product-page.ts';
import { visitArticle } from './driver/visit.ts';
import { address, articlePage, paragraphs, sentence, title } from './pages/article-page.ts';

const profile = newProfile();
const folder = mkdtempSync(join(tmpdir(), 'chu-giai-export-e2e-'));
let session: Session;
let library: Page;
let text: string;
let archive: Uint8Array;

beforeAll(async () => {
  session = await startBrowser(profile);
  // A character of two units before the sentence: positions are another number in code points.
  const { tab, description } = await visitArticle(session, address, articlePage({ paragraphs: paragraphs.map((each, at) => (at === 0 ? `📌 ${each}` : each)) }));
  text = description.article!.text;
  await tab.page.evaluate(selectQuote, { quote: sentence, prefix: '', suffix: '' }, 0);
  await later(200);
  expect((await askReader(session, tab.id, 'highlightSelection'))?.problem).toBeNull();
  expect((await askReader(session, tab.id, 'keepArticle'))?.problem).toBeNull();
  library = await session.openExtensionPage('library.html');
  expect(await shows(library, 'Confirmed by a second look')).toBe(true);
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});

/** Exports through the dialog that is open, and takes the file where the browser would. */
async function exported(format: string): Promise<{ name: string; bytes: Uint8Array }> {
  await library.evaluate(catchFile);
  await press(library, format);
  await press(library, 'Export');
  expect(await shows(library, 'is in your downloads.'), await words(library)).toBe(true);
  const file = await until(() => library.evaluate(caughtFile), 10_000);
  await press(library, 'Close');
  return { name: file!.name, bytes: Buffer.from(file!.base64, 'base64') };
}

test('the whole library: an archive that verifies, and the same again', async () => {
  await press(library, 'Export the library…');
  const first = await exported('Complete archive (ZIP)');
  expect(first.name).toBe('chu-giai-archive.zip');
  archive = first.bytes;
  const file = join(folder, first.name);
  writeFileSync(file, archive);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/launch.mjs', 'verify.ts', file], { encoding: 'utf8' });
  expect(stdout).toMatch(/^Intact: /);
  expect(status).toBe(0);
  await press(library, 'Export the library…');
  expect(Buffer.compare((await exported('Complete archive (ZIP)')).bytes, archive)).toBe(0);
});

test('its annotations stand where they were made, in code points', () => {
  const { first } = JSON.parse(strFromU8(unzipSync(archive)['annotations.jsonld']!)) as { first: { items: { target: { selector: { type: string; start: number; end: number }[] } }[] } };
  const { start, end } = first.items[0]!.target.selector.find(({ type }) => type === 'TextPositionSelector')!;
  expect([...text].slice(start, end).join('')).toBe(sentence);
});

test('a clip as HTML opens from the disk, shows its highlight, and asks for nothing', async () => {
  const [path, bytes] = Object.entries(unzipSync(archive)).find(([name]) => name.startsWith('clips/'))!;
  const file = join(folder, path.slice('clips/'.length));
  writeFileSync(file, bytes);
  const page = await session.browser.newPage();
  const before = session.proxy.requests.length;
  await page.goto(pathToFileURL(file).href);
  expect(await page.evaluate(() => document.querySelector('mark')?.innerText)).toBe(sentence);
  expect(await words(page)).toContain(title);
  expect(await words(page)).toContain(address);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script, Object.assign(document.createElement('img'), { src: 'https://spy.example.vn/pixel.png' }));
  });
  await later(500);
  expect(await page.evaluate(() => document.documentElement.dataset['ran'] ?? null)).toBeNull();
  expect(session.proxy.requests.slice(before).filter(({ url }) => url.includes('.vn'))).toEqual([]);
  await page.close();
});

test('one article as Markdown is one file, and can be cited', async () => {
  await press(library, 'Export or cite…');
  expect(await shows(library, `haiduong.gov.vn. “${title}.”`)).toBe(true);
  const { name, bytes } = await exported('Markdown');
  expect(name).toMatch(/^[a-z0-9-]+\.md$/);
  expect(strFromU8(bytes)).toContain(`> ${sentence}`);
});

/** Both run in the library's page: the file is taken from what would be handed to the browser. */
function catchFile(): void {
  const page = globalThis as unknown as { file: { blob: Blob; name: string } | null };
  page.file = null;
  let made: Blob | null = null;
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    made = blob;
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function click() {
    page.file = { blob: made!, name: this.download };
  };
}

async function caughtFile(): Promise<{ name: string; base64: string } | null> {
  const { file } = globalThis as unknown as { file: { blob: Blob; name: string } | null };
  if (file === null) return null;
  const reader = new FileReader();
  reader.readAsDataURL(file.blob);
  await new Promise((done) => { reader.onload = done; });
  // As: readAsDataURL gives a text.
  return { name: file.name, base64: (reader.result as string).replace(/^[^,]*,/, '') };
}
