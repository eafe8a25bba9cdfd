import type { Anchor, EditOutcome, Highlight, HighlightDraft, HighlightEdit } from './annotation/highlight.ts';
import type { Article, Detection } from './article/article.ts';
import type { GlossDate } from './article/gloss-date.ts';
import type { Clip, ClipDraft } from './clip/clip.ts';
import type { FailureCode } from './failure.ts';
import type { Mention, Person } from './glossary/mention.ts';
import type { BackupState, ComposedBackup } from './library/backup.ts';
import type { ClipLine } from './library/query.ts';
import type { Density } from './glossary/density.ts';
import type { Settings, SiteState } from './settings.ts';

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
  /** Keeps the article as its next version; answers when that is on the disk, before the second look at the address. */
  keepClip(draft: ClipDraft): Clip;
  /** The versions of an article that are kept, the newest first. */
  clipsOf(page: { canonical: string }): ClipLine[];
  /** What the reader must know of the settings; holds no secret. */
  readerSettings(page: { url: string }): ReaderSettings;
  /** The page took our card away more often than we put it back. */
  pageInterferes(fact: { removals: number }): null;
  openPanel(): null;
  /** The part of this site's pages that the reader of it chose as the article, a CSS selector; null to forget it. */
  rememberRegion(choice: { selector: string | null }): null;
  /** Shows the window in which the user can allow this site for good. */
  offerSite(): null;
  /** Puts a further script of the reader into its page; answers when it has run. */
  addPart(which: { name: PartName }): null;
}

/** Parts of the reader that are scripts of their own, since most pages need none of them. */
export const partNames = ['views', 'fallback', 'anchoring', 'clip'] as const;
export type PartName = (typeof partNames)[number];

/** From extension pages and the background to the reader in a tab. */
export interface ToReader {
  describePage(): PageDescription;
  scrollToHighlight(which: { id: string }): { found: boolean };
  scrollToMention(which: { index: number }): { found: boolean };
  /** Moves the term cursor, as the keyboard shortcut does. */
  moveTermCursor(step: { by: 1 | -1 }): { index: number | null };
  openCard(which: { index: number }): { open: boolean };
  highlightSelection(): { saved: Highlight | null; problem: string | null };
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
  /** The options changed: how many terms are marked from now on. */
  setDensity(change: { density: Density }): null;
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
  deleteHighlights(which: { ids: string[] }): null;
  restoreHighlights(which: { ids: string[] }): null;
  tagHighlights(which: { ids: string[]; add: string[]; remove: string[] }): null;
  tagArticles(which: { canonicals: string[]; add: string[]; remove: string[] }): null;
  deleteClips(which: { ids: string[] }): null;
  restoreClips(which: { ids: string[] }): null;
  /** Looks at the address of a clip that could not be checked once more. */
  corroborateClip(which: { id: string }): Clip;
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
}

export interface ReaderSettings {
  marks: 'shown' | 'hidden';
  /** Whether stored highlights are painted into this site's pages. */
  paintHighlights: boolean;
  languages: ('en' | 'zh')[];
  density: Density;
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
}
