import { i18n } from '#i18n';
import type { Colour, Highlight } from '../../core/annotation/highlight.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection } from '../../page/select/watch-selection.ts';
import type { Span } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { codeOf } from '../../platform/failure.ts';
import type { KeptHighlights } from './kept-highlights.ts';
import type { ArticleReading } from './read-article.ts';
import { State } from './state.ts';

/** The bar over a selection. */
export interface OpenBar {
  span: Span;
  save: SaveState;
}

type Outcome = { saved: Highlight | null; problem: string | null };

/** What the reader selects, and how it becomes a highlight. */
export class HighlightDesk {
  readonly bar = new State<OpenBar | null>(null);
  /** The highlighter used last. */
  readonly colour = new State<Colour>('claim');
  private readonly reading: ArticleReading;
  private readonly kept: KeptHighlights;
  private readonly surface: Surface;

  constructor(reading: ArticleReading, kept: KeptHighlights, surface: Surface) {
    this.reading = reading;
    this.kept = kept;
    this.surface = surface;
  }

  /** The reader has selected something, or nothing any more. */
  select(range: Range | null): void {
    const span = range === null ? null : spanOfRange(this.reading.map, range);
    if (span !== null && this.bar.value !== null && isSame(span, this.bar.value.span)) return;
    this.bar.value = span === null || !this.surface.show() ? null : { span, save: { state: 'idle' } };
  }

  /** Keeps what the bar stands over. */
  async highlight(colour: Colour): Promise<void> {
    const { value } = this.bar;
    if (value !== null) await this.keep(value.span, colour, (save) => this.show(value.span, save));
  }

  /** Keeps what is selected now, by the keyboard's way; shows how it goes where the page lets a bar stand. */
  async highlightSelection(): Promise<Outcome> {
    const range = currentSelection();
    if (range === null) return { saved: null, problem: i18n.t('failure.nothingSelected') };
    const span = spanOfRange(this.reading.map, range);
    if (span === null) return { saved: null, problem: i18n.t('failure.outsideArticle') };
    this.select(range);
    return this.keep(span, this.colour.value, (save) => this.show(span, save));
  }

  /** Keeps a span of the article. `show` hears how far it is: saved is said after the library's transaction alone. */
  async keep(span: Span, colour: Colour, show: (save: SaveState) => void): Promise<Outcome> {
    this.colour.value = colour;
    show({ state: 'saving' });
    try {
      const saved = await this.kept.save(span, colour);
      const problem = saved === null ? i18n.t('failure.outsideArticle') : null;
      show(problem === null ? { state: 'saved' } : { state: 'failed', problem });
      return { saved, problem };
    } catch (error) {
      const problem = failureText(codeOf(error));
      show({ state: 'failed', problem });
      return { saved: null, problem };
    }
  }

  private show(span: Span, save: SaveState): void {
    if (this.bar.value !== null && isSame(this.bar.value.span, span)) this.bar.value = { span, save };
  }
}

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
