import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askBackground, askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, words } from './driver/product-page.ts';
import { dragOver } from './driver/selection.ts';
import { visitArticle } from './driver/visit.ts';
import { address, articlePage, sentence } from './pages/article-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = newProfile();
let session: Session;
let tab: Tab;
let clip: string;

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, articlePage()));
  await dragOver(tab.page, sentence);
  const { saved } = (await until(async () => {
    const answer = await askReader(session, tab.id, 'highlightSelection');
    return answer?.saved == null ? null : answer;
  }, 5000))!;
  await askBackground(session, 'editHighlight', { id: saved!.id, revision: 1, body: 'Hỏi lại', tags: ['kinh tế'] });
  const kept = await askReader(session, tab.id, 'keepArticle');
  expect(kept?.problem).toBeNull();
  clip = kept!.clip!.id;
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

const pages: [string, () => string][] = [
  ['library', () => 'library.html'],
  ['a kept version', () => `library.html#clip=${clip}`],
  ['a portal that moved', () => 'library.html#moved'],
  ['side panel', () => `sidepanel.html?tabId=${tab.id}`],
  ['popup', () => `popup.html?tabId=${tab.id}`],
  ['options', () => 'options.html'],
  ['welcome, with a card', () => 'welcome.html'],
];

describe.each(['light', 'dark'])('%s', (scheme) => {
  test.each(pages)('%s: axe finds no violation', async (_, path) => {
    const page = await opened(path());
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
    await settled();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test.each(pages)('%s: nothing is cut at 320 px', async (_, path) => {
  const page = await opened(path());
  await page.setViewport({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test('the editor of a note has no violation either', async () => {
  const page = await opened(`sidepanel.html?tabId=${tab.id}`);
  await press(page, `Edit the note: “${sentence}”`);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

async function opened(path: string): Promise<Page> {
  const page = await session.openExtensionPage(path);
  await page.bringToFront();
  await until(async () => ((await words(page)).length > 60 ? true : null), 5000);
  await settled();
  return page;
}

/** Colours pass into each other: contrast is measured once they stand. */
const settled = (): Promise<void> => later(400);

interface Axe {
  axe: { run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> };
}

/** Each as "rule: where". */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as Axe;
    const { violations: found } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`));
  });
}
