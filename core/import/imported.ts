import type { Colour, NoteCopy } from '../annotation/highlight.ts';

/** A highlight of a file, in our words, before it meets the library. */
export interface ImportedHighlight {
  /** The file's own name for it (an IRI): the same name is the same highlight, whichever file it comes in. */
  name: string;
  /** Address of the page, as the file has it. */
  address: string;
  /** Title of the page; empty where the file has none. */
  title: string;
  exact: string;
  prefix: string;
  suffix: string;
  /**
   * Offset of the quote in code points. `own`: in `article.text`, as we export it; otherwise in a text that we do not
   * have (Hypothesis counts in the whole page). Null where the file gives none.
   */
  position: { start: number; own: boolean } | null;
  body: string | null;
  copies: NoteCopy[];
  tags: string[];
  /** Null where the file has none of ours. */
  colour: Colour | null;
  /** ISO 8601, UTC; null where the file does not say. */
  created: string | null;
  modified: string | null;
}

/** What a file of annotations holds. */
export interface ImportedFile {
  highlights: ImportedHighlight[];
  /** Annotations that are no highlights of a page's text: replies, notes on a whole page, parts of pictures. */
  skipped: number;
}

/** What a chosen file is, told by what it holds. */
export type FileKind = 'archive' | 'backup' | 'web-annotation' | 'hypothesis';

/** What is read may be the text of a page that we have never seen, with any position. */
export const unplaced = 2 ** 32;

/**
 * Where an imported quote is said to stand when its place in our text is unknown. Far beyond every text, so that it
 * stands at no place by chance and is nearest to none; in the file's order, so that lists keep it.
 */
export const foreignPosition = (start: number): number => unplaced + start;

/** Whether the position of a highlight says where it stands in `article.text`. */
export const isPlaced = ({ start }: { start: number }): boolean => start < unplaced;
