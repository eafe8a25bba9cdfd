import { readFileSync, existsSync } from 'node:fs';
import type { PageDescription } from '../../core/protocol.ts';
import type { Detection } from '../../core/article/article.ts';
import { askBackground, askReader } from '../browsers/ask.ts';
import type { Session, Tab } from '../browsers/session.ts';
import { watchPage, type PageWatch } from './page-watch.ts';
import { report, unread, type Report } from './report.ts';

/** The run failed in a way that a person can mend: the message says how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** How long a page may take to be read, ms: one of 5 MB on a busy machine needs several seconds. */
const patience = 45_000;
const pause = 100;
/** For requests that come late, ms. */
const lull = 300;

export interface OpenPage {
  tab: Tab;
  watch: PageWatch;
  /** Null where the extension did not read the page. */
  description: PageDescription | null;
  detection: Detection;
  notes: string[];
}

/** @throws StartError where there is no such file */
export function readPageFile(file: string): Uint8Array {
  if (!existsSync(file)) throw new StartError(`${file} does not exist.`);
  return readFileSync(file);
}

/** Opens a served address and waits until the extension has read it, or has said that it will not. */
export async function openPage(session: Session, url: string): Promise<OpenPage> {
  // `prepare` runs before the page is opened, so this is always filled.
  let watch: PageWatch | undefined;
  const tab = await session.openTab(url, async (page) => {
    watch = await watchPage(page, session.proxy);
  });
  if (watch === undefined) throw new StartError(`${url} could not be watched.`);
  return { tab, watch, ...(await reading(session, tab)) };
}

async function reading(session: Session, tab: Tab): Promise<Pick<OpenPage, 'description' | 'detection' | 'notes'>> {
  const deadline = Date.now() + patience;
  const notes = await askForAccess(session, tab);
  while (Date.now() < deadline) {
    const description = await askReader(session, tab.id, 'describePage');
    if (description !== null) return { description, detection: description.detection, notes };
    const detection = await askBackground(session, 'detectionOf', { tabId: tab.id });
    if (detection !== null && !detection.isArticle) return { description: null, detection, notes };
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new StartError(`The extension did not answer within ${patience / 1000} seconds.`);
}

/** An address that is not on the extension's list is read as when a user clicks its button, which lends it the tab. */
async function askForAccess(session: Session, tab: Tab): Promise<string[]> {
  // The extension may not even know the address of a tab that it has no access to.
  const access = await askBackground(session, 'siteState', { tabId: tab.id }).then((site) => site.access, () => 'none');
  if (access !== 'none') return [];
  const { origin } = new URL(tab.page.url());
  for (const extension of (await session.browser.extensions()).values()) await extension.triggerAction(tab.page);
  const { read, problem } = await askBackground(session, 'readTab', { tabId: tab.id });
  const fact = `${origin} is not on the extension's list of sites`;
  if (!read) throw new StartError(`${fact}, and a click on its button did not help: ${problem ?? 'no reason was given'}`);
  return [`${fact}, so it was read as by a click on its button.`];
}

/** The report on an open page. */
export async function describe(page: OpenPage): Promise<Report> {
  await new Promise((done) => setTimeout(done, lull));
  const seen = { requests: await page.watch.requests(), errors: page.watch.errors, notes: page.notes };
  return page.description === null ? unread(page.detection, seen) : report(page.description, seen);
}
