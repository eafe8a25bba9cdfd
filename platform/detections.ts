import * as v from 'valibot';
import { browser } from '#imports';
import type { Detection } from '../core/article/article.ts';
import { detection } from './message-schemas.ts';

const keyOf = (tabId: number): string => `detection-${tabId}`;
const schema = v.object({ url: v.string(), frameId: v.number(), detection });

/** What the deciding script said of a page. */
export interface Noted {
  /** Of the page that the tab showed, also where a frame of it has the article. */
  url: string;
  /** Where the reader is: 0 for the page itself. */
  frameId: number;
  detection: Detection;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps what the deciding script said of a tab's page or of a frame of it, in memory, for as long as the browser runs.
 * A page and its frames speak at the same time, so one waits for the other.
 * @param choose what to keep; null leaves what was noted before
 * @returns whether something new is kept
 */
export function noteDetection(tabId: number, choose: (before: Noted | null) => Noted | null): Promise<boolean> {
  const noted = last.then(async () => {
    const chosen = choose(await notedOf(tabId));
    if (chosen !== null) await browser.storage.session.set({ [keyOf(tabId)]: chosen });
    return chosen !== null;
  });
  last = noted.catch(() => undefined);
  return noted;
}

/** What was noted of the page that the tab shows now; null where the deciding script has not run. */
export async function notedOf(tabId: number): Promise<Noted | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(keyOf(tabId));
  const result = v.safeParse(schema, stored[keyOf(tabId)]);
  if (!result.success) return null;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && withoutFragment(tab.url) === withoutFragment(result.output.url) ? result.output : null;
}

export async function detectionOf(tabId: number): Promise<Detection | null> {
  return (await notedOf(tabId))?.detection ?? null;
}

export async function forgetDetection(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');
