import { expect } from 'vitest';
import { askBackground, askReader } from '../../../scripts/browsers/ask.ts';
import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { address, articlePage, paragraphs, sentence } from '../pages/article-page.ts';
import { newProfile, removeProfile, startBrowser } from './browser.ts';
import { dragOver } from './selection.ts';
import { readerSays, visitArticle } from './visit.ts';

/** A browser whose library holds a highlight with a note, and two versions of one article. */
export interface Filled {
  session: Session;
  tab: Tab;
  /** Every page of the product with something on it, by a name for it. */
  pages: [name: string, path: string][];
  close(): Promise<void>;
}

export async function startFilled(extension?: string): Promise<Filled> {
  const profile = newProfile();
  const session = await startBrowser(profile, extension);
  const { tab } = await visitArticle(session, address, articlePage());
  await dragOver(tab.page, sentence);
  const saved = await until(async () => (await askReader(session, tab.id, 'highlightSelection'))?.saved ?? null, 5000);
  expect(saved).not.toBeNull();
  await askBackground(session, 'editHighlight', { id: saved!.id, revision: 1, body: 'Hỏi lại', tags: ['kinh tế'] });
  const first = await keep(session, tab);
  // One figure less and one word changed, the highlighted one.
  session.proxy.serve(address, articlePage({ paragraphs: paragraphs.map((text) => text.replace('12/3', '13/3').replace('tiếp tục tăng trưởng', 'tiếp tục tăng mạnh')) }));
  await tab.page.reload({ waitUntil: 'domcontentloaded' });
  await readerSays(session, tab, ({ article }) => article?.text.includes('13/3') === true);
  const second = await keep(session, tab);
  return {
    session, tab,
    pages: [
      ['library', 'library.html'],
      ['a kept version', `library.html#clip=${first}`],
      ['two versions', `library.html#clip=${second}&before=${first}`],
      ['a portal that moved', 'library.html#moved'],
      ['side panel', `sidepanel.html?tabId=${tab.id}`],
      ['popup', `popup.html?tabId=${tab.id}`],
      ['options', 'options.html'],
      ['welcome', 'welcome.html'],
      ['own terms', 'own-glossary.html'],
    ],
    async close() {
      await session.close();
      removeProfile(profile);
    },
  };
}

async function keep(session: Session, tab: Tab): Promise<string> {
  const kept = await askReader(session, tab.id, 'keepArticle');
  expect(kept?.problem).toBeNull();
  return kept!.clip!.id;
}
