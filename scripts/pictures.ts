// npm run pictures: the pictures of README.md, from the built extension on the sample article, into docs/pictures/
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromium } from './browsers/browser-kind.ts';
import { BrowserError } from './browsers/browser-program.ts';
import { startChromium } from './browsers/chromium-session.ts';
import { findBrowser } from './browsers/find-browser.ts';
import type { Session } from './browsers/session.ts';
import { later } from './browsers/wait.ts';
import { withProfile, withSession } from './browsers/with-session.ts';
import { fail, say } from './command.ts';
import { needChineseFont } from './pictures/chinese-font.ts';
import { makeHighlights } from './start/highlight-quotes.ts';
import { hoverMention } from './start/hover-mention.ts';
import { openPage, readPageFile, StartError, type OpenPage } from './start/read-page.ts';
import { sample } from './start/sample.ts';
import { buildExtension } from './steps/build-extension.ts';
import { root } from './steps/tool.ts';

const folder = join(root, 'docs', 'pictures');
const window = { width: 1180, height: 760 };
const panel = { width: 400, height: 760 };

try {
  needChineseFont();
  const [program, extension] = [await findBrowser(chromium), await buildExtension('chrome')];
  mkdirSync(folder, { recursive: true });
  await withProfile((profile) => {
    const start = () => startChromium({ program, extension, profile, headless: true, size: window });
    return withSession(start, takePictures);
  });
} catch (error) {
  fail(error, [BrowserError, StartError], 'npm run pictures');
}

async function takePictures(session: Session): Promise<void> {
  const { file, url } = sample();
  session.proxy.serve(url, readPageFile(file));
  const article = await openPage(session, url);
  await article.tab.page.setViewport({ ...window, deviceScaleFactor: 2 });
  const quote = article.description?.article?.paragraphs.findLast((paragraph) => paragraph.length > 80) ?? '';
  await makeHighlights(session, article, [{ quote: quote.split('. ')[0] ?? quote, prefix: '', suffix: '' }]);
  await article.tab.page.evaluate(() => document.getSelection()?.empty());
  await hoverMention(session, article, telling(article));
  await take(article.tab.page, 'article');
  await takeProductPage(session, `sidepanel.html?tabId=${article.tab.id}`, 'panel', panel);
  await takeProductPage(session, 'library.html', 'library', window);
}

/** The composed title with most parts shows best what a card can tell. */
function telling({ description }: OpenPage): number {
  const mentions = description?.mentions ?? [];
  const most = Math.max(...mentions.map(({ parts }) => parts.length));
  return mentions.findIndex(({ parts }) => parts.length === most);
}

async function takeProductPage(session: Session, path: string, name: string, size: typeof window): Promise<void> {
  const page = await session.openExtensionPage(path);
  await page.bringToFront();
  await page.setViewport({ ...size, deviceScaleFactor: 2 });
  await later(1000);
  await take(page, name);
  await page.close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  say(`docs/pictures/${name}.png`);
}
