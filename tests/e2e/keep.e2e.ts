import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { press, shows, words } from './driver/product-page.ts';
import { dragOver } from './driver/selection.ts';
import { clickSurface, surfaceElement } from './driver/surface.ts';
import { readerSays, readersWord, visitArticle } from './driver/visit.ts';
import { address, articlePage, sentence, title } from './pages/article-page.ts';

const profile = newProfile();
/** Tall, so that the sentence does not stand in the first window. */
const html = articlePage({ head: '<style>p { margin-bottom: 300px }</style>' });
let session: Session;
let tab: Tab;

beforeAll(async () => {
  session = await startBrowser(profile);
  ({ tab } = await visitArticle(session, address, html));
});

afterAll(async () => {
  await session?.close();
  removeProfile(profile);
});

/** The quotes of the highlights that stand in the page. */
async function standing(count: number): Promise<string[]> {
  const { highlights } = await readerSays(session, tab, (page) => page.highlights.length === count);
  return highlights.map(({ anchor }) => (anchor.state === 'anchored' ? anchor.text : anchor.state));
}

describe('a selected sentence is kept', () => {
  test('it is offered to be highlighted, and said to be saved', async () => {
    await dragOver(tab.page, sentence);
    await clickSurface(session, tab, /^Highlight(: .+)?$/);
    expect(await surfaceElement(session, tab, /^Saved/, 10_000)).not.toBeNull();
    expect(await standing(1)).toEqual([sentence]);
  });

  test('with its quote, position and range selectors', async () => {
    const { highlights, article } = await readersWord(session, tab);
    const { motivation, target } = highlights[0]!.highlight;
    const [quote, position, range] = target.selector;
    expect(motivation).toBe('highlighting');
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: sentence });
    expect(article?.text.slice(position.start, position.end)).toBe(sentence);
    expect(article?.text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
    expect(range.startSelector.value).toMatch(/^\//);
  });

  test('it is there after a reload', async () => {
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    expect(await standing(1)).toEqual([sentence]);
  });

  test('and after the background worker was killed', async () => {
    expect(await session.stopWorker()).toBe(true);
    await tab.page.reload({ waitUntil: 'domcontentloaded' });
    expect(await standing(1)).toEqual([sentence]);
  });

  test('and after the browser was started again', async () => {
    await session.close();
    session = await startBrowser(profile);
    ({ tab } = await visitArticle(session, address, html));
    expect(await standing(1)).toEqual([sentence]);
  });
});

describe('the library', () => {
  let library: Page;

  beforeAll(async () => {
    library = await session.openExtensionPage('library.html');
  });

  test('lists the article with its highlight', async () => {
    expect(await shows(library, title)).toBe(true);
    await openArticle();
    expect(await shows(library, sentence)).toBe(true);
  });

  test('takes a highlight away, and brings it back', async () => {
    await press(library, `Delete the highlight “${sentence}”`);
    expect(await shows(library, 'Highlight deleted.')).toBe(true);
    expect(await standing(0)).toEqual([]);
    await press(library, 'Undo');
    expect(await shows(library, 'The highlight is back.')).toBe(true);
    expect(await standing(1)).toEqual([sentence]);
  });

  test('opens the page at the highlight', async () => {
    await openArticle();
    const opened = new Promise<Page>((found) => {
      session.browser.on('targetcreated', (target) => void target.page().then((page) => page && found(page)));
    });
    await press(library, `Open the article at “${sentence}”`);
    const page = await opened;
    const inView = await until(() => page.evaluate(isInView, sentence).catch(() => null), 20_000);
    expect(inView, `${page.url()} is not scrolled to the sentence`).toBe(true);
  });

  async function openArticle(): Promise<void> {
    if (!(await words(library)).includes(sentence)) await press(library, title).catch(() => undefined);
  }
});

/** Runs in the page: whether the words stand within the window, after the page had to be scrolled for it. */
function isInView(words: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(words);
    if (at === -1) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { top, bottom } = range.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  }
  return false;
}
