import type { Browser, Page } from 'puppeteer-core';
import type { InExtension, Tab } from './session.ts';

/** Opens a tab and finds the number that the extension's API knows it by. */
export async function openTab(
  browser: Browser, inExtension: InExtension, url: string, prepare?: (page: Page) => Promise<void>,
): Promise<Tab> {
  const known = new Set(await inExtension(tabIds));
  const page = await browser.newPage();
  const id = (await inExtension(tabIds)).find((each) => !known.has(each));
  if (id === undefined) throw new Error('The new tab is unknown to the extension.');
  await prepare?.(page);
  await visit(page, url);
  return { page, id };
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
