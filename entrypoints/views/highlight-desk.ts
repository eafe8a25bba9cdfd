import { i18n } from '#i18n';
import type { ArticleFacts, Attachment, Colour, Highlight } from '../../core/annotation/highlight.ts';
import type { Article } from '../../core/article/article.ts';
import type { ToReader } from '../../core/protocol.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import type { Anchoring } from '../../page/annotation/anchoring.ts';
import type { DeskOptions, Selected } from '../../page/desk/article-desk.ts';
import type { Span } from '../../page/span.ts';
import { codeOf } from '../../platform/failure.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { State } from './state.ts';

/** The bar over a selection. */
export interface OpenBar {
  span: Span;
  anchor: Selected['anchor'];
  save: SaveState;
}

type Outcome = { saved: Highlight | null; problem: string | null };

/** What the reader selects, and how it becomes a highlight. */
export class HighlightDesk {
  readonly bar = new State<OpenBar | null>(null);
  /** The highlighter used last. */
  readonly colour = new State<Colour>('claim');
  private readonly options: DeskOptions;

  constructor(options: DeskOptions) {
    this.options = options;
  }

  select(selected: Selected | null): void {
    const span = selected?.span ?? null;
    if (span !== null && this.bar.value !== null && isSame(span, this.bar.value.span)) return;
    this.bar.value = span === null || !this.options.surface.show() ? null : { span, anchor: selected?.anchor ?? null, save: { state: 'idle' } };
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
    const place = span === null ? null : await this.place(span);
    return place === null ? { place, problem: problem ?? i18n.t('failure.outsideArticle') } : { place, problem: null };
  }

  /** Keeps a span of the article. `show` hears how far it is: saved is said after the library's transaction alone. */
  async keep(span: Span, colour: Colour, show: (save: SaveState) => void = () => undefined): Promise<Outcome> {
    this.colour.value = colour;
    show({ state: 'saving' });
    try {
      const saved = await this.save(span, colour);
      const problem = saved === null ? i18n.t('failure.outsideArticle') : null;
      show(problem === null ? { state: 'saved' } : { state: 'failed', problem });
      return { saved, problem };
    } catch (error) {
      const problem = failureText(codeOf(error));
      show({ state: 'failed', problem });
      return { saved: null, problem };
    }
  }

  /** Answers after the library's transaction has completed. */
  private async save(span: Span, colour: Colour): Promise<Highlight | null> {
    const place = await this.place(span);
    if (place === null) return null;
    const saved = await sendToBackground('saveHighlight', { ...place, colour });
    await this.options.paint(saved);
    return saved;
  }

  /** A span of the article as the library keeps it; null where the page has no place for it. */
  private async place(span: Span): Promise<Omit<Attachment, 'id'> | null> {
    const { describe } = await loadPart('anchoring') as Anchoring; // as: see entrypoints/anchoring.ts
    const { article, map } = this.options.reading;
    const selector = describe(map, span);
    return selector === null ? null : { article: factsOf(article), selector };
  }

  private spanSelected(): { selected: Selected | null; span: Span | null; problem: string | null } {
    const selected = this.options.selected();
    if (selected === null) return { selected, span: null, problem: i18n.t('failure.nothingSelected') };
    return { selected, span: selected.span, problem: selected.span === null ? i18n.t('failure.outsideArticle') : null };
  }

  private show(span: Span, save: SaveState): void {
    if (this.bar.value !== null && isSame(this.bar.value.span, span)) this.bar.value = { ...this.bar.value, save };
  }
}

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

function factsOf({ canonical, url, portal, place, title, published }: Article): ArticleFacts {
  return { canonical, url, portal, place: place?.name ?? null, title, published: published.value, inferred: published.inferred?.value ?? null };
}
