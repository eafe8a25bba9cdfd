import * as v from 'valibot';
import { partNames, type ExtensionToBackground, type PageToBackground } from '../core/protocol.ts';
import { clipDraft } from './clips/codec.ts';
import { translationJob } from './translation/codec.ts';
import { articleFacts, colour, note, selector, tags } from './library/codec.ts';
import { ownDraft } from './library/own-draft.ts';

/** For each function, what its argument must be. Fields that are not named here are dropped. */
type Schemas<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Args) => unknown ? v.GenericSchema<unknown, Args[0]> : never;
};

const address = v.pipe(v.string(), v.maxLength(8192), v.url());
const nothing = v.pipe(v.nullish(v.null()), v.transform(() => undefined));
const tab = v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const ids = v.object({ ids: v.pipe(v.array(id), v.maxLength(100_000)) });
const retagging = { add: tags, remove: tags };
const revision = v.pipe(v.number(), v.integer(), v.minValue(1));
const sentence = v.pipe(v.string(), v.maxLength(1000));

/** What the deciding script says of its page. */
export const detection = v.object({
  isArticle: v.boolean(),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  reasons: v.pipe(v.array(sentence), v.maxLength(100)),
});

/** What a page's script says of a term that the reader wants to correct. */
export const correctionRequest = v.object({
  term: v.object({ ...ownDraft, vi: v.array(v.pipe(v.string(), v.maxLength(1000))) }),
  id: v.nullable(id),
  builtIn: v.nullable(v.object({ en: v.pipe(v.string(), v.maxLength(1000)), zh: v.nullable(v.pipe(v.string(), v.maxLength(1000))) })),
  seen: v.object({ canonical: address, portal: v.pipe(v.string(), v.minLength(1), v.maxLength(255)), title: v.pipe(v.string(), v.maxLength(4096)) }),
});

/** What scripts in a page may ask for. They may be under attack by it, so everything is checked and limited. */
export const pageSchemas: Schemas<PageToBackground> = {
  pageDecided: detection,
  saveHighlight: v.object({ article: v.object(articleFacts), selector, colour }),
  highlightsOf: v.object({ canonical: address }),
  highlightsPlaced: v.object({ canonical: address, orphans: ids.entries.ids }),
  keepClip: clipDraft,
  clipsOf: v.object({ canonical: address }),
  readerSettings: v.object({ url: address }),
  pageInterferes: v.object({ removals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)) }),
  openPanel: nothing,
  ownTermsOf: v.object({ canonical: address }),
  correctTerm: correctionRequest,
  offerSite: nothing,
  translate: translationJob,
  cancelTranslation: v.object({ id }),
  openOptions: nothing,
  speak: v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }),
  addPart: v.object({ name: v.picklist(partNames) }),
  rememberRegion: v.object({ selector: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(500))) }),
};

/** What the extension's own pages may ask for besides. */
export const extensionSchemas: Schemas<ExtensionToBackground> = {
  readTab: tab,
  siteState: tab,
  detectionOf: tab,
  setSite: v.object({ origin: v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#@\s]+$/), v.url()), state: v.picklist(['on', 'ask', 'off']) }),
  editHighlight: v.object({
    id, revision, body: v.exactOptional(v.nullable(note)), tags: v.exactOptional(tags), colour: v.exactOptional(colour),
  }),
  settleNote: v.object({ id, revision, body: v.nullable(note) }),
  attachHighlight: v.object({ id, article: v.object(articleFacts), selector }),
  detachHighlight: v.object({ id }),
  deleteHighlights: ids,
  restoreHighlights: ids,
  tagHighlights: v.object({ ...ids.entries, ...retagging }),
  tagArticles: v.object({ canonicals: v.pipe(v.array(address), v.maxLength(100_000)), ...retagging }),
  deleteClips: ids,
  restoreClips: ids,
  corroborateClip: v.object({ id }),
  saveOwnTerm: v.object({ id: v.nullable(id), ...ownDraft }),
  deleteOwnTerms: ids,
  restoreOwnTerms: ids,
  backUp: nothing,
  backupState: nothing,
};
