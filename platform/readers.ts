import { browser } from '#imports';
import { sendToReader } from './messages.ts';
import { sameSite } from './site.ts';

/**
 * Tells the readers of an article's tabs that its highlights changed. Called by the context that made
 * the change, so that no sleeping worker is in between. Addresses of tabs that we may not read are unknown.
 */
export async function forwardChange(canonical: string): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const ids = tabs.filter(({ url }) => url === undefined || sameSite(url, canonical)).flatMap(({ id }) => id ?? []);
  await Promise.allSettled(ids.map((id) => sendToReader(id, 'highlightsChanged')));
}
