import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { browserName, builtExtension } from './driver/browser.ts';
import { addSpecimen, copyExtension } from './driver/extension-copy.ts';
import { startFilled, type Filled } from './driver/filled.ts';
import { cutTexts, smallTargets } from './driver/layout.ts';
import { press, words } from './driver/product-page.ts';
import { settled } from './driver/settled.ts';
import { sentence } from './pages/article-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const copy = copyExtension(builtExtension());
let filled: Filled;
const wide = { width: 1200, height: 900 };

beforeAll(async () => {
  await addSpecimen(copy);
  filled = await startFilled(copy.folder);
});

afterAll(async () => {
  await filled?.close();
  copy.remove();
});

const names = ['library', 'a kept version', 'two versions', 'a portal that moved', 'side panel', 'popup', 'options', 'welcome', 'own terms'];
/** What stands in visited pages: axe cannot enter a closed root, so it meets them here. */
const specimens: Record<string, string> = { 'the card': 'specimen.html', 'the bar and the toast': 'specimen.html?bar' };
const pathOf = (name: string): string => specimens[name] ?? filled.pages.find(([each]) => each === name)![1];
// Firefox is not told by its driver which colours are wanted, nor that a finger points.
const schemes = browserName === 'chromium' ? ['light', 'dark'] : ['light'];

describe.each([...names, ...Object.keys(specimens)])('%s', (name) => {
  let page: Page;
  const withWidth = async (width: number, height = 900): Promise<void> => {
    await page.setViewport({ width, height });
    await settled(page);
  };
  const dress = async (scheme: string): Promise<void> => {
    if (browserName === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await settled(page);
  };

  beforeAll(async () => {
    page = await opened(pathOf(name));
  });

  afterAll(() => page?.close());

  test.each(schemes)('%s: axe finds no violation', async (scheme) => {
    await page.setViewport(wide);
    await dress(scheme);
    expect(await violations(page, name)).toEqual([]);
  });

  test.runIf(name === 'the card').each(schemes)('%s, as a sheet: axe finds no violation', async (scheme) => {
    await withWidth(400);
    await dress(scheme);
    expect(await page.evaluate(() => document.querySelector('.cg-sheet') !== null)).toBe(true);
    expect(await violations(page, name)).toEqual([]);
  });

  /** 640 px is what a window of 1280 has at 200 %. */
  test.each([320, 640])('%d px wide: nothing is cut and everything can be hit', async (width) => {
    await withWidth(width, 640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(cutTexts)).toEqual([]);
    expect(await page.evaluate(smallTargets, 24)).toEqual([]);
  });

  test.runIf(browserName === 'chromium')('every target has 44 px under a finger', async () => {
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    await loaded(page);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await page.evaluate(smallTargets, 44)).toEqual([]);
  });
});

test('the editor of a note has no violation either', async () => {
  const page = await opened(pathOf('side panel'));
  await press(page, `Edit the note: “${sentence}”`);
  await settled(page);
  expect(await violations(page, 'side panel')).toEqual([]);
  await page.close();
});

async function opened(path: string): Promise<Page> {
  const page = await filled.session.openExtensionPage(path);
  await page.bringToFront();
  await page.setViewport(wide);
  await loaded(page);
  return page;
}

async function loaded(page: Page): Promise<void> {
  await until(async () => ((await words(page)).length > 20 ? true : null), 5000);
  await settled(page);
}

interface Axe {
  axe: { run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> };
}

/** Each as "rule: where". */
async function violations(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as Axe;
    const { violations: all } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false });
    return all.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`));
  });
  // A visited page's landmarks are its own: ours stand over it.
  return found.filter((each) => !(name in specimens && each.startsWith('region:')));
}
