import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askBackground } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { paintedIn, paintedRanges } from './driver/marks.ts';
import { surface } from './driver/surface.ts';
import { readerSays, readersWord, visitArticle } from './driver/visit.ts';
import { articlePage, paragraphs, title } from './pages/article-page.ts';
import { framePage, growingPage, latePage, portalPage, restlessPage, secondTitle } from './pages/moving-pages.ts';

const profile = newProfile();
const host = 'https://haiduong.gov.vn';
let session: Session;
let tab: Tab | null = null;

beforeAll(async () => {
  session = await startBrowser(profile);
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

afterEach(async () => {
  await tab?.page.close();
  tab = null;
});

async function open(path: string, html: string): Promise<Tab> {
  session.proxy.serve(`${host}/${path}`, html);
  tab = await session.openTab(`${host}/${path}`);
  return tab;
}

const tell = (name: string): Promise<void> => tab!.page.evaluate((event) => void dispatchEvent(new Event(event)), name);
/** Every mark of the page stands in this element. */
const marksOnlyIn = (selector: string) => until(async () => {
  const { inside, page } = await paintedIn(tab!, { inside: selector, page: 'html' });
  return inside! > 5 && inside === page;
}, 8000);

test('content that comes after the load is read when it is there', async () => {
  await open('late', latePage);
  const { article } = await readersWord(session, tab!);
  expect(article?.title).toBe(title);
  expect(await marksOnlyIn('#article')).toBe(true);
});

test('a portal of a single page: the next article is read under its own address, and nothing is left of the first', async () => {
  await open('spa', portalPage);
  await readerSays(session, tab!, ({ article }) => article?.title === title);
  await tell('next');
  const { article, highlights, errors } = await readerSays(session, tab!, ({ article: read }) => read?.title === secondTitle);
  expect(article).toMatchObject({ title: secondTitle, url: `${host}/spa/second-91002.html` });
  expect(await marksOnlyIn('#second')).toBe(true);
  expect([highlights, errors]).toEqual([[], []]);
});

test('and on its list nothing is marked and nothing of ours stands in the page', async () => {
  await open('spa', portalPage);
  await readerSays(session, tab!, ({ article }) => article?.title === title);
  await tell('list');
  const { detection } = await readerSays(session, tab!, ({ article }) => article === null);
  expect(detection.isArticle).toBe(false);
  expect(await until(async () => (await paintedRanges(tab!)) === 0, 3000)).toBe(true);
  expect(await surface(session, tab!)).toEqual([]);
  expect(await askBackground(session, 'detectionOf', { tabId: tab!.id })).toMatchObject({ isArticle: false });
});

test('an article that another is put below goes on', async () => {
  await open('growing', growingPage);
  await readerSays(session, tab!, ({ article }) => article?.title === title);
  await tell('grow');
  await later(2500);
  const { article, errors } = await readersWord(session, tab!);
  expect(article?.title).toBe(title);
  expect(await marksOnlyIn('#article')).toBe(true);
  expect(errors).toEqual([]);
});

test('an article in a frame is read there, and the tab answers for it', async () => {
  session.proxy.serve(`${host}/noi-dung/khung-90001.html`, articlePage());
  await open('khung', framePage(`${host}/noi-dung/khung-90001.html`));
  const seen = await until(() => askBackground(session, 'detectionOf', { tabId: tab!.id }).then((found) => found?.isArticle === true), 10_000);
  expect(seen).toBe(true);
  const frame = tab!.page.frames().find((each) => each.url().includes('khung-90001'));
  const painted = () => frame!.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  expect(await until(async () => (await painted()) > 10, 8000)).toBe(true);
});

test('going away and back leaves one reader, and its marks', async () => {
  await visitArticle(session, `${host}/back`, articlePage()).then((visit) => { ({ tab } = visit); });
  session.proxy.serve(`${host}/elsewhere`, '<!doctype html><p>Trang khác');
  await tab!.page.goto(`${host}/elsewhere`);
  await tab!.page.goBack({ waitUntil: 'domcontentloaded' });
  const { article, mentions } = await readersWord(session, tab!);
  expect(article?.paragraphs).toEqual(paragraphs);
  const count = await until(async () => (await paintedRanges(tab!)) >= Math.min(10, mentions.length), 5000);
  expect(count).toBe(true);
  expect(await paintedRanges(tab!)).toBeLessThanOrEqual(mentions.length * 2);
});

test('a page that rewrites itself for ever is read, and stays in hand', async () => {
  await open('restless', restlessPage);
  await readerSays(session, tab!, ({ article }) => article !== null);
  await later(4000);
  const answered = await tab!.page.evaluate(() => new Promise((done) => setTimeout(() => done(true), 0)));
  expect(answered).toBe(true);
  const { errors } = await readersWord(session, tab!);
  expect(errors).toEqual([]);
});
