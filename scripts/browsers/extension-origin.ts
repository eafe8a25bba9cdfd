import type { Browser, Page } from 'puppeteer-core';
import type { InExtension } from './session.ts';

/**
 * A picture of the extension's own, opened as a document, has the extension's origin and API, and runs
 * none of its code: the tests' foothold inside.
 */
const foothold = 'icon/16.png';

export interface ExtensionOrigin {
  open(path: string): Promise<Page>;
  /** The foothold; opened when first asked for, and again when it was closed. */
  page(): Promise<Page>;
  /** Runs a function there; arguments and result are data. */
  run: InExtension;
}

export function extensionOrigin(browser: Browser, origin: string): ExtensionOrigin {
  let held: Page | null = null;
  const open = async (path: string) => {
    const page = await browser.newPage();
    await reach(page, new URL(path, origin).href);
    return page;
  };
  const page = async () => {
    if (held === null || held.isClosed()) held = await open(foothold);
    return held;
  };
  return {
    open,
    page,
    async run(task, ...args) {
      // The types of `evaluate` also take handles of the page as arguments, which ours never are.
      const place = (await page()) as { evaluate: unknown } as { evaluate: InExtension };
      return place.evaluate(task, ...args);
    },
  };
}

/** Firefox never reports that an extension's page has loaded, so ask the page itself. */
async function reach(page: Page, url: string): Promise<void> {
  const navigation = page.goto(url, { timeout: 15_000 }).catch((error: unknown) => error);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    if (await Promise.race([arrived(page, url), later(1000)])) return;
    await later(50);
  }
  throw new Error(`${url} did not open: ${String(await navigation)}`);
}

async function arrived(page: Page, url: string): Promise<boolean> {
  const at = (wanted: string) => location.href === wanted && document.readyState !== 'loading';
  return page.evaluate(at, url).catch(() => false);
}

const later = (milliseconds: number) => new Promise<false>((done) => setTimeout(() => done(false), milliseconds));
