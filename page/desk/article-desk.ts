import type { Highlight } from '../../core/annotation/highlight.ts';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import type { Clip } from '../../core/clip/clip.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { Convention } from '../../core/glossary/convention.ts';
import type { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { Action } from '../../core/keys/keymap.ts';
import type { ReaderSettings, ToReader } from '../../core/protocol.ts';
import type { ArticleReading } from '../article/article-reading.ts';
import type { Span } from '../span.ts';
import type { Surface } from '../surface/surface.ts';

/*
 * What is done for somebody who is at the page, and all that is drawn over it: a script of its own, since many an article
 * is read without a card. These are the terms between it and the reader, which finds, explains and marks.
 */

export interface DeskPart {
  /** The text of the style sheet of what is drawn. */
  style: string;
  /** Until the signal. */
  begin(options: DeskOptions, life: AbortSignal): ArticleDesk;
  explainer(options: ExplainerOptions): Explainer;
  /** What was read, with English names as the reader wants them written. */
  inConvention(read: Pick<ArticleReading, 'mentions' | 'people'>, naming: Convention): Pick<ArticleReading, 'mentions' | 'people'>;
  /**
   * Lets the reader of the page point at the part that holds the article; draws a frame around it meanwhile.
   * `selector` finds the same part on the site's other pages.
   */
  pickRegion(surface: Surface, life: AbortSignal): Promise<{ element: Element; selector: string | null } | null>;
}

export interface DeskOptions {
  reading: ArticleReading;
  lexicon: Lexicon;
  surface: Surface;
  /** Shows which terms a card belongs to. */
  markOpen(...mentions: Mention[]): void;
  /** Paints a highlight that the library has now. */
  paint(highlight: Highlight): Promise<void>;
  settings(): ReaderSettings;
  /** What the glossary alone says of a mention's words. */
  builtIn(mention: Mention): Mention | null;
  /** What is selected now. */
  selected(): Selected | null;
  translate(span: Span): void;
  /** Hears of what goes wrong. */
  note(error: unknown): void;
  /** That the extension was updated, in words that were asked for in time. */
  updated: string;
}

/** What the reader has selected. */
export interface Selected {
  /** Of the article's text; null outside of it. */
  span: Span | null;
  /** Where it was selected, if that is not where the span stands: in a translation. */
  anchor: { getClientRects(): DOMRect[] } | null;
}

export interface OpenedCard {
  mention: Mention;
  openedBy: 'pointer' | 'keyboard' | 'touch';
  pinned: boolean;
}

type Kept = ReturnType<ToReader['highlightSelection']>;

/** The card, the bar and the lines of one article. */
export interface ArticleDesk {
  /** The card that stands open. */
  readonly opened: OpenedCard | null;
  /** Opens the card of a mention. False where there is none, or where the page does not let a card stand. */
  open(index: number, openedBy: OpenedCard['openedBy']): boolean;
  /** The card that was open before the article was read again: over the same words, and as it was. */
  reopen(before: OpenedCard): void;
  /** The pointer rests on a term: a card that somebody pinned or walked to by key stays. */
  point(mention: Mention): void;
  /** The term cursor: to the next or previous term in the order of the text, its card open. Null where there is no term. */
  move(by: 1 | -1): number | null;
  /** Does what a key of the card means. False while no card is open, or where it means nothing. */
  press(action: Action): boolean;
  /** The reader has selected something, or nothing any more. */
  select(selected: Selected | null): void;
  /** Keeps what is selected; where that fails, says why. */
  highlightSelection(): Promise<Kept>;
  /** For the panel, whose list of terms does what the cards do. */
  highlightMention(index: number): Promise<Kept>;
  /** What is selected now, for a highlight that has lost its words. */
  describeSelection(): Promise<ReturnType<ToReader['describeSelection']>>;
  /** Says at the foot of the page what went wrong, for a moment. */
  tellProblem(code: FailureCode): void;
  /** Says how the keeping of the article goes. */
  tellKeeping(keeping: Promise<Clip>): Promise<void>;
  /** Draws what is open by the settings as they are now. */
  refresh(): void;
}

export interface ExplainerOptions {
  surface: Surface;
  lexicon: Lexicon;
  settings(): ReaderSettings;
  /** What a text names on a day. */
  mentionsIn(text: string, day: GlossDate): Mention[];
}

/** Explains selected words anywhere on a page, article or not, at the reader's wish. */
export interface Explainer {
  explain(range: Range, glossDate: GlossDate): void;
  /** Draws what is open by the settings as they are now. */
  refresh(): void;
}
