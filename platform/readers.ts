import { browser } from '#imports';
import type { ToReader } from '../core/protocol.ts';
import { notedOf } from './detections.ts';
import { sendToFrame } from './messages.ts';
import { sameSite } from './site.ts';

/** More articles than this are no single action in a page: every reader is told. */
const many = 20;

/** Calls the reader in a tab's page, or in the frame that has its article. @throws Failure `no-answer` where no reader is */
export async function sendToReader<Name extends keyof ToReader>(
  tabId: number,
  name: Name,
  ...args: Parameters<ToReader[Name]>
): Promise<ReturnType<ToReader[Name]>> {
  return sendToFrame({ tabId, frameId: (await notedOf(tabId))?.frameId ?? 0 }, name, ...args);
}

/**
 * Tells the readers of these articles' tabs that their highlights changed. Called by the context that made
 * the change, so that no sleeping worker is in between. Addresses of tabs that we may not read are unknown.
 */
export async function forwardChanges(canonicals: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const concerns = (url: string) => canonicals.length > many || canonicals.some((canonical) => sameSite(url, canonical));
  const ids = tabs.filter(({ url }) => url === undefined || concerns(url)).flatMap(({ id }) => id ?? []);
  await Promise.allSettled(ids.map((id) => sendToReader(id, 'highlightsChanged')));
}

/** Tells the readers in all tabs that own terms changed. */
export async function forwardOwnTerms(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : sendToReader(id, 'ownTermsChanged'))));
}

/** Tells the readers in all tabs that the options changed, so that their effect is seen at once. */
export async function forwardSettings(): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : sendToReader(id, 'settingsChanged'))));
}
