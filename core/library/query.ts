import type { Colour, Highlight, LibraryArticle } from '../annotation/highlight.ts';
import type { KeptPerson } from '../clip/clip.ts';

/** A kept article with all that belongs to it; deleted things are left out. */
export interface LibraryEntry {
  article: LibraryArticle;
  /** In the order of the text. */
  highlights: Highlight[];
  /** The newest version first. */
  clips: ClipLine[];
  /** Canonical addresses, other than the article's, at which it is kept too: see `joinMoved`. */
  others?: string[];
}

/** What lists show of a clip; the clip itself is read when it is opened. */
export interface ClipLine {
  id: string;
  number: number;
  generatedAtTime: string;
  corroboration: 'agrees' | 'differs' | 'unchecked';
  people: KeptPerson[];
  documents: string[];
  /** Bytes of the stored page. */
  length: number;
}

/** What is looked for. Every word must be found, without regard to accents, case and tone placement; what is left out admits all. */
export interface LibraryQuery {
  words: string;
  portal?: string;
  place?: string;
  /** First and last day of publication, or of keeping where none is known; `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  colour?: Colour;
  tag?: string;
  person?: string;
  sort?: LibrarySort;
}

/** `best`: titles before notes before texts; without words, as `kept`. */
export type LibrarySort = 'best' | 'kept' | 'published' | 'title';

export interface LibraryHit {
  canonical: string;
  /** Highlights of the article that hold the words themselves; empty where the article as a whole does. */
  highlights: readonly string[];
}

/** What the filters can be set to, with how many articles each has; the most first. */
export interface LibraryFacets {
  portals: Facet[];
  places: Facet[];
  tags: Facet[];
  people: Facet[];
}

export interface Facet {
  value: string;
  articles: number;
}
