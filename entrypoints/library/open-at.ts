import { browser } from '#imports';
import { sendToReader } from '../../platform/readers.ts';

/** Portals are slow: how long a page may take until its reader answers, ms. */
const patience = 30_000;
const pause = 500;

export type OpenOutcome = 'found' | 'orphan' | 'silent';

/** Opens an article in a tab and asks the reader there to scroll to a highlight. */
export async function openAt(url: string, id: string): Promise<OpenOutcome> {
  const tab = await browser.tabs.create({ url });
  if (tab.id === undefined) return 'silent';
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const answer = await sendToReader(tab.id, 'scrollToHighlight', { id }).catch(() => null);
    if (answer !== null) return answer.found ? 'found' : 'orphan';
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return 'silent';
}
