import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows } from './driver/product-page.ts';
import { visitArticle } from './driver/visit.ts';
import { address, articlePage, paragraphs, title } from './pages/article-page.ts';

const profile = newProfile();
let session: Session;
let tab: Tab;
let library: Page;
/** What an article may hold that wants to run or to load something. */
const inside = '<p>Ảnh và liên kết kèm theo bài viết này được giữ lại an toàn. <a href="https://spy.example.vn/link">liên kết</a>' +
  '<img src="https://spy.example.vn/pixel.png" onerror="parent.document.title=\'run\'"></p>';

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage({ inside })));
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

test('the panel keeps the article and says what the second look showed', async () => {
  const panel = await session.openExtensionPage(`sidepanel.html?tabId=${tab.id}`);
  await press(panel, 'Keep this article');
  expect(await shows(panel, 'Version 1')).toBe(true);
  expect(await shows(panel, 'Confirmed by a second look')).toBe(true);
  await panel.close();
});

test('the library shows the version in a frame that runs and asks for nothing', async () => {
  library = await session.openExtensionPage('library.html');
  const before = session.proxy.requests.length;
  await press(library, 'Version 1');
  expect(await shows(library, 'What is stored has not changed since it was kept')).toBe(true);
  const text = await until(() => library.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText ?? null), 5000);
  expect(text).toContain(title);
  expect(text).toContain(paragraphs[0]);
  await library.evaluate(() => document.querySelector('iframe')!.contentDocument!.querySelector('a')!.click());
  await new Promise((done) => setTimeout(done, 500));
  expect(session.proxy.requests.slice(before).filter(({ url }) => url.includes('.vn'))).toEqual([]);
  expect(await library.title()).not.toContain('run');
  expect(await library.evaluate(() => document.querySelector('iframe')!.contentDocument!.body.innerText.length)).toBeGreaterThan(200);
});

test('a script put into the frame does not run', async () => {
  const ran = await library.evaluate(() => {
    const page = document.querySelector('iframe')!.contentDocument!;
    const script = page.createElement('script');
    script.textContent = 'parent.document.documentElement.dataset.ran = "yes"';
    page.body.append(script);
    return document.documentElement.dataset['ran'] ?? null;
  });
  expect(ran).toBeNull();
});

test('a second version is compared with the first', async () => {
  session.proxy.serve(address, articlePage({ paragraphs: paragraphs.map((text) => text.replace('thứ 15', 'thứ 16').replace('Nguyễn Văn Bình', 'Nguyễn Văn Cường')) }));
  await tab.page.reload({ waitUntil: 'domcontentloaded' });
  const kept = await until(async () => {
    const answer = await askReader(session, tab.id, 'keepArticle');
    return answer?.clip == null ? null : answer.clip;
  }, 10_000);
  expect(kept?.number).toBe(2);
  await press(library, 'Library');
  await press(library, 'Compare with version 1');
  expect(await shows(library, 'sentences differ.')).toBe(true);
  expect(await library.evaluate(() => [...document.querySelectorAll('ins')].map((each) => each.innerText).join(' '))).toContain('Cường');
});
