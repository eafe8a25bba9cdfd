import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { builtExtension } from './driver/browser.ts';
import { addSpecimen, copyExtension, speakPseudo } from './driver/extension-copy.ts';
import { startFilled, type Filled } from './driver/filled.ts';
import { cutTexts, hardCoded } from './driver/layout.ts';
import { words } from './driver/product-page.ts';
import { settled } from './driver/settled.ts';
import { address, title } from './pages/article-page.ts';

/* Every text in brackets and two fifths longer than English, in the built extension. */
const copy = copyExtension(builtExtension());
let filled: Filled;

beforeAll(async () => {
  speakPseudo(copy);
  await addSpecimen(copy);
  filled = await startFilled(copy.folder);
});

afterAll(async () => {
  await filled?.close();
  copy.remove();
});

const names = ['library', 'a kept version', 'two versions', 'side panel', 'popup', 'options', 'welcome', 'the card', 'the bar'];
const others: Record<string, string> = { 'the card': 'specimen.html', 'the bar': 'specimen.html?bar' };
/** What the articles, the reader and the glossary's sources wrote; keys have one name in every language. */
const data = [address, title, 'haiduong.gov.vn', 'Hải Dương', 'Nguyễn Văn Bình', 'Hỏi lại', 'kinh tế', 'Party statutes 2011 · example.org'];
const sizeOf: Record<string, number> = { 'side panel': 360, popup: 340 };

describe.each(names)('%s', (name) => {
  test('every word comes from the locales, and long ones are shown whole', async () => {
    const path = others[name] ?? filled.pages.find(([each]) => each === name)![1];
    const page = await filled.session.openExtensionPage(path);
    await page.bringToFront();
    await until(async () => ((await words(page)).includes('⟦') ? true : null), 5000);
    for (const width of [sizeOf[name] ?? 1200, 320]) {
      await page.setViewport({ width, height: 800 });
      await settled(page);
      expect((await page.evaluate(hardCoded)).filter((each) => !data.includes(each) && !/^(?:Alt|Ctrl)\+/.test(each))).toEqual([]);
      expect(await page.evaluate(cutTexts), `at ${width} px`).toEqual([]);
    }
    await page.close();
  });
});
