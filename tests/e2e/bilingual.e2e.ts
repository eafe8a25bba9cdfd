import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PageDescription, ToReader } from '../../core/protocol.ts';
import { askReader } from '../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../scripts/browsers/session.ts';
import { later, until } from '../../scripts/browsers/wait.ts';
import { addOrigin, copyOf } from '../../scripts/start/extra-origin.ts';
import { sample } from '../../scripts/start/sample.ts';
import { honest, settingsOf, textsOf } from '../platform/engines/protocols.ts';
import { json, serve, type Behaviour, type TestServer } from '../platform/engines/server.ts';
import { builtExtension, newProfile, removeProfile, startBrowser } from './driver/browser.ts';
import { useEngine } from './driver/engine.ts';
import { clickSurface, surfaceElement } from './driver/surface.ts';
import { translations, type ShownTranslation } from './driver/translations.ts';
import { readersWord, readerSays, visitArticle } from './driver/visit.ts';
import { translateStubbornly } from './pages/sample-engine.ts';

/* The article read bilingually, through the built extension and an engine on this computer that speaks LibreTranslate's protocol. */

const profile = newProfile();
const copy = copyOf(builtExtension());
const { file, url } = sample();
const html = readFileSync(file, 'utf8');
let session: Session;
let server: TestServer;
let behave: Behaviour;

beforeAll(async () => {
  server = await serve((request, response) => behave(request, response));
  addOrigin(copy.folder, 'http://127.0.0.1');
  session = await startBrowser(profile, copy.folder);
  session.proxy.forward(server.base);
  await useEngine(session, settingsOf('libretranslate', server.base));
});

beforeEach(() => {
  behave = honest('libretranslate', translateStubbornly);
  server.seen.length = 0;
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  removeProfile(profile);
  copy.remove();
});

const outer = ({ page }: Tab) => page.evaluate(() => document.documentElement.outerHTML);
const settled = (tab: Tab) => readerSays(session, tab, ({ translation }) => translation?.running === false);

/** Opens the sample under an address of its own, and has something of it translated. */
async function translated(path: string, which: Parameters<ToReader['translatePage']>[0]): Promise<{ tab: Tab; before: string; first: PageDescription; now: PageDescription }> {
  const { tab, description: first } = await visitArticle(session, new URL(path, url).href, html);
  const before = await outer(tab);
  expect(await askReader(session, tab.id, 'translatePage', which)).toEqual({ started: true, problem: null });
  return { tab, before, first, now: await settled(tab) };
}

/** The translation with these words, scrolled into view. */
async function shown(tab: Tab, words: string): Promise<ShownTranslation> {
  const index = (await readersWord(session, tab)).translation?.paragraphs.find(({ translation }) => translation?.includes(words))?.index;
  expect(index, `"${words}" stands in no translation`).toBeDefined();
  await askReader(session, tab.id, 'scrollToPassage', { index: index! });
  await later(200);
  return (await translations(session, tab)).find(({ text }) => text?.includes(words) === true)!;
}

/** What is painted in the page as the sentence that is lit. */
const litSource = ({ page }: Tab) => page.evaluate(() => [...(CSS.highlights.get('chu-giai-pair') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString().replace(/\s+/g, ' ');
}).join('|'));

async function pointAt({ page }: Tab, { x, y, width, height }: ShownTranslation['sentences'][number]['box']): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(x + Math.min(width / 2, 60), y + height / 2, { steps: 4 });
}

async function press({ page }: Tab): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyT');
  await page.keyboard.up('Alt');
}

test('an article: below each paragraph, with its receipt; the source stays, and reads the same', async () => {
  const { tab, before, first, now } = await translated('/bilingual-1', { what: 'article' });
  const stands = await translations(session, tab);
  expect(stands.map(({ parent }) => parent)).toEqual(expect.arrayContaining(['h1', 'p']));
  expect(stands).toHaveLength(first.article!.paragraphs.length + first.article!.captions.length + 2);
  expect(now.translation).toMatchObject({ of: stands.length, done: stands.length, failures: 0, left: 0, shown: true });
  expect(stands.filter(({ flagged }) => flagged).map(({ all }) => all)).toEqual([expect.stringMatching(/terms kept 5\/6.*This term was not kept.*Standing Board of the Provincial Party Committeethe engine wrote “Provincial Standing Committee”/)]);
  expect([now.article!.text, await tab.page.evaluate(() => document.body.innerText.includes('Politburo'))]).toEqual([first.article!.text, false]);
  expect(await outer(tab)).not.toBe(before);
  await askReader(session, tab.id, 'removeTranslations');
  expect(await outer(tab)).toBe(before);
  expect((await readersWord(session, tab)).translation).toBeNull();
});

test('only what was asked for is sent', async () => {
  const { tab, first } = await translated('/bilingual-2', { what: 'paragraph', index: 1 });
  expect((await translations(session, tab)).map(({ text }) => text)).toEqual([expect.stringContaining('On 9 October')]);
  // From the cache, or one request: the words of this paragraph alone.
  const sent = server.seen.flatMap((request) => textsOf.libretranslate(request));
  expect(sent.every((text) => text.startsWith(first.article!.sapo!.slice(0, 9)))).toBe(true);
});

test('pointing at a sentence on either side lights both', async () => {
  const { tab } = await translated('/bilingual-3', { what: 'article' });
  const translation = await shown(tab, 'Yet the disbursement');
  await pointAt(tab, translation.sentences[1]!.box);
  expect(await until(async () => (await litSource(tab)) || null, 3000)).toMatch(/^Tuy vậy, .* sợ trách nhiệm\.$/);
  expect((await shown(tab, 'Yet the disbursement')).sentences.map(({ lit }) => lit)).toEqual([false, true]);
  const source = await tab.page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const at = node.textContent!.indexOf('Theo báo cáo');
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 12);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  });
  await pointAt(tab, source!);
  const lit = await until(async () => ((await shown(tab, 'Yet the disbursement')).sentences[0]?.lit === true ? true : null), 3000);
  expect([lit, await litSource(tab)]).toEqual([true, expect.stringMatching(/^Theo báo cáo .* dự toán\.$/)]);
});

test('one key hides and shows; hidden, the page is byte for byte as it was', async () => {
  const { tab, before } = await translated('/bilingual-4', { what: 'article' });
  await tab.page.bringToFront();
  await tab.page.mouse.click(5, 300);
  await press(tab);
  await until(async () => ((await outer(tab)) === before ? true : null), 3000);
  expect(await outer(tab)).toBe(before);
  const asked = server.seen.length;
  await press(tab);
  expect(await until(async () => ((await translations(session, tab)).length > 0 ? true : null), 3000)).toBe(true);
  expect(server.seen).toHaveLength(asked);
});

test('a highlight made on a translation is kept on the sentence of the source', async () => {
  const { tab } = await translated('/bilingual-5', { what: 'article' });
  await tab.page.bringToFront();
  const { box } = (await shown(tab, 'Yet the disbursement')).sentences[1]!;
  await tab.page.mouse.move(box.x + 2, box.y + box.height / 2);
  await tab.page.mouse.down();
  await tab.page.mouse.move(box.x + Math.max(20, box.width - 8), box.y + box.height / 2, { steps: 6 });
  await tab.page.mouse.up();
  expect(await surfaceElement(session, tab, 'Highlight: Claim')).not.toBeNull();
  expect((await surfaceElement(session, tab, 'Translate', 0))).toBeNull();
  await clickSurface(session, tab, 'Highlight: Claim');
  const { highlights } = await readerSays(session, tab, (description) => description.highlights.length > 0);
  expect(highlights.map(({ highlight, anchor }) => [highlight.target.selector[0].exact, anchor.state])).toEqual([[expect.stringMatching(/^Tuy vậy, .* sợ trách nhiệm\.$/), 'anchored']]);
});

test('what failed is one sentence in its place, and it alone is tried again', async () => {
  const tried = (text: string) => text.includes('Seen by nobody before');
  behave = (request, response) => (textsOf.libretranslate(request).some(tried) ? json({ error: 'x' }, 400)(request, response) : honest('libretranslate', translateStubbornly)(request, response));
  const { tab } = await visitArticle(session, new URL('/bilingual-6', url).href, html.replace('Theo báo cáo của', 'Seen by nobody before: theo báo cáo của'));
  const before = await outer(tab);
  await askReader(session, tab.id, 'translatePage', { what: 'article' });
  const { translation } = await settled(tab);
  expect((await translations(session, tab)).filter(({ all }) => all.startsWith('Not translated.'))).toHaveLength(1);
  expect(translation!.failures).toBe(1);
  behave = honest('libretranslate', (text) => translateStubbornly(text).replace('theo báo cáo của', 'according to the report of the'));
  server.seen.length = 0;
  await askReader(session, tab.id, 'translatePage', { what: 'failed' });
  expect((await settled(tab)).translation!.failures).toBe(0);
  expect(server.seen.flatMap((request) => textsOf.libretranslate(request)).every(tried)).toBe(true);
  await askReader(session, tab.id, 'setTranslations', { shown: false });
  expect(await outer(tab)).toBe(before);
});
