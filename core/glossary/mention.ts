import type { OwnTerm } from '../own-glossary/own-term.ts';
import type { Years } from '../reference/term-of-office.ts';
import type { Level, Track } from './concept.ts';

/**
 * A span of the article that names a concept or a composed title. Offsets are UTF-16
 * offsets in the text that was given (on a page: in `article.text`), absolute in parts too.
 */
export interface Mention {
  start: number;
  end: number;
  text: string;
  kind: MentionKind;
  layer: 'name' | 'officialese';
  /** Id of the glossary's concept; null for what grammar alone composed. */
  concept: string | null;
  gloss: Rendering;
  parts: Mention[];
  track: Track | null;
  level: Level | null;
  /** 1 (highest in the country) to 9, comparable across tracks. */
  rank: number | null;
  person: string | null;
  valid: Validity | null;
  /** The thing named no longer exists as of the date that glosses go by. */
  former: boolean;
  misspelt: boolean;
  document: DocumentReference | null;
  /** Why this reading was chosen among several. */
  cue: string | null;
  alternatives: { concept: string; gloss: Rendering }[];
  /** The years of a congress's or tenure's term, where they are known. */
  years?: Years;
  /** Level and place that the mention leaves out and takes from its chain or its portal. */
  inherited: { place: string; from: 'chain' | 'portal' } | null;
  /** The reader's own term that it is rendered by. */
  own?: OwnTerm;
}

export type MentionKind = 'term' | 'title' | 'document' | 'congress' | 'place' | 'person';

export interface Rendering {
  en: string;
  zh: string | null;
}

/** First and last day, `YYYY-MM-DD`; null where open. */
export interface Validity {
  from: string | null;
  to: string | null;
}

export interface DocumentReference {
  type: string;
  number: string;
  year: number | null;
  issuer: string | null;
  link: string | null;
}

/** A person and the posts that the article gives them, highest rank first. */
export interface Person {
  name: string;
  posts: Mention[];
}
