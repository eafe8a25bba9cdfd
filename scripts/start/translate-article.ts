import type { TranslationState } from '../../core/translation/job.ts';
import { askReader } from '../browsers/ask.ts';
import type { Session } from '../browsers/session.ts';
import { later } from '../browsers/wait.ts';
import { type OpenPage, StartError } from './read-page.ts';
import type { ReportedTranslation } from './report.ts';
import { setUpEngine } from './set-up-engine.ts';
import type { ScriptedEngine } from './translation-options.ts';

/** A large model on a small computer needs its time for an article, ms. */
const patience = 1_800_000;
const pause = 250;

/** Sets the engine up, has the whole article translated in place, and answers with the page as it is then. */
export async function translateArticle<Read extends Pick<OpenPage, 'tab' | 'description'>>(session: Session, page: Read, engine: ScriptedEngine): Promise<Read> {
  if (page.description?.article == null) return page;
  await setUpEngine(session, engine);
  await page.tab.page.bringToFront();
  const asked = await askReader(session, page.tab.id, 'translatePage', { what: 'article' });
  if (asked?.started === true) await settled(session, page.tab.id);
  return { ...page, description: await askReader(session, page.tab.id, 'describePage') };
}

async function settled(session: Session, tab: number): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await later(pause)) {
    const now = await askReader(session, tab, 'describePage');
    if (now?.translation?.running !== true) return;
  }
  throw new StartError(`The translation did not end within ${patience / 60_000} minutes.`);
}

/** Null where there was no article to translate. */
export function reportTranslation(translation: TranslationState | null): ReportedTranslation | null {
  if (translation === null) return null;
  const paragraphs = translation.paragraphs.map(({ source, translation: text, state, locks }) => (
    { source, translation: text, state, locks: locks.map(({ source: name, required, kept, form }) => ({ source: name, required, kept, form })) }));
  return { paragraphs, ...translation.terms };
}

/** Why it stopped before its end, for the report's errors. */
export const translationErrors = (translation: TranslationState | null): string[] => {
  const failed = translation?.paragraphs.flatMap(({ failure }) => failure ?? []) ?? [];
  const reasons = new Set([...(translation?.problem == null ? [] : [translation.problem]), ...failed]);
  return [...reasons].map((code) => `The translation is not whole: ${code}.`);
};
