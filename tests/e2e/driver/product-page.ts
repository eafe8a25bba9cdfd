import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../scripts/browsers/wait.ts';

const patience = 5000;

/** Clicks what a user would click: by the words on it, or by its label where it has one. */
export async function press(page: Page, name: string): Promise<void> {
  const control = await until(() => find(page, name), patience);
  if (control === null) throw new Error(`There is no "${name}" on ${page.url()}: ${await words(page)}`);
  await control.click();
}

/** Whether the page comes to show these words. */
export async function shows(page: Page, text: string): Promise<boolean> {
  return (await until(async () => (await words(page)).includes(text), patience)) === true;
}

/** Whether these words come to go. */
export async function showsNoMore(page: Page, text: string): Promise<boolean> {
  return (await until(async () => !(await words(page)).includes(text), patience)) === true;
}

export const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

async function find(page: Page, name: string): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle((wanted) => {
    const all = document.querySelectorAll<HTMLElement>('button, a, label, summary, [role="button"]');
    const controls = [...all].filter((each) => each.checkVisibility());
    const exact = controls.find((each) => each.ariaLabel === wanted || each.innerText.trim() === wanted);
    return exact ?? controls.find((each) => each.innerText.trim().startsWith(wanted)) ?? null;
  }, name);
  // An element of the page, or null: the page's function says so.
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}
