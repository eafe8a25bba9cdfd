import { afterAll, beforeAll, expect, test } from 'vitest';
import { askBackground, askReader } from '../../scripts/browsers/ask.ts';
import { selectQuote } from '../../scripts/browsers/select-quote.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { surface, surfaceElement } from './driver/surface.ts';
import { visitArticle } from './driver/visit.ts';
import { articlePage } from './pages/article-page.ts';
import { frontPage } from './pages/bad-pages.ts';

/* "Explain the selection": the browser's own menu cannot be pressed from here, so what it calls is called. */

const profile = newProfile();
let session: Session;

beforeAll(async () => {
  session = await startBrowser(profile);
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

async function explain(tab: Tab, quote: string): Promise<boolean | undefined> {
  await tab.page.evaluate(selectQuote, { quote, prefix: '', suffix: '' }, 0);
  await later(100);
  return (await askReader(session, tab.id, 'explainSelection'))?.open;
}

test('in an article the card of the term that is touched opens', async () => {
  const { tab } = await visitArticle(session, 'https://haiduong.gov.vn/explain', articlePage());
  expect(await explain(tab, 'Trung ương Đảng, Bí')).toBe(true);
  expect(await surfaceElement(session, tab, 'Meaning of: Ủy viên Trung ương Đảng')).not.toBeNull();
});

test('on any other page the words themselves are explained, and Escape takes it all away', async () => {
  const url = 'https://haiduong.gov.vn/explain-front';
  session.proxy.serve(url, frontPage);
  const tab = await session.openTab(url);
  expect(await askBackground(session, 'readTab', { tabId: tab.id })).toMatchObject({ read: true });
  expect(await explain(tab, 'UBND tỉnh họp phiên')).toBe(true);
  expect(await surfaceElement(session, tab, 'Meaning of: UBND tỉnh')).not.toBeNull();
  expect((await surface(session, tab)).map(({ name }) => name)).toContain("Provincial People's Committee");
  await tab.page.keyboard.press('Escape');
  await later(300);
  expect(await surface(session, tab)).toEqual([]);
});

test('words that the glossary does not know are said to be so', async () => {
  const url = 'https://haiduong.gov.vn/explain-nothing';
  session.proxy.serve(url, '<!doctype html><meta charset="utf-8"><p>Trời hôm nay nắng đẹp.</p>');
  const tab = await session.openTab(url);
  await askBackground(session, 'readTab', { tabId: tab.id });
  expect(await explain(tab, 'nắng đẹp')).toBe(true);
  expect(await surfaceElement(session, tab, 'The glossary has nothing for “nắng đẹp”.')).not.toBeNull();
});
