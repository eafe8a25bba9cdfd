import { browser, defineBackground } from '#imports';
import { i18n } from '#i18n';
import marksStyle from '../page/marks.css?inline';
import { answerAsBackground, type Caller } from '../platform/answer-as-background.ts';
import { makeContextMenu, onExplainSelection } from '../platform/context-menu.ts';
import { detectionOf, forgetDetection } from '../platform/detections.ts';
import { Failure } from '../platform/failure.ts';
import { deleteHighlights, restoreHighlights, tagArticles, tagHighlights } from '../platform/library/bulk.ts';
import { editHighlight, settleNote } from '../platform/library/notes.ts';
import { highlightsOf, saveHighlight } from '../platform/library/repository.ts';
import { openPanel, openPopup } from '../platform/panel.ts';
import { noteInterference, reading } from '../platform/reading.ts';
import { keepStorageFromPages, readerSettings, readSettings } from '../platform/settings.ts';
import { sameSite } from '../platform/site.ts';
import { accessTo, registerGrantedSites, setSite, siteOfTab } from '../platform/sites.ts';

// The worker sleeps and wakes: every listener is registered at once, each time it starts.
export default defineBackground(() => {
  const { decided, asked, command, explain } = reading(marksStyle);
  void keepStorageFromPages();

  answerAsBackground({
    page: {
      pageDecided: decided,
      saveHighlight: (draft, caller) => saveHighlight(allowed(caller, draft.article.canonical, draft)),
      highlightsOf: ({ canonical }, caller) => highlightsOf(allowed(caller, canonical, canonical)),
      keepClip: notYet,
      clipsOf: notYet,
      readerSettings: async (_, { url }) => readerSettings(await readSettings(), url, await accessTo(url), new Date()),
      pageInterferes: (_, caller) => noteInterference(caller),
      openPanel: (_, { tabId }) => openPanel(tabId ?? -1).then(() => null),
      offerSite: (_, { tabId }) => openPopup(tabId ?? -1).then(() => null),
    },
    extension: {
      readTab: ({ tabId }) => asked(tabId),
      siteState: ({ tabId }) => siteOfTab(tabId),
      setSite: ({ origin, state }) => setSite(origin, state),
      detectionOf: ({ tabId }) => detectionOf(tabId),
      editHighlight: (edit) => editHighlight(edit),
      settleNote: (choice) => settleNote(choice),
      deleteHighlights: ({ ids }) => deleteHighlights(ids).then(() => null),
      restoreHighlights: ({ ids }) => restoreHighlights(ids).then(() => null),
      tagHighlights: ({ ids, add, remove }) => tagHighlights(ids, { add, remove }).then(() => null),
      tagArticles: ({ canonicals, add, remove }) => tagArticles(canonicals, { add, remove }).then(() => null),
      deleteClips: notYet,
      restoreClips: notYet,
      corroborateClip: notYet,
      backUp: notYet,
      backupState: notYet,
    },
  });
  browser.commands.onCommand.addListener((name, tab) => void command(name, tab?.id ?? -1).catch(() => undefined));
  onExplainSelection((tabId, frameId) => void explain(tabId, frameId).catch(() => undefined));
  browser.tabs.onRemoved.addListener((tabId) => void forgetDetection(tabId));
  browser.runtime.onInstalled.addListener(() => {
    void makeContextMenu(i18n.t('explainSelection'));
    void registerGrantedSites();
  });
  browser.permissions.onAdded.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());
});

/** A page learns of and writes to its own publisher's articles alone. */
function allowed<T>({ trusted, url }: Caller, canonical: string, value: T): T {
  if (!trusted && !sameSite(url, canonical)) throw new Failure('refused');
  return value;
}

function notYet(): never {
  throw new Failure('failed');
}
