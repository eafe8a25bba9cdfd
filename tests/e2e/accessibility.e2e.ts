import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { later, until } from '../../scripts/browsers/wait.ts';
import { browserName, builtExtension } from './driver/browser.ts';
import { addSpecimen, copyExtension } from './driver/extension-copy.ts';
import { startFilled, type Filled } from './driver/filled.ts';
import { cutTexts, smallTargets } from './driver/layout.ts';
import { press, words } from './driver/product-page.ts';
import { sentence } from './pages/article-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const copy = copyExtension(builtExtension());
let filled: Filled;

beforeAll(async () => {
  await addSpecimen(copy);
  filled = await startFilled(copy.folder);
});

afterAll(async () => {
  await filled?.close();
  copy.remove();
});

const names = ['library', 'a kept version', 'two versions', 'a portal that moved', 'side panel', 'popup', 'options', 'welcome', 'own terms'];
const pathOf = (name: string): string => filled.pages.find(([each]) => each === name)![1];
/** What stands in visited pages: axe cannot enter a closed root, so it meets them here. */
const specimens: [string, string, number][] = [['the card', 'specimen.html', 1000], ['the sheet', 'specimen.html', 400], ['the bar and the toast', 'specimen.html?bar', 1000]];
const wide = { width: 1200, height: 900 };

describe.each(['light', 'dark'])('%s', (scheme) => {
  const dress = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);

  test.each(names)('%s: axe finds no violation', async (name) => {
    const page = await opened(pathOf(name));
    await dress(page);
    await settled();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(specimens)('%s: axe finds no violation', async (_, path, width) => {
    const page = await opened(path);
    await page.setViewport({ width, height: 900 });
    await dress(page);
    await settled();
    expect(await page.evaluate(() => document.querySelector('.cg-sheet') !== null)).toBe(width === 400);
    // A visited page's landmarks are its own: ours stand over it.
    expect((await violations(page)).filter((each) => !each.startsWith('region:'))).toEqual([]);
    await page.close();
  });
});

/** 640 px is what a window of 1280 has at 200 %. */
describe.each([320, 640])('%d px wide', (width) => {
  test.each([...names, 'the card'])('%s: nothing is cut and everything can be hit', async (name) => {
    const page = await opened(name === 'the card' ? 'specimen.html' : pathOf(name));
    await page.setViewport({ width, height: 640 });
    await settled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(cutTexts)).toEqual([]);
    expect(await page.evaluate(smallTargets, 24)).toEqual([]);
    await page.close();
  });
});

// Firefox is not told by its driver that a finger points.
describe.runIf(browserName === 'chromium')('under a finger', () => {
  test.each([...names, 'the card'])('%s: every target has 44 px', async (name) => {
    const page = await opened(name === 'the card' ? 'specimen.html' : pathOf(name));
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    await settled();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await page.evaluate(smallTargets, 44)).toEqual([]);
    await page.close();
  });
});

test('the editor of a note has no violation either', async () => {
  const page = await opened(pathOf('side panel'));
  await press(page, `Edit the note: “${sentence}”`);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

async function opened(path: string): Promise<Page> {
  const page = await filled.session.openExtensionPage(path);
  await page.bringToFront();
  await page.setViewport(wide);
  await until(async () => ((await words(page)).length > 20 ? true : null), 5000);
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
