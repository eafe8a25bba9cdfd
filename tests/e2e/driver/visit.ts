import { expect } from 'vitest';
import type { PageDescription } from '../../../core/protocol.ts';
import { askReader } from '../../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';

const patience = 20_000;

/** Opens a page under a real address and waits until it has been read. */
export async function visitArticle(session: Session, url: string, html: string): Promise<{ tab: Tab; description: PageDescription }> {
  session.proxy.serve(url, html);
  const tab = await session.openTab(url);
  return { tab, description: await readersWord(session, tab) };
}

/** What the reader sees; fails where none answers. */
export async function readersWord(session: Session, tab: Tab): Promise<PageDescription> {
  const description = await until(() => askReader(session, tab.id, 'describePage'), patience);
  expect(description, 'no reader answered in the tab').not.toBeNull();
  return description!;
}

/** What the reader says once it says what is waited for; the last word when time is up, for the test to fail on. */
export async function readerSays(session: Session, tab: Tab, what: (description: PageDescription) => boolean): Promise<PageDescription> {
  await until(async () => {
    const description = await askReader(session, tab.id, 'describePage');
    return description !== null && what(description);
  }, patience);
  return readersWord(session, tab);
}
