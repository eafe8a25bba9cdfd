import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows, showsNoMore, words } from './driver/product-page.ts';

const profile = newProfile();
const folder = mkdtempSync(join(tmpdir(), 'chu-giai-import-'));
let session: Session;
let library: Page;

beforeAll(async () => {
  session = await startBrowser(profile);
  library = await session.openExtensionPage('library.html');
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});

const hypothesis = 'tests/fixtures/import/hypothesis.json';
const quote = 'Bí thư Tỉnh ủy Nguyễn Văn An';

/** Chooses a file in the browser's own picker, by the words on it. */
async function choose(label: string, file: string): Promise<void> {
  const input = await until(async () => (await library.evaluateHandle((wanted) => {
    const found = [...document.querySelectorAll('label')].find((each) => each.innerText.trim() === wanted);
    return found?.querySelector('input') ?? null;
  }, label)).asElement(), 5000);
  if (input === null) throw new Error(`There is no "${label}": ${await words(library)}`);
  // As: the page's function says so.
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

function written(name: string, what: string | Zippable): string {
  const path = join(folder, name);
  writeFileSync(path, typeof what === 'string' ? what : zipSync(what));
  return path;
}

test('what other programs exported is previewed, taken in and taken back', async () => {
  await choose('Import…', hypothesis);
  expect(await shows(library, 'What these Hypothesis highlights would bring')).toBe(true);
  expect(await shows(library, '3 annotations stay out')).toBe(true);
  await press(library, 'Import');
  expect(await shows(library, 'Imported.')).toBe(true);
  expect(await shows(library, quote)).toBe(true);
  expect(await shows(library, 'Ai ký văn bản này?')).toBe(true);
  await press(library, 'Undo');
  expect(await showsNoMore(library, quote)).toBe(true);
});

test('twice is once', async () => {
  await choose('Import…', hypothesis);
  expect(await shows(library, 'What these Hypothesis highlights would bring')).toBe(true);
  await press(library, 'Import');
  expect(await shows(library, quote)).toBe(true);
  await choose('Import…', hypothesis);
  expect(await shows(library, 'Everything in it is here already.')).toBe(true);
  await press(library, 'Leave it');
  expect(await shows(library, quote)).toBe(true);
});

test.each<[name: string, what: string | Zippable, sentence: string, where: string]>([
  ['notes.txt', 'Xin chào', 'It is none of the files that can be brought in.', ''],
  ['cut.json', '{"export_date": "2026", "annotations": [{"id": "x"', 'Its end is missing.', '1:51'],
  ['deep.jsonld', '['.repeat(100_000), 'It is nested more deeply than annotations are.', '1:65'],
  ['slip.zip', { 'archive.json': strToU8('{}'), '../../x': strToU8('x') }, 'A part of it has a name that leads out of the archive.', '../../x'],
  ['bomb.zip', { 'archive.json': strToU8('0'.repeat(50_000_000)) }, 'A part of it unpacks to more than 200 times its size.', 'archive.json'],
])('%s is refused, with what is wrong and where, and nothing has changed', async (name, what, sentence, where) => {
  await choose('Import…', written(name, what));
  expect(await shows(library, sentence)).toBe(true);
  expect(await shows(library, where)).toBe(true);
  expect(await words(library)).toContain('Nothing in your library has changed.');
  await press(library, 'Back to the library');
  expect(await shows(library, quote)).toBe(true);
});

test('another file is chosen where one was refused', async () => {
  await choose('Import…', written('notes.txt', 'Xin chào'));
  expect(await shows(library, 'This file was not taken in')).toBe(true);
  await choose('Choose another file…', hypothesis);
  expect(await shows(library, 'Everything in it is here already.')).toBe(true);
});
