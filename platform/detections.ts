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

/** Keeps what the deciding script said of a tab's page, in memory, for as long as the browser runs. */
export async function noteDetection(tabId: number, noted: Noted): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: noted });
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
