/**
 * A highlight as the W3C Web Annotation Data Model has it: motivation, body, target
 * with three selectors (https://www.w3.org/TR/annotation-model/). Offsets are UTF-16
 * here; exports convert them to code points.
 */
export interface Highlight {
  version: 1;
  /** UUID */
  id: string;
  motivation: 'highlighting' | 'commenting';
  target: { source: string; selector: [TextQuoteSelector, TextPositionSelector, RangeSelector] };
  /** The reader's note, plain text. */
  body: string | null;
  tags: string[];
  colour: Colour;
  /** ISO 8601, UTC */
  created: string;
  modified: string;
  /** When it was deleted; null while it lives. Kept so that deleting can be undone. */
  deleted: string | null;
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
  version: 1;
  /** The key. */
  canonical: string;
  url: string;
  portal: string;
  title: string;
  published: string | null;
  inferred: string | null;
  created: string;
  modified: string;
}

/** What a page hands over to be kept; the library adds id and times. */
export interface HighlightDraft {
  article: Pick<LibraryArticle, 'canonical' | 'url' | 'portal' | 'title' | 'published' | 'inferred'>;
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
