import { defineUnlistedScript } from '#imports';
import type { ToReader } from '../../core/protocol.ts';
import type { Sight } from '../../page/article/sight.ts';
import { Surface } from '../../page/surface/surface.ts';
import { answerAsReader, sendToBackground, type Handlers } from '../../platform/messages.ts';
import { loadPart } from '../../platform/load-part.ts';
import { messageText } from '../../platform/message-text.ts';
import { offerPart } from '../../platform/parts.ts';
import { codeOf } from '../../platform/failure.ts';
import { keepArticle } from './clip-desk.ts';
import { listenForKeys } from './keys.ts';
import { PageReader } from './page-reader.ts';
import { isTranslation } from './translation.ts';
import { translationHandlers } from './translation-handlers.ts';

/**
 * The reader of a visited page: injected by the background into articles, or where the user asks. A plain file without
 * WXT's handshake, so that no message or event of the page can end it.
 */
export default defineUnlistedScript(() => {
  offerPart('reader', true);
  void start();
});

async function start(): Promise<void> {
  const settings = await sendToBackground('readerSettings', { url: location.href });
  const life = new AbortController();
  const surface = new Surface((removals) => void sendToBackground('pageInterferes', { removals }).catch(() => undefined), life.signal);
  const reader = new PageReader(surface, settings, life.signal);
  await reader.read();
  answerAsReader(handlers(reader), life.signal);
  listenForKeys(reader, life.signal);
  const readAgain = (): void => void reader.read().then(() => reader.tell()).catch(reader.note);
  const { watchChanges } = await loadPart('detect') as Sight; // as: see entrypoints/detect.ts
  watchChanges(readAgain, (node) => surface.isHost(node) || isTranslation(node), life.signal);
}

function handlers(reader: PageReader): Handlers<ToReader> {
  return {
    ...translationHandlers(reader),
    describePage: () => reader.describe(),
    scrollToHighlight: async ({ id }) => {
      if (reader.session?.kept.spanOf(id) === null) await reader.session.kept.load();
      return { found: reader.session?.goToHighlight(id) ?? false };
    },
    scrollToMention: ({ index }) => ({ found: reader.session?.goToMention(index) ?? false }),
    moveTermCursor: async ({ by }) => ({ index: (await reader.session?.withDesk((desk) => desk.move(by))) ?? null }),
    openCard: async ({ index }) => ({ open: (await reader.session?.withDesk((desk) => desk.open(index, 'keyboard'))) ?? false }),
    highlightMention: ({ index }) => reader.session?.withDesk((desk) => desk.highlightMention(index)) ?? { saved: null, problem: outside() },
    highlightSelection: () => reader.session?.withDesk((desk) => desk.highlightSelection()) ?? { saved: null, problem: outside() },
    describeSelection: () => reader.session?.withDesk((desk) => desk.describeSelection()) ?? { place: null, problem: outside() },
    pickRegion: async () => ({ chosen: await reader.pickRegion() }),
    forgetRegion: () => reader.forgetRegion().then(() => null),
    explainSelection: () => ({ open: reader.explainSelection() }),
    keepArticle: () => keep(reader.session),
    highlightsChanged: () => {
      reader.refreshHighlights();
      return null;
    },
    setMarks: ({ shown }) => {
      const marks = reader.session?.marks;
      marks?.show(shown === 'toggle' ? !marks.shown : shown);
      return null;
    },
    ownTermsChanged: () => {
      reader.readInOtherWords();
      return null;
    },
    settingsChanged: async () => {
      reader.adopt(await sendToBackground('readerSettings', { url: location.href }));
      return null;
    },
  };
}

const outside = (): string => messageText('failure_outsideArticle');

function keep(session: PageReader['session']): ReturnType<Handlers<ToReader>['keepArticle']> {
  if (session === null) return { clip: null, problem: 'no-article' };
  return keepArticle(session).then((clip) => ({ clip, problem: null }), (error: unknown) => ({ clip: null, problem: codeOf(error) }));
}
