// npm run pictures: the pictures of README.md, from the built extension on the sample article, into docs/pictures/
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Mention } from '../core/glossary/mention.ts';
import { askBackground, askReader } from './browsers/ask.ts';
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
/** As shops for extensions want them. */
const window = { width: 1280, height: 800 };
const panel = { width: 400, height: 800 };
const phone = { width: 390, height: 800 };
const schemes = ['light', 'dark'] as const;

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
  await fillLibrary(session, article);
  await article.tab.page.setViewport({ ...window, deviceScaleFactor: 1 });
  await article.tab.page.evaluate(() => document.getSelection()?.empty());
  await article.tab.page.bringToFront();
  await hoverMention(session, article, telling(article));
  await takeInBoth(article.tab.page, 'article');
  const { id } = article.tab;
  const kept = await askReader(session, id, 'keepArticle');
  if (kept?.clip == null) throw new StartError(`The article was not kept: ${kept?.problem ?? 'no answer'}.`);
  // Until the second look at the address has been made.
  await later(3000);
  await takeProductPage(session, `sidepanel.html?tabId=${id}`, 'panel', panel);
  await takeProductPage(session, 'library.html', 'library', window);
  await takeProductPage(session, 'library.html', 'library-narrow', phone);
  await takeProductPage(session, `library.html#clip=${kept.clip.id}`, 'clip', window);
  await takeProductPage(session, `popup.html?tabId=${id}`, 'popup', { width: 340, height: 420 });
  await takeProductPage(session, 'options.html', 'options', window);
  await takeProductPage(session, 'welcome.html', 'welcome', window);
}

/** Three highlights with what a journalist would write beside them. */
async function fillLibrary(session: Session, article: OpenPage): Promise<void> {
  const wanted = [
    { find: '92%', colour: 'figure', body: 'The statistics office says 88 %: ask which plan is meant.', tags: ['budget'] },
    { find: 'khiển trách', colour: 'person', body: null, tags: ['discipline', 'follow up'] },
    { find: 'Kết luận hội nghị', colour: 'claim', body: 'Said behind closed doors; only this report has it.', tags: [] },
  ] as const;
  const sentences = (article.description?.article?.paragraphs ?? []).flatMap((paragraph) => paragraph.split(/(?<=\.) /));
  const quotes = wanted.map(({ find }) => ({ quote: sentences.find((sentence) => sentence.includes(find)) ?? '', prefix: '', suffix: '' }));
  await makeHighlights(session, article, quotes);
  const kept = (await askReader(session, article.tab.id, 'describePage'))?.highlights ?? [];
  for (const { highlight } of kept) {
    const about = wanted.find(({ find }) => highlight.target.selector[0].exact.includes(find));
    if (about === undefined) continue;
    const { colour, body, tags } = about;
    await askBackground(session, 'editHighlight', { id: highlight.id, revision: highlight.revision, colour, body, tags: [...tags] });
  }
}

/** The composed title with most parts, its place written out, shows best what a card can tell. */
function telling({ description }: OpenPage): number {
  const titles = (description?.mentions ?? []).map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.kind === 'title' && mention.inherited === null);
  return titles.sort((a, b) => leaves(b.mention) - leaves(a.mention))[0]?.index ?? 0;
}

/** How many parts the card lists. */
function leaves({ parts }: Mention): number {
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + leaves(part), 0);
}

async function takeProductPage(session: Session, path: string, name: string, size: typeof window): Promise<void> {
  const page = await session.openExtensionPage(path);
  await page.bringToFront();
  await page.setViewport({ ...size, deviceScaleFactor: size === window ? 1 : 2 });
  await later(1000);
  await takeInBoth(page, name);
  await page.close();
}

async function takeInBoth(page: Page, name: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await later(200);
    const file = scheme === 'light' ? `${name}.png` : `${name}-dark.png`;
    await page.screenshot({ path: join(folder, file) });
    say(`docs/pictures/${file}`);
  }
}
