import { i18n } from '#i18n';
import type { Colour, Highlight } from '../../core/annotation/highlight.ts';
import type { Anchor } from '../../components/floating/anchor.ts';
import type { ToReader } from '../../core/protocol.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import type { Span } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { codeOf } from '../../platform/failure.ts';
import { placeOf, type KeptHighlights } from './kept-highlights.ts';
import type { ArticleReading } from './read-article.ts';
import { State } from './state.ts';

/** What the reader has selected. */
export interface Selected {
  /** Of the article's text; null outside of it. */
  span: Span | null;
  /** Where it was selected, if that is not where the span stands: in a translation. */
  anchor: Anchor | null;
}

/** The bar over a selection. */
export interface OpenBar {
  span: Span;
  anchor: Anchor | null;
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
  private readonly selected: () => Selected | null;

  /** @param selected what is selected now */
  constructor(reading: ArticleReading, kept: KeptHighlights, surface: Surface, selected: () => Selected | null) {
    this.reading = reading;
    this.kept = kept;
    this.surface = surface;
    this.selected = selected;
  }

  /** The reader has selected something, or nothing any more. */
  select(selected: Selected | null): void {
    const span = selected?.span ?? null;
    if (span !== null && this.bar.value !== null && isSame(span, this.bar.value.span)) return;
    this.bar.value = span === null || !this.surface.show() ? null : { span, anchor: selected?.anchor ?? null, save: { state: 'idle' } };
  }

  /** Keeps what the bar stands over. */
  async highlight(colour: Colour): Promise<void> {
    const { value } = this.bar;
    if (value !== null) await this.keep(value.span, colour, (save) => this.show(value.span, save));
  }

  /** Keeps what is selected now, by the keyboard's way; shows how it goes where the page lets a bar stand. */
  async highlightSelection(): Promise<Outcome> {
    const { selected, span, problem } = this.spanSelected();
    if (span === null) return { saved: null, problem };
    this.select(selected);
    return this.keep(span, this.colour.value, (save) => this.show(span, save));
  }

  /** What is selected now, for a highlight that has lost its words. */
  async describeSelection(): Promise<ReturnType<ToReader['describeSelection']>> {
    const { span, problem } = this.spanSelected();
    const place = span === null ? null : await placeOf(this.reading, span);
    return place === null ? { place, problem: problem ?? i18n.t('failure.outsideArticle') } : { place, problem: null };
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

  private spanSelected(): { selected: Selected | null; span: Span | null; problem: string | null } {
    const selected = this.selected();
    if (selected === null) return { selected, span: null, problem: i18n.t('failure.nothingSelected') };
    return { selected, span: selected.span, problem: selected.span === null ? i18n.t('failure.outsideArticle') : null };
  }

  private show(span: Span, save: SaveState): void {
    if (this.bar.value !== null && isSame(this.bar.value.span, span)) this.bar.value = { ...this.bar.value, save };
  }
}

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
