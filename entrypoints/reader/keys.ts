import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import { actionOf, type Action } from '../../core/keys/keymap.ts';
import { watchKeys } from '../../page/keys/watch-keys.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { ArticleSession } from './article-session.ts';
import { keepArticle } from './clip-desk.ts';
import { keepTerm } from './keep-term.ts';
import type { PageReader } from './page-reader.ts';

/** The reader's own keys, until the signal. Those of a card are the page's while no card is open. */
export function listenForKeys(reader: PageReader, signal: AbortSignal): void {
  const { settings } = reader;
  watchKeys({
    onChord: (chord) => {
      const action = actionOf(chord, settings.value.keys);
      if (action === null) return false;
      return action.startsWith('card-') ? inCard(action, reader.session) : inPage(action, reader);
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
  sendToBackground('openPanel').catch((error: unknown) => session?.tell(failureText(codeOf(error)), true));
  return true;
}

function inArticle(action: Action, session: ArticleSession): boolean {
  switch (action) {
    case 'next-term': return session.cards.move(1) !== null;
    case 'previous-term': return session.cards.move(-1) !== null;
    case 'toggle-marks': session.marks.show(!session.marks.shown); return true;
    case 'highlight-selection': void session.highlightSelection(); return true;
    case 'translate': void session.translateByKey(); return true;
    case 'keep-article': void keep(session); return true;
    default: return false;
  }
}

async function keep(session: ArticleSession): Promise<void> {
  session.tell(i18n.t('clip.keeping'), false);
  try {
    const { number } = await keepArticle(session);
    session.tell(i18n.t('keys.kept', [number]), false);
  } catch (error) {
    session.tell(failureText(codeOf(error)), true);
  }
}

function inCard(action: Action, session: ArticleSession | null): boolean {
  const open = session?.cards.card.value;
  if (session === null || open == null) return false;
  const { cards, highlights } = session;
  switch (action) {
    case 'card-sources': cards.change({ sources: !open.sources }); return true;
    case 'card-pin': cards.change({ pinned: !open.pinned }); return true;
    case 'card-copy': void cards.copyOpen(); return true;
    case 'card-highlight': keepTerm(open.mention, cards, highlights); return true;
    case 'card-here': cards.nextHere(); return true;
    case 'card-speak': return cards.speak();
    default: return false;
  }
}
