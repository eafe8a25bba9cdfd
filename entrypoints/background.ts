import { browser, defineBackground } from '#imports';
import { i18n } from '#i18n';
import { articleText } from '../page/clip/article-text.ts';
import { sanitise } from '../page/clip/sanitise.ts';
import { speak } from '../page/voice.ts';
import marksStyle from '../page/marks.css?inline';
import { answerAsBackground, type BackgroundHandlers, type Caller } from '../platform/answer-as-background.ts';
import { corroborate, corroboratePending, type ReadHtml } from '../platform/clips/corroborate.ts';
import { keepClip } from '../platform/clips/keep.ts';
import { clipsOf, deleteClips, restoreClips } from '../platform/clips/list.ts';
import { makeContextMenu, onMenuChoice } from '../platform/context-menu.ts';
import { askToCorrect, dropCorrection } from '../platform/corrections.ts';
import { detectionOf, forgetDetection } from '../platform/detections.ts';
import { Failure } from '../platform/failure.ts';
import { injectPart } from '../platform/injection.ts';
import { attachHighlight, detachHighlight } from '../platform/library/attach.ts';
import { backUp, backUpIfDue, backupState } from '../platform/library/backup/schedule.ts';
import { deleteHighlights, restoreHighlights, tagArticles, tagHighlights } from '../platform/library/bulk.ts';
import { editHighlight, settleNote } from '../platform/library/notes.ts';
import { noteOrphans } from '../platform/library/orphans.ts';
import { deleteOwnTerms, ownTermsAt, restoreOwnTerms, saveOwnTerm } from '../platform/library/own-terms.ts';
import { highlightsOf, saveHighlight } from '../platform/library/repository.ts';
import { protectWhatIsSaved } from '../platform/library/size.ts';
import { documentTasks, offscreenTasks } from '../platform/offscreen.ts';
import { openPanel, openPopup } from '../platform/panel.ts';
import { noteInterference, reading, type Reading } from '../platform/reading.ts';
import { forwardSettings } from '../platform/readers.ts';
import { keepStorageFromPages, readerSettings, readSettings, rememberRegion } from '../platform/settings.ts';
import { originOf, portalOf, sameSite } from '../platform/site.ts';
import { accessTo, registerGrantedSites, setSite, siteOfTab } from '../platform/sites.ts';
import { TranslationDesk } from '../platform/translation/desk.ts';

/** What needs a document: Firefox's background is one, Chromium's worker opens one out of sight. */
const tasks = () => (import.meta.env.FIREFOX ? documentTasks({ articleText, sanitise, speak }) : offscreenTasks);
const readHtml: ReadHtml = async (page) => (await tasks().readHtml(page)).text;
/** Here and not in the page, which may be in somebody else's hands. */
const clean = async (html: string) => (await tasks().sanitise({ html })).html;

const backupAlarm = 'backup';
const nothing = (): null => null;

// Functions, since WXT reads this file at build time and runs what stands outside of them.
const fromPages = ({ decided }: Reading, translation: TranslationDesk): BackgroundHandlers['page'] => ({
  pageDecided: decided,
  saveHighlight: async (draft, caller) => {
    const saved = await saveHighlight(allowed(caller, draft.article.canonical, draft));
    void protectWhatIsSaved(async () => tasks().persist()).catch(nothing);
    return saved;
  },
  highlightsOf: ({ canonical }, caller) => highlightsOf(allowed(caller, canonical, canonical)),
  highlightsPlaced: async ({ canonical, orphans }, caller) => {
    const own = await highlightsOf(allowed(caller, canonical, canonical));
    return noteOrphans(canonical, own.map(({ id }) => id), orphans).then(nothing);
  },
  keepClip: async (draft, caller) => {
    const clip = await keepClip(allowed(caller, draft.article.canonical, draft), clean);
    // Saved is said now; what the second look finds comes later.
    void corroborate(clip.id, readHtml).catch(nothing);
    void protectWhatIsSaved(async () => tasks().persist()).catch(nothing);
    return clip;
  },
  clipsOf: ({ canonical }, caller) => clipsOf(allowed(caller, canonical, canonical)),
  readerSettings: async (_, { url }) => readerSettings(await readSettings(), url, await accessTo(url), new Date()),
  pageInterferes: (_, caller) => noteInterference(caller),
  openPanel: (_, { tabId }) => openPanel(tabId ?? -1).then(nothing),
  ownTermsOf: ({ canonical }, caller) => ownTermsAt(allowed(caller, canonical, { canonical, portal: portalOf(caller.url) })),
  correctTerm: (request, caller) => askToCorrect(caller.tabId ?? -1, allowed(caller, request.seen.canonical, request)),
  rememberRegion: ({ selector }, { url }) => rememberRegion(originOf(url) ?? '', selector).then(nothing),
  offerSite: (_, { tabId }) => openPopup(tabId ?? -1).then(nothing),
  translate: (job, caller) => translation.translate(allowed(caller, job.canonical, job), caller),
  cancelTranslation: ({ id }, { tabId }) => (translation.cancel(tabId ?? -1, id), null),
  openOptions: () => browser.runtime.openOptionsPage().then(nothing),
  speak: (words) => tasks().speak(words),
  addPart: ({ name }, { tabId, frameId }) => injectPart({ tabId: tabId ?? -1, frameId }, name).then(nothing),
});

const fromExtension = ({ asked }: Reading): BackgroundHandlers['extension'] => ({
  readTab: ({ tabId }) => asked(tabId),
  siteState: ({ tabId }) => siteOfTab(tabId),
  setSite: async ({ origin, state }) => {
    const report = await setSite(origin, state);
    void forwardSettings();
    return report;
  },
  detectionOf: ({ tabId }) => detectionOf(tabId),
  editHighlight: (edit) => editHighlight(edit),
  settleNote: (choice) => settleNote(choice),
  attachHighlight: (attachment) => attachHighlight(attachment),
  detachHighlight: ({ id }) => detachHighlight(id),
  deleteHighlights: ({ ids }) => deleteHighlights(ids).then(nothing),
  restoreHighlights: ({ ids }) => restoreHighlights(ids).then(nothing),
  tagHighlights: ({ ids, ...tags }) => tagHighlights(ids, tags).then(nothing),
  tagArticles: ({ canonicals, ...tags }) => tagArticles(canonicals, tags).then(nothing),
  deleteClips: ({ ids }) => deleteClips(ids).then(nothing),
  restoreClips: ({ ids }) => restoreClips(ids).then(nothing),
  corroborateClip: ({ id }) => corroborate(id, readHtml),
  saveOwnTerm: (term) => saveOwnTerm(term),
  deleteOwnTerms: ({ ids }) => deleteOwnTerms(ids).then(nothing),
  restoreOwnTerms: ({ ids }) => restoreOwnTerms(ids).then(nothing),
  backUp: () => backUp(tasks()),
  backupState: () => backupState(),
});

// The worker sleeps and wakes: every listener is registered at once, each time it starts.
export default defineBackground(() => {
  void keepStorageFromPages();
  const read = reading(marksStyle);
  const translation = new TranslationDesk();
  answerAsBackground({ page: fromPages(read, translation), extension: fromExtension(read) });
  browser.commands.onCommand.addListener((name, tab) => void read.command(name, tab?.id ?? -1).catch(nothing));
  onMenuChoice((choice, tabId, frameId) => void read.chosen(choice, tabId, frameId).catch(nothing));
  browser.tabs.onRemoved.addListener((tabId) => {
    translation.cancel(tabId);
    void Promise.all([forgetDetection(tabId), dropCorrection(tabId)]);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Beside what the reader is doing, never over it.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: false });
    void menu();
    void registerGrantedSites();
  });
  const sitesChanged = (): void => void Promise.all([registerGrantedSites(), menu()]).catch(nothing);
  browser.permissions.onAdded.addListener(sitesChanged);
  browser.permissions.onRemoved.addListener(sitesChanged);
  browser.alarms.onAlarm.addListener(({ name }) => void (name === backupAlarm && backUpIfDue(tasks()).catch(nothing)));
  void wakeForBackups();
  // A worker that was killed may have left a clip without its second look.
  void corroboratePending(readHtml).catch(nothing);
});

const menu = (): Promise<void> =>
  makeContextMenu({ 'explain-selection': i18n.t('explainSelection'), 'translate-selection': i18n.t('translateSelection'), 'translate-article': i18n.t('translateArticle') });

/** Set once: setting it at every start of the worker would put it off each time. */
async function wakeForBackups(): Promise<void> {
  const known = await browser.alarms.get(backupAlarm);
  if (known === undefined) await browser.alarms.create(backupAlarm, { delayInMinutes: 5, periodInMinutes: 60 });
}

/** A page learns of and writes to its own publisher's articles alone. */
function allowed<T>({ trusted, url }: Caller, canonical: string, value: T): T {
  if (!trusted && !sameSite(url, canonical)) throw new Failure('refused');
  return value;
}
