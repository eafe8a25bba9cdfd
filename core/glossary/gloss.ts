import type { Level, Track } from './concept.ts';
import type { OwnTerm } from '../own-glossary/own-term.ts';
import type { Mention, Rendering, Validity } from './mention.ts';

/** Everything that the card shows for a mention, already chosen for the article's date. */
export interface Gloss {
  /** The text as the page has it. */
  text: string;
  /** Vietnamese full form in standard spelling, where it differs from the text. */
  standard: string | null;
  kind: Mention['kind'];
  rendering: Rendering;
  /** The tree of a composed title: office, institution, place. */
  parts: GlossPart[];
  /** One or two sentences. */
  note: string | null;
  track: Track | null;
  level: Level | null;
  rank: number | null;
  validity: Validity | null;
  former: boolean;
  /** What became of a thing that ended, or is to end after the article's date. */
  became: string | null;
  misspelt: boolean;
  /** The place that the page leaves out, and where it was taken from. */
  inherited: Mention['inherited'];
  cue: string | null;
  alternatives: Mention['alternatives'];
  sources: string[];
  evidence: 'seen' | 'composed' | 'unconfirmed' | null;
  /** The reader's own term that it is rendered by, or that a part of it is: then the part's words. */
  own?: { term: OwnTerm; part: string | null };
  /** The official text, for a document. */
  link: string | null;
}

export interface GlossPart {
  text: string;
  rendering: Rendering;
  /** A few words, e.g. "province until 30 June 2025". */
  note: string | null;
}
