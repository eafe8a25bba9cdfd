import { actionOf, type Action } from '../../core/keys/keymap.ts';
import { watchKeys } from '../../page/keys/watch-keys.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { ArticleSession } from './article-session.ts';
import { keepArticle } from './clip-desk.ts';
import type { PageReader } from './page-reader.ts';

/** The reader's own keys, until the signal. Those of a card are the page's while no card is open. */
export function listenForKeys(reader: PageReader, signal: AbortSignal): void {
  watchKeys({
    onChord: (chord) => {
      const action = actionOf(chord, reader.settings.keys);
      if (action === null) return false;
      return action.startsWith('card-') ? reader.session?.desk?.press(action) ?? false : inPage(action, reader);
    },
  }, signal);
}

/** Whether the key was used. */
function inPage(action: Action, reader: PageReader): boolean {
  const { session } = reader;
  if (action === 'explain-selection') return reader.explainSelection();
  if (action === 'open-panel') return openPanel(session);
  return session !== null && inArticle(action, session);
}

/** Sent at once: browsers open the panel only while a key or a click is being handled. */
function openPanel(session: ArticleSession | null): true {
  sendToBackground('openPanel').catch((error: unknown) => session?.wish((desk) => desk.tellProblem(codeOf(error))));
  return true;
}

function inArticle(action: Action, session: ArticleSession): boolean {
  switch (action) {
    case 'next-term': return moveCursor(session, 1);
    case 'previous-term': return moveCursor(session, -1);
    case 'toggle-marks': session.marks.show(!session.marks.shown); return true;
    case 'highlight-selection': session.wish((desk) => desk.highlightSelection()); return true;
    case 'translate': void session.translateByKey(); return true;
    case 'keep-article': session.wish((desk) => desk.tellKeeping(keepArticle(session))); return true;
    default: return false;
  }
}

function moveCursor(session: ArticleSession, by: 1 | -1): boolean {
  session.wish((desk) => desk.move(by));
  return session.reading.mentions.length > 0;
}
