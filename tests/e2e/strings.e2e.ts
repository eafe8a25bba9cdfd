import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { draft } from '../platform/library/drafts-of-highlights.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { shows } from './driver/product-page.ts';
import { productPage } from './faults/product-code.ts';

const own = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/strings/naughty.json'), 'utf8')) as string[];
/** https://github.com/minimaxir/big-list-of-naughty-strings, where a folder with more cases is named. */
const list = join(process.env.EXTRA_FIXTURES ?? '', 'suites/blns/blns.json');
const isGiven = process.env.EXTRA_FIXTURES !== undefined && existsSync(list);
const strings = [...new Set([...own, ...(isGiven ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [])])];

const addressOf = (at: number): string => `https://haiduong.gov.vn/chu?nid=${at}`;
/** A highlight has words; a tag has, and not too many of them. */
const quoteOf = (text: string): string => (text === '' ? '·' : text);
const isTag = (text: string): boolean => text.trim() !== '' && text.length <= 100;

const profile = newProfile();
let session: Session;

/** Saved as a page saves a highlight, noted and tagged as the panel does. */
beforeAll(async () => {
  session = await startBrowser(profile);
  const asked = strings.map((text, at) => {
    const { article, ...rest } = draft(quoteOf(text), 10, addressOf(at));
    return { draft: { ...rest, article: { ...article, title: text } }, edit: { body: text, ...(isTag(text) ? { tags: [text] } : {}) } };
  });
  expect(await session.inExtension(saveAll, asked)).toEqual([]);
}, 180_000);

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

test(`${strings.length} strings as title, quote, note and tag: saved, exported, and restored into an empty library`, async () => {
  const { run } = await productPage(session);
  const all = async () => (await run((library) => library.entries())).sort((a, b) => number(a.article.canonical) - number(b.article.canonical));
  const saved = await all();
  expect(saved).toHaveLength(strings.length);
  for (const [at, { article, highlights: [highlight] }] of saved.entries()) expectText(strings[at]!, article.title, highlight!);

  const exported = await run((library, canonicals) => library.annotationsIn(canonicals), strings.map((_, at) => addressOf(at)));
  const { first: page } = JSON.parse(exported) as { first: { items: Annotation[] } };
  expect(page.items).toHaveLength(strings.length);
  for (const { target, body = [] } of page.items) {
    const text = strings[number(target.source)]!;
    const words = (purpose: string) => body.filter((each) => each.purpose === purpose).map(({ value }) => value);
    expect(target.selector[0].exact).toBe(quoteOf(text));
    expect(words('commenting')).toEqual(text === '' ? [] : [text]);
    expect(words('tagging')).toEqual(isTag(text) ? [text.trim()] : []);
  }

  const backup = () => run((library) => library.backupBlob().then(({ blob }) => blob.text()));
  const first = await backup();
  await run((library) => library.deleteEverything({ backupFiles: false }));
  expect(await all()).toEqual([]);
  await run((library, text) => library.previewRestore(new Blob([text])).then((restore) => restore.apply()), first);
  expect(await all()).toEqual(saved);
  expect(recordsOf(await backup())).toEqual(recordsOf(first));
  expect(await run(() => ({}))).toEqual({});
});

test('the library shows them as text: nothing runs and nothing is asked', async () => {
  const requests = session.proxy.requests.length;
  const page = await session.openExtensionPage('library.html');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss().catch(() => undefined);
  });
  expect(await shows(page, `${strings.length} articles`)).toBe(true);
  const unshown = await page.evaluate(findEach, strings.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => /[\p{L}\p{N}]{2}/u.test(text)).slice(0, 150));
  expect(unshown).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(session.proxy.requests.slice(requests).filter(({ url }) => /\.vn\b/.test(new URL(url).hostname))).toEqual([]);
}, 120_000);

function expectText(text: string, title: string, { target, body, tags }: Highlight): void {
  expect(title).toBe(text);
  expect(target.selector[0].exact).toBe(quoteOf(text));
  expect(body).toBe(text === '' ? null : text);
  expect(tags).toEqual(isTag(text) ? [text.trim()] : []);
}

interface Annotation {
  target: { source: string; selector: [{ exact: string }] };
  body?: { purpose: string; value: string }[];
}

const number = (address: string): number => Number(new URL(address).searchParams.get('nid'));
/** All but the first line, which has the time. */
const recordsOf = (backup: string): string[] => backup.split('\n').slice(1);

/** Runs inside the extension. What was refused. */
async function saveAll(asked: { draft: object; edit: object }[]): Promise<string[]> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<{ ok?: { id: string }; error?: string }> } } };
  const refused: string[] = [];
  for (const { draft: argument, edit } of asked) {
    const { ok, error } = await chrome.runtime.sendMessage({ name: 'saveHighlight', argument });
    const edited = ok === undefined ? {} : await chrome.runtime.sendMessage({ name: 'editHighlight', argument: { id: ok.id, revision: 1, ...edit } });
    if (ok === undefined || edited.error !== undefined) refused.push(`${error ?? edited.error}: ${JSON.stringify(edit)}`);
  }
  return refused;
}

/** Runs in the library: goes down the whole list, and says which of the titles are not in it. */
async function findEach(titles: string[]): Promise<string[]> {
  const open = new Set(titles);
  const window = document.querySelector('.cg-window');
  if (window === null) return titles;
  for (let top = 0; top <= window.scrollHeight && open.size > 0; top += window.clientHeight / 2) {
    window.scrollTop = top;
    await new Promise((done) => setTimeout(done, 60));
    const shown = (window.textContent ?? '').replaceAll(/\s+/g, ' ');
    for (const title of open) if (shown.includes(title)) open.delete(title);
  }
  return [...open];
}
