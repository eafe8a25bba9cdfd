/**
 * A highlight as the W3C Web Annotation Data Model has it: motivation, body, target
 * with three selectors (https://www.w3.org/TR/annotation-model/). Offsets are UTF-16
 * here; exports convert them to code points.
 */
export interface Highlight {
  version: 2;
  /** UUID */
  id: string;
  /** Counts every change, from 1. An edit names the revision that it began from: clocks may be wrong. */
  revision: number;
  motivation: 'highlighting' | 'commenting';
  target: { source: string; selector: [TextQuoteSelector, TextPositionSelector, RangeSelector] };
  /** The reader's note, plain text. */
  body: string | null;
  /** The revision at which the note was last written; 0 where it never was. */
  noted: number;
  /** Notes written elsewhere at the same time, the oldest first. They wait for the reader to settle which holds. */
  copies: NoteCopy[];
  tags: string[];
  colour: Colour;
  /** ISO 8601, UTC */
  created: string;
  modified: string;
  /** When it was deleted; null while it lives. Kept so that deleting can be undone. */
  deleted: string | null;
  /** Where it stood before the reader attached it to other words by hand, the oldest first. Left out where that never happened. */
  earlier?: EarlierTarget[];
}

/** Where a highlight stood, until it was attached to other words. */
export interface EarlierTarget {
  source: string;
  selector: Highlight['target']['selector'];
  /** ISO 8601, UTC */
  until: string;
}

/** The words that the reader chose for a highlight which had lost its own. */
export interface Attachment {
  id: string;
  article: ArticleFacts;
  selector: Highlight['target']['selector'];
}

/** A note that met another one: neither has been overwritten. */
export interface NoteCopy {
  body: string;
  /** When it was written: ISO 8601, UTC */
  at: string;
}

/** A change of one highlight. What is left out stays as it is. */
export interface HighlightEdit {
  id: string;
  /** Of the highlight as the editor had it before it was changed there. */
  revision: number;
  body?: string | null;
  tags?: string[];
  colour?: Colour;
}

/** A highlight after an edit. `kept`: as written; `copied`: another note had been written meanwhile, and this one stands beside it. */
export interface EditOutcome {
  highlight: Highlight;
  note: 'kept' | 'copied';
}

export type Colour = 'claim' | 'figure' | 'person' | 'question' | 'follow-up';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, in `article.text` */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** https://www.w3.org/TR/annotation-model/#range-selector, with XPath end points */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: XPathPoint;
  endSelector: XPathPoint;
}

/** An XPath to an element and a UTF-16 offset in its text content. */
export interface XPathPoint {
  type: 'XPathSelector';
  value: string;
  refinedBy: TextPositionSelector;
}

/** An article that the library knows, because something of it was kept. */
export interface LibraryArticle {
  version: 2;
  /** The key. */
  canonical: string;
  url: string;
  portal: string;
  /** Name of the province or ministry that the portal belongs to. */
  place: string | null;
  title: string;
  published: string | null;
  inferred: string | null;
  tags: string[];
  created: string;
  modified: string;
}

/** What a page says of its article. */
export type ArticleFacts = Pick<LibraryArticle, 'canonical' | 'url' | 'portal' | 'place' | 'title' | 'published' | 'inferred'>;

/** What a page hands over to be kept; the library adds id and times. */
export interface HighlightDraft {
  article: ArticleFacts;
  selector: Highlight['target']['selector'];
  colour: Colour;
}

/**
 * Where a stored highlight stands in the page as it is now. Offsets in `article.text`.
 * `quality` is there where words of the quote have changed since: what is shown is not what was marked.
 */
export type Anchor =
  | { state: 'anchored'; start: number; end: number; text: string; quality?: 'approximate' }
  | { state: 'orphan' };
