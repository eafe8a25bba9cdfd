import type { Anchor, Attachment, EditOutcome, Highlight, HighlightDraft, HighlightEdit } from './annotation/highlight.ts';
import type { Article, Detection } from './article/article.ts';
import type { GlossDate } from './article/gloss-date.ts';
import type { Clip, ClipDraft } from './clip/clip.ts';
import type { FailureCode } from './failure.ts';
import type { Mention, Person } from './glossary/mention.ts';
import type { BackupState, ComposedBackup } from './library/backup.ts';
import type { ClipLine } from './library/query.ts';
import type { Convention } from './glossary/convention.ts';
import type { Density } from './glossary/density.ts';
import type { Keymap } from './keys/keymap.ts';
import type { CorrectionRequest } from './own-glossary/correction.ts';
import type { OwnTerm, OwnTermDraft } from './own-glossary/own-term.ts';
import type { Settings, SiteState } from './settings.ts';
import type { EngineName, TranslationJob, TranslationNews, TranslationState } from './translation/job.ts';

export type { LibraryEntry } from './library/query.ts';

/**
 * Every message between the parts of the extension: a record of named functions.
 * Answers are data; an error travels as `{error}` since Error does not serialise.
 */

/** From a visited page's scripts to the background. The only ones that a tab may send. */
export interface PageToBackground {
  /** The deciding script has looked at the page. Answers whether a reader will be injected. */
  pageDecided(detection: Detection): { read: boolean };
  /** Stores one highlight in one transaction; answers after the transaction has completed. */
  saveHighlight(draft: HighlightDraft): Highlight;
  /** The living highlights of an article. */
  highlightsOf(page: { canonical: string }): Highlight[];
  /** Which of the article's highlights the page does not hold, as it is now. */
  highlightsPlaced(seen: { canonical: string; orphans: string[] }): null;
  /** Keeps the article as its next version; answers when that is on the disk, before the second look at the address. */
  keepClip(draft: ClipDraft): Clip;
  /** The versions of an article that are kept, the newest first. */
  clipsOf(page: { canonical: string }): ClipLine[];
  /** What the reader must know of the settings; holds no secret. */
  readerSettings(page: { url: string }): ReaderSettings;
  /** The page took our card away more often than we put it back. */
  pageInterferes(fact: { removals: number }): null;
  openPanel(): null;
  /** The reader's own terms that hold for an article. */
  ownTermsOf(page: { canonical: string }): OwnTerm[];
  /** The reader wants to correct a term of the page: opens the editor outside of it, since a page hears what is typed in it. */
  correctTerm(request: CorrectionRequest): null;
  /** The part of this site's pages that the reader of it chose as the article, a CSS selector; null to forget it. */
  rememberRegion(choice: { selector: string | null }): null;
  /** Shows the window in which the user can allow this site for good. */
  offerSite(): null;
  /**
   * Begins to translate paragraphs for the reader that asks, and answers who does it once the job is accepted; what comes of it is told
   * by `translationProgress`. Refused with a code: `no-engine`, `engine-access` to its host, `engine-…` of its address.
   */
  translate(job: TranslationJob): EngineName;
  /** Ends a job of this tab; unknown ids are no fault. */
  cancelTranslation(which: { id: string }): null;
  /** Shows the options, where an engine is set up. */
  openOptions(): null;
  /** Reads Vietnamese words aloud, by a voice of this computer alone. */
  speak(words: { text: string }): null;
  /** Puts a further script of the reader into its page; answers when it has run. */
  addPart(which: { name: PartName }): null;
}

/** Parts of the reader that are scripts of their own, since most pages need none of them. */
export const partNames = ['detect', 'days', 'views', 'fallback', 'anchoring', 'clip', 'translation', 'own-terms'] as const;
export type PartName = (typeof partNames)[number];

/** From extension pages and the background to the reader in a tab. */
export interface ToReader {
  describePage(): PageDescription;
  scrollToHighlight(which: { id: string }): { found: boolean };
  scrollToMention(which: { index: number }): { found: boolean };
  /** Moves the term cursor, as the keyboard shortcut does. */
  moveTermCursor(step: { by: 1 | -1 }): { index: number | null };
  openCard(which: { index: number }): { open: boolean };
  /** Keeps the words of a mention as a highlight, as its card would. */
  highlightMention(which: { index: number }): { saved: Highlight | null; problem: string | null };
  highlightSelection(): { saved: Highlight | null; problem: string | null };
  /** What is selected, as it would be kept; null with the reason where nothing of the article is. */
  describeSelection(): { place: Omit<Attachment, 'id'> | null; problem: string | null };
  /** Lets the user point at the part of the page that holds the article, and reads it. */
  pickRegion(): { chosen: boolean };
  forgetRegion(): null;
  /** Opens a card for what the selection names, also outside of an article. */
  explainSelection(): { open: boolean };
  /** Keeps the article of the page as a clip; null with the reason where it could not. */
  keepArticle(): { clip: Clip | null; problem: FailureCode | null };
  /** The library changed: paint again. */
  highlightsChanged(): null;
  /** `toggle` is for the keyboard shortcut, which does not know what is shown. */
  setMarks(state: { shown: boolean | 'toggle' }): null;
  /** The reader's own terms changed: read the article again. */
  ownTermsChanged(): null;
  /** What a job came to. News may come before the answer to `translate`; a job that is wanted no more is ended. */
  translationProgress(news: TranslationNews): { wanted: boolean };
  /** Translates in place; `problem` says why it did not begin. `failed`: those that failed, once more. */
  translatePage(which: { what: 'article' | 'selection' | 'failed' } | { what: 'paragraph'; index: number }): { started: boolean; problem: FailureCode | null };
  /** `toggle` is for the keyboard shortcut. Hidden translations stay known. */
  setTranslations(state: { shown: boolean | 'toggle' }): null;
  /** Ends what is under way; what is there stays. */
  stopTranslation(): null;
  /** Scrolls to a passage of the article, by its index among those of `TranslationState`. */
  scrollToPassage(which: { index: number }): { found: boolean };
  /** Takes every translation away, and ends what is under way. */
  removeTranslations(): null;
  /** The options changed: they hold from now on, in what is open too. */
  settingsChanged(): null;
}

/** From popup, panel, library and options to the background. */
export interface ExtensionToBackground {
  readTab(which: { tabId: number }): { read: boolean; problem: FailureCode | null };
  siteState(which: { tabId: number }): SiteReport;
  setSite(change: { origin: string; state: SiteState }): SiteReport;
  /** What the deciding script last said of the page in a tab; null where it has not run. */
  detectionOf(which: { tabId: number }): Detection | null;
  /** Changes note, tags or colour. Two notes that meet are both kept. */
  editHighlight(edit: HighlightEdit): EditOutcome;
  /** The reader has decided between the copies of a note: this is the note now, and the copies seen are gone. */
  settleNote(choice: { id: string; revision: number; body: string | null }): EditOutcome;
  /** Puts a highlight that has lost its words on others; where it stood is remembered. */
  attachHighlight(attachment: Attachment): Highlight;
  /** Undoes the last attachment by hand. */
  detachHighlight(which: { id: string }): Highlight;
  deleteHighlights(which: { ids: string[] }): null;
  restoreHighlights(which: { ids: string[] }): null;
  tagHighlights(which: { ids: string[]; add: string[]; remove: string[] }): null;
  tagArticles(which: { canonicals: string[]; add: string[]; remove: string[] }): null;
  deleteClips(which: { ids: string[] }): null;
  restoreClips(which: { ids: string[] }): null;
  /** Looks at the address of a clip that could not be checked once more. */
  corroborateClip(which: { id: string }): Clip;
  /** Writes an own term; `id` is null for a new one. */
  saveOwnTerm(term: OwnTermDraft & { id: string | null }): OwnTerm;
  deleteOwnTerms(which: { ids: string[] }): null;
  restoreOwnTerms(which: { ids: string[] }): null;
  /** Writes a backup now, whether or not something changed. */
  backUp(): BackupState;
  backupState(): BackupState;
}

/** From the background to the offscreen document, which has what a worker lacks: a DOM, and addresses for blobs. */
export interface ToOffscreen {
  /** The text of the article in HTML that was fetched; null where there is none. */
  readHtml(page: { html: string; url: string }): { text: string | null };
  /** HTML that runs and loads nothing, of whatever a page sent. */
  sanitise(page: { html: string }): { html: string };
  /** Writes the whole library into a blob and gives it an address. */
  composeBackup(): ComposedBackup;
  releaseBackup(which: { url: string }): null;
  /** Asks the browser not to clear the library away by itself. */
  persist(): { persisted: boolean };
  /** Where no page can hear that it speaks. */
  speak(words: { text: string }): null;
}

export interface ReaderSettings {
  marks: 'shown' | 'hidden';
  /** Whether stored highlights are painted into this site's pages. */
  paintHighlights: boolean;
  languages: ('en' | 'zh')[];
  density: Density;
  naming: Convention;
  keys: Keymap;
  colourNames: Settings['colourNames'];
  /** How long the page may be read: see `SiteReport`. */
  access: SiteReport['access'];
  /** Where the article stands on this site's pages by the user's word: a CSS selector. */
  region: string | null;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  today: string;
}

export interface SiteReport {
  origin: string;
  /** `listed`: by the manifest; `granted`: the user allowed it; `none`: only when asked, by activeTab. */
  access: 'listed' | 'granted' | 'none';
  state: SiteState;
}

/** What the reader sees in its page; `npm start` and the panel show it. */
export interface PageDescription {
  article: Article | null;
  detection: Detection;
  mentions: Mention[];
  people: Person[];
  highlights: { highlight: Highlight; anchor: Anchor }[];
  glossDate: GlossDate;
  /** The user chose by hand where the article stands. */
  regionChosen: boolean;
  /** Milliseconds by step, from performance.now(). */
  timings: Record<string, number>;
  errors: string[];
  /** How often the page removed our card in the last minute, and whether we gave up. */
  interference: { removals: number; gaveUp: boolean };
  /** Null where nothing was asked for. */
  translation: TranslationState | null;
}
