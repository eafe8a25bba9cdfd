import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askBackground, askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { paintedIn, paintedRanges } from './driver/marks.ts';
import { shows } from './driver/product-page.ts';
import { readerSays, readersWord } from './driver/visit.ts';
import { articlePage, paragraphs, title } from './pages/article-page.ts';
import { brokenPage, emptyPage, englishPage, frontPage, hugePage, replacedPage } from './pages/bad-pages.ts';

const profile = newProfile();
let session: Session;
let opened: Tab[] = [];

beforeAll(async () => {
  session = await startBrowser(profile);
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

// A page that goes on working would slow down the next one: both run in one process.
afterEach(async () => {
  await Promise.all(opened.map(({ page }) => page.close()));
  opened = [];
});

/** Opens a page that hears every exception thrown into it. */
async function open(path: string, html: string): Promise<{ tab: Tab; problems: string[] }> {
  const url = `https://haiduong.gov.vn/${path}`;
  const problems: string[] = [];
  session.proxy.serve(url, html);
  const tab = await session.openTab(url, (page) => {
    page.on('pageerror', (error) => problems.push(String(error)));
    return Promise.resolve();
  });
  opened.push(tab);
  return { tab, problems };
}

const decision = (tab: Tab) => until(() => askBackground(session, 'detectionOf', { tabId: tab.id }), 10_000);

test.each([
  ['a list of headlines', 'front', frontPage],
  ['an empty page', 'empty', emptyPage],
  ['a page in English', 'english', englishPage],
])('%s is no article: the reason is given, nothing is marked', async (_what, path, html) => {
  const { tab, problems } = await open(path, html);
  const detection = await decision(tab);
  expect(detection).toMatchObject({ isArticle: false });
  expect(detection!.reasons[0]).toMatch(/\S/);
  await later(500);
  expect(await paintedRanges(tab)).toBe(0);
  expect(problems).toEqual([]);
});

test('invalid HTML is read as the browser repairs it', async () => {
  const { tab, problems } = await open('broken', brokenPage);
  const { article, mentions, errors } = await readersWord(session, tab);
  expect(article?.title).toBe(title);
  expect(mentions.map(({ text }) => text)).toContain('Bí thư Tỉnh ủy Hải Dương');
  expect([errors, problems]).toEqual([[], []]);
});

test('a page of 5 MB is read, and stays in hand', async () => {
  const { tab, problems } = await open('huge', hugePage());
  const { article, mentions, errors } = await readerSays(session, tab, ({ article: read }) => read !== null);
  expect(article!.text.length).toBeGreaterThan(1_000_000);
  expect(mentions.length).toBeGreaterThan(1000);
  expect(errors).toEqual([]);
  const answered = await tab.page.evaluate(() => new Promise((done) => setTimeout(() => done(true), 0)));
  expect(answered).toBe(true);
  expect(problems).toEqual([]);
});

test('an article that a script replaces is read again', async () => {
  const other = 'Phiên họp thứ 20 Ủy ban nhân dân tỉnh Hải Dương';
  const { tab, problems } = await open('replaced', replacedPage(other, paragraphs.map((text) => text.replaceAll('hội nghị', 'phiên họp'))));
  await readerSays(session, tab, ({ article, mentions }) => article?.title === title && mentions.length > 10);
  await tab.page.evaluate(() => dispatchEvent(new Event('second-article')));
  const { article } = await readerSays(session, tab, ({ article: read }) => read?.title === other);
  expect(article?.title).toBe(other);
  const painted = await until(async () => {
    const found = await paintedIn(tab, { article: '#article', page: 'html' });
    return found.article! > 5 && found.article === found.page;
  }, 5000);
  expect(painted, 'marks stand in the new article alone').toBe(true);
  expect(problems).toEqual([]);
});

test('a selection outside the article is answered with a sentence', async () => {
  const { tab } = await open('selection', articlePage());
  await readersWord(session, tab);
  await tab.page.evaluate(() => document.getSelection()?.selectAllChildren(document.getElementById('footer')!));
  await later(100);
  const answer = await askReader(session, tab.id, 'highlightSelection');
  expect(answer?.saved).toBeNull();
  expect(answer?.problem).toMatch(/\w+ \w+/);
});

test('a saved record that does not parse is set aside, and the page is read without it', async () => {
  await session.inExtension(putDamagedHighlight, 'https://haiduong.gov.vn/record');
  const { tab, problems } = await open('record', articlePage());
  const { mentions, highlights } = await readersWord(session, tab);
  expect(mentions.length).toBeGreaterThan(10);
  expect(highlights).toEqual([]);
  const library = await session.openExtensionPage('library.html');
  expect(await shows(library, '1 record could not be read. It is set aside unchanged, not deleted.')).toBe(true);
  expect(problems).toEqual([]);
});

/** Runs inside the extension: writes a record past the library's own code. */
function putDamagedHighlight(source: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('library');
    opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('highlights', 'readwrite');
      writing.objectStore('highlights').put({ version: 1, id: 'damaged', target: { source, selector: 'none' } });
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
      writing.onerror = () => failed(writing.error ?? new Error('not written'));
    };
  });
}
