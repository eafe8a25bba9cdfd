import { render } from 'preact';
import { i18n } from '#i18n';
import { SurfaceView } from '../../components/in-page/surface-view.tsx';
import { failureText } from '../../components/notice/failure-text.ts';
import type { ToastProps } from '../../components/notice/toast.tsx';
import type { Clip } from '../../core/clip/clip.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { Action } from '../../core/keys/keymap.ts';
import type { ArticleDesk, DeskOptions, OpenedCard, Selected } from '../../page/desk/article-desk.ts';
import { codeOf } from '../../platform/failure.ts';
import { CardDeeds } from './card-deeds.ts';
import { CardDesk } from './card-desk.ts';
import { HighlightDesk } from './highlight-desk.ts';
import { State } from './state.ts';
import { surfaceProps } from './surface-props.ts';
import { TermCursor } from './term-cursor.ts';

/** How long a line at the foot of the page stands, ms: enough to read two lines. */
const toldTime = 6000;

/** The parts of the desk, joined. */
export class Desk implements ArticleDesk {
  readonly cards: CardDesk;
  readonly cursor: TermCursor;
  readonly deeds: CardDeeds;
  readonly highlights: HighlightDesk;
  /** A line at the foot of the page, for a moment. */
  readonly told = new State<ToastProps | null>(null);
  readonly options: DeskOptions;
  private readonly place: HTMLElement;

  constructor(options: DeskOptions, life: AbortSignal) {
    this.options = options;
    this.place = options.surface.place();
    const cards = this.cards = new CardDesk(options);
    this.cursor = new TermCursor(cards, options, life);
    this.deeds = new CardDeeds(cards, options, life);
    this.highlights = new HighlightDesk(options);
    for (const state of [cards.card, this.cursor.speech, this.deeds.voice, this.highlights.bar, this.told]) state.follow(() => this.draw(), life);
    life.addEventListener('abort', () => this.leave(), { once: true });
  }

  get opened(): OpenedCard | null {
    return this.cards.card.value;
  }

  open(index: number, openedBy: OpenedCard['openedBy']): boolean {
    return this.cursor.open(index, openedBy);
  }

  reopen(before: OpenedCard): void {
    this.cards.reopen(before);
  }

  point(mention: Mention): void {
    this.cards.point(mention);
  }

  move(by: 1 | -1): number | null {
    return this.cursor.move(by);
  }

  press(action: Action): boolean {
    const { cards, cursor, deeds } = this;
    const open = cards.card.value;
    if (open === null) return false;
    switch (action) {
      case 'card-sources': cards.change({ sources: !open.sources }); return true;
      case 'card-pin': cards.change({ pinned: !open.pinned }); return true;
      case 'card-copy': void deeds.copyOpen(); return true;
      case 'card-highlight': this.keepTerm(); return true;
      case 'card-here': cursor.nextHere(); return true;
      case 'card-speak': return deeds.speak();
      default: return false;
    }
  }

  /** Keeps the words of the open card, which shows how that goes. */
  keepTerm(): void {
    const { cards, highlights } = this;
    if (cards.card.value !== null) void highlights.keep(cards.card.value.mention, highlights.colour.value, (save) => cards.change({ save }));
  }

  select(selected: Selected | null): void {
    this.highlights.select(selected);
  }

  async highlightSelection(): ReturnType<ArticleDesk['highlightSelection']> {
    const outcome = await this.highlights.highlightSelection();
    if (outcome.problem !== null && this.highlights.bar.value === null) this.tell(outcome.problem, true);
    return outcome;
  }

  async highlightMention(index: number): ReturnType<ArticleDesk['highlightMention']> {
    const mention = this.options.reading.mentions[index];
    if (mention === undefined) return { saved: null, problem: i18n.t('failure.outsideArticle') };
    return this.highlights.keep(mention, this.highlights.colour.value);
  }

  describeSelection(): ReturnType<ArticleDesk['describeSelection']> {
    return this.highlights.describeSelection();
  }

  tellProblem(code: FailureCode): void {
    this.tell(failureText(code), true);
  }

  async tellKeeping(keeping: Promise<Clip>): Promise<void> {
    this.tell(i18n.t('clip.keeping'), false);
    try {
      const { number } = await keeping;
      this.tell(i18n.t('keys.kept', [number]), false);
    } catch (error) {
      this.tellProblem(codeOf(error));
    }
  }

  refresh(): void {
    if (this.isOpen) this.draw();
  }

  private tell(text: string, bad: boolean): void {
    if (!this.options.surface.show()) return;
    const told = { text, bad };
    this.told.value = told;
    setTimeout(() => { if (this.told.value === told) this.told.value = null; }, toldTime);
  }

  private get isOpen(): boolean {
    return this.cards.card.value !== null || this.highlights.bar.value !== null || this.told.value !== null;
  }

  private draw(): void {
    const { surface, note } = this.options;
    // The page may have taken the surface away for good.
    if (this.isOpen && !surface.show()) return;
    try {
      render(<SurfaceView {...surfaceProps(this)} />, this.place);
    } catch (error) {
      note(error);
    }
    // Views follow the state a little later: then it shows whether anything is left.
    if (!this.isOpen) setTimeout(() => surface.rest());
  }

  private leave(): void {
    render(null, this.place);
    this.options.surface.leave(this.place);
  }
}
