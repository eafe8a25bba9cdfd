import type { Browser, Page } from 'puppeteer-core';
import type { InExtension, Tab } from './session.ts';

/** Opens a tab and finds the number that the extension's API knows it by. */
export async function openTab(
  browser: Browser, inExtension: InExtension, url: string, prepare?: (page: Page) => Promise<void>,
): Promise<Tab> {
  const { page, id } = await newTab(browser, inExtension);
  await prepare?.(page);
  await visit(page, url);
  return { page, id };
}

/** The number is new since the tab is; where another tab came at the same time (the welcome does), neither can be told, so once more. */
async function newTab(browser: Browser, inExtension: InExtension, tries = 3): Promise<Tab> {
  const known = new Set(await inExtension(tabIds));
  const page = await browser.newPage();
  const [id, ...others] = (await inExtension(tabIds)).filter((each) => !known.has(each));
  if (id !== undefined && others.length === 0) return { page, id };
  await page.close();
  if (tries === 1) throw new Error('The new tab cannot be told from others.');
  return newTab(browser, inExtension, tries - 1);
}

/** A page whose pictures hang has loaded enough once its own document is there. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
}

/** Runs inside the extension, so it can use nothing from here. */
async function tabIds(): Promise<number[]> {
  const api = (globalThis as unknown as { chrome: { tabs: { query(all: object): Promise<{ id: number }[]> } } }).chrome;
  return (await api.tabs.query({})).map(({ id }) => id);
}
