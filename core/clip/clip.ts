import type { Article } from '../article/article.ts';
import type { MentionKind, Rendering, Validity } from '../glossary/mention.ts';
import type { KeptTranslation } from './kept-translation.ts';

/**
 * A kept version of an article: schema.org Article with the terms of PROV-O (https://www.w3.org/TR/prov-o/) for where it
 * came from. Clips of one article are numbered; a new one is added and nothing of an older one is ever overwritten.
 * Hashes are SHA-256, 64 lower-case hexadecimal digits.
 */
export interface Clip {
  version: 1;
  /** UUID */
  id: string;
  /** Key of the article that this is a version of. */
  canonical: string;
  /** Which version of the article: 1, 2, … in the order of keeping. */
  number: number;
  /** As the page had it. */
  article: Article;
  /** prov:generatedAtTime: when it was kept, by this computer's clock. ISO 8601, UTC */
  generatedAtTime: string;
  /** prov:wasDerivedFrom: the address that the page had. */
  wasDerivedFrom: string;
  /** prov:wasRevisionOf: id of the version before. */
  wasRevisionOf: string | null;
  /** The sanitised article as it is stored: UTF-8 HTML with its images inside. */
  html: StoredBytes;
  /** Of the UTF-8 of NFC(`article.text`). */
  textSha256: string;
  images: ImageCount;
  /** Revision of the glossary that the glosses come from. */
  glossary: string;
  /** What the reader was shown, in the order of the text. Offsets in `article.text`. */
  glosses: KeptGloss[];
  /** Who held which post, as the article says. */
  people: KeptPerson[];
  /** Numbers of the documents that the article cites, in standard spelling, each once. */
  documents: string[];
  corroboration: Corroboration;
  /** As the page showed it when this was kept, or was asked for afterwards. Left out where there was none. */
  translation?: KeptTranslation;
  /** When it was deleted; null while it is there. */
  deleted: string | null;
}

/** Bytes in the library, found by their hash. */
export interface StoredBytes {
  sha256: string;
  /** Bytes. */
  length: number;
}

export interface ImageCount {
  kept: number;
  /** Left out: over the limit, not to be had, or switched off. */
  left: number;
}

export interface KeptGloss {
  start: number;
  end: number;
  text: string;
  kind: MentionKind;
  concept: string | null;
  gloss: Rendering;
  valid: Validity | null;
  former: boolean;
}

export interface KeptPerson {
  name: string;
  /** As the article words them, the highest rank first. */
  posts: { text: string; gloss: Rendering; rank: number | null }[];
}

/**
 * What a second look at the same address showed: fetched by the extension itself, without cookies, apart from the page.
 * `agrees`: the site gave the same words to a stranger. It proves neither that they are true nor when they were written.
 */
export interface Corroboration {
  state: 'agrees' | 'differs' | 'unchecked';
  /** Why it could not be checked; null where it was. */
  why: Unchecked | null;
  /** When it was tried, by this computer's clock. ISO 8601, UTC */
  at: string;
  /** What was fetched, as it came. Null where nothing was. */
  fetched: Fetched | null;
}

/** `pending`: not tried yet; `no-article`: the page is put together by scripts, or another one was given. */
export const uncheckedReasons = [
  'pending', 'switched-off', 'no-permission', 'no-connection', 'login', 'refused-by-site', 'not-html', 'too-large', 'no-article', 'failed',
] as const;

export type Unchecked = (typeof uncheckedReasons)[number];

export interface Fetched extends StoredBytes {
  /** Where redirections led to. */
  url: string;
  status: number;
  /** The `Content-Type` header. */
  type: string;
  /** The server's `Date` header: ISO 8601, UTC; null where it had none. */
  serverTime: string | null;
  /** This computer's clock minus the server's, milliseconds, exact to a second. */
  clockOffset: number | null;
  /** Of the UTF-8 of NFC of the fetched article's text; null where no article was found in it. */
  textSha256: string | null;
}

/** What a page hands over to be kept as a clip. The library adds hashes, number and times, and fetches the images. */
export interface ClipDraft {
  article: Article;
  /** Sanitised again before it is stored; the source of each image is `imageMark` of its index in `images`. */
  html: string;
  /** Addresses of the article's own images. */
  images: string[];
  glossary: string;
  glosses: KeptGloss[];
  people: KeptPerson[];
  documents: string[];
  /** Left out where nothing was translated. */
  translation?: KeptTranslation;
}

/** Stands in a draft's HTML for the bytes of an image until they are there. */
export const imageMark = (index: number): string => `data:image/x-chu-giai,${index}`;

/** What opening a clip shows of its hashes: computed anew from what is stored. */
export interface ClipProof {
  html: 'intact' | 'altered' | 'missing';
  text: 'intact' | 'altered';
  fetched: 'intact' | 'altered' | 'missing' | 'none';
}

/** How far the keeping of a clip is. */
export interface ClipProgress {
  canonical: string;
  step: 'images' | 'saving' | 'checking' | 'done';
  /** Images so far, and of how many. */
  done: number;
  total: number;
}
