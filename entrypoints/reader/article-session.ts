import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import type { ToastProps } from '../../components/notice/toast.tsx';
import type { ReaderSettings } from '../../core/protocol.ts';
import type { TranslationMemory } from '../../core/translation/memory.ts';
import { Painter } from '../../page/paint/painter.ts';
import { spanAt } from '../../page/point/hit-test.ts';
import { watchHover } from '../../page/point/hover.ts';
import { watchTaps } from '../../page/point/tap.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection, watchSelection } from '../../page/select/watch-selection.ts';
import type { Span } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { CardDesk } from './card-desk.ts';
import { HighlightDesk, type Selected } from './highlight-desk.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { Marks } from './marks.ts';
import { lexicon, type ArticleReading } from './read-article.ts';
import { State } from './state.ts';
import { surfaceProps } from './surface-props.ts';
import { Translation } from './translation.ts';
import type { Views } from './views.ts';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;
/** How long a line at the foot of the page stands, ms: enough to read two lines. */
const toldTime = 6000;

/** Where a session draws, with what, by which settings, and what it remembers of the one before. */
export interface Surroundings {
  surface: Surface;
  views: Views;
  settings: State<ReaderSettings>;
  memory: TranslationMemory;
  /** Hears of what goes wrong. */
  note(error: unknown): void;
}

/** One article being read: its marks, its cards, its highlights, its translation. The signal takes all of it away. */
export class ArticleSession {
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly cards: CardDesk;
  readonly highlights: HighlightDesk;
  readonly kept: KeptHighlights;
  readonly translation: Translation;
  private readonly surface: Surface;
  private readonly painter: Painter;
  /** A line at the foot of the page, for a moment. */
  private readonly told = new State<ToastProps | null>(null);

  constructor(reading: ArticleReading, around: Surroundings, life: AbortSignal) {
    const { surface, memory, settings: { value: { density, paintHighlights, marks } } } = around;
    this.reading = reading;
    this.surface = surface;
    const painter = this.painter = new Painter(reading.map, life);
    this.marks = new Marks(reading, painter, density);
    this.kept = new KeptHighlights(reading, paintHighlights ? painter : null);
    this.cards = new CardDesk(reading, this.marks, around, life);
    this.highlights = new HighlightDesk(reading, this.kept, surface, () => this.selected());
    this.translation = new Translation({ reading, lexicon, painter, memory, isOurs: (event) => surface.isOurs(event) }, life);
    this.draw(around, life);
    this.listen(life);
    this.marks.show(marks === 'shown');
  }

  /** Keeps what is selected; where that fails, says why. */
  async highlightSelection(): ReturnType<HighlightDesk['highlightSelection']> {
    const outcome = await this.highlights.highlightSelection();
    if (outcome.problem !== null && this.highlights.bar.value === null) this.tell(outcome.problem, true);
    return outcome;
  }

  /** For the panel, whose list of terms does what the cards do. */
  async highlightMention(index: number): ReturnType<HighlightDesk['highlightSelection']> {
    const mention = this.reading.mentions[index];
    if (mention === undefined) return { saved: null, problem: i18n.t('failure.outsideArticle') };
    return this.highlights.keep(mention, this.highlights.colour.value, () => undefined);
  }

  /** Tells how something fared, until a while later. */
  tell(text: string, bad: boolean): void {
    if (!this.surface.show()) return;
    const told = { text, bad };
    this.told.value = told;
    setTimeout(() => { if (this.told.value === told) this.told.value = null; }, toldTime);
  }

  /** Scrolls to a highlight and lights it for a moment. */
  goToHighlight(id: string): boolean {
    const span = this.kept.spanOf(id);
    if (span === null || !scrollToSpan(this.reading.map, span)) return false;
    this.painter.paint('chu-giai-found', [span], 4);
    setTimeout(() => this.painter.erase('chu-giai-found'), litTime);
    return true;
  }

  /** Draws what is open, from the first time that something is. */
  private draw({ surface, views, settings, note }: Surroundings, life: AbortSignal): void {
    const { reading, cards, highlights, translation, told } = this;
    const place = surface.place();
    const isOpen = () => cards.card.value !== null || highlights.bar.value !== null || told.value !== null;
    const show = async (): Promise<void> => {
      const part = await views.load();
      // The page may have taken the surface away meanwhile, for good.
      if (life.aborted || (isOpen() && !surface.show())) return;
      part.drawSurface(place, surfaceProps({ reading, cards, highlights, translation, told, settings: settings.value, views: part, updated: views.updated }));
      // Views follow the state a little later: then it shows whether anything is left.
      if (!isOpen()) setTimeout(() => surface.rest());
    };
    const showOrSay = (): void => void show().catch((error: unknown) => {
      note(error);
      if (!life.aborted) views.sayWhy(place, isOpen());
    });
    for (const state of [cards.card, cards.speech, cards.voice, highlights.bar, told]) state.follow(showOrSay, life);
    settings.follow(() => { if (isOpen()) showOrSay(); }, life);
    life.addEventListener('abort', () => views.leave(place), { once: true });
  }

  private listen(life: AbortSignal): void {
    const { surface } = this;
    const { map, mentions } = this.reading;
    const at = (x: number, y: number) => (this.marks.shown ? spanAt(map, this.marks.mentions, x, y) : null);
    const isOurs = (event: Event) => surface.isOurs(event) || this.translation.desk?.isOurs(event) === true;
    watchHover({ at, isOurs, onRest: (mention) => this.cards.point(mention) }, life);
    watchTaps({ at, isOurs, onTap: (mention) => this.cards.open(mentions.indexOf(mention), 'touch') }, life);
    watchSelection(() => this.selected(), (selected) => this.highlights.select(selected), life);
  }

  /** Words of the article that are selected are wanted first; else the key shows and hides. */
  async translateByKey(): Promise<void> {
    const span = this.selectedSpan();
    const { problem } = await this.translation.ask((desk) => (span === null ? desk.flip() : desk.translateSpan(span)));
    // One that has come says by itself what goes wrong.
    if (problem !== null && this.translation.desk === null) this.tell(failureText(problem), true);
  }

  /** What is selected in the article itself. */
  selectedSpan(): Span | null {
    const range = currentSelection();
    return range === null ? null : spanOfRange(this.reading.map, range);
  }

  /** What is selected in the article; in a translation, the sentences that it renders. */
  private selected(): Selected | null {
    const rendered = this.translation.desk?.selected() ?? null;
    if (rendered !== null) return { span: rendered.span, anchor: { getClientRects: () => [...rendered.range.getClientRects()] } };
    return currentSelection() === null ? null : { span: this.selectedSpan(), anchor: null };
  }
}
