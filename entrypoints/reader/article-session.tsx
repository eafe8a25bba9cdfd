import { effect, signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { ReaderSettings } from '../../core/protocol.ts';
import type { ToastProps } from '../../components/notice/toast.tsx';
import { Painter } from '../../page/paint/painter.ts';
import { spanAt } from '../../page/point/hit-test.ts';
import { watchHover } from '../../page/point/hover.ts';
import { watchTaps } from '../../page/point/tap.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { watchSelection } from '../../page/select/watch-selection.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { CardDesk } from './card-desk.ts';
import { HighlightDesk } from './highlight-desk.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { Marks } from './marks.ts';
import type { ArticleReading } from './read-article.ts';
import { SurfaceView } from './surface-view.tsx';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;
/** How long a line at the foot of the page stands, ms: enough to read two lines. */
const toldTime = 6000;

/** One article being read: its marks, its cards, its highlights. The signal takes all of it away. */
export class ArticleSession {
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly cards: CardDesk;
  readonly highlights: HighlightDesk;
  readonly kept: KeptHighlights;
  private readonly surface: Surface;
  private readonly painter: Painter;
  /** A line at the foot of the page, for a moment. */
  private readonly told = signal<ToastProps | null>(null);

  constructor(reading: ArticleReading, surface: Surface, settings: Signal<ReaderSettings>, life: AbortSignal) {
    const { density, paintHighlights, marks } = settings.peek();
    this.reading = reading;
    this.painter = new Painter(reading.map, life);
    this.marks = new Marks(reading, this.painter, density);
    this.kept = new KeptHighlights(reading, paintHighlights ? this.painter : null);
    this.cards = new CardDesk(reading, this.marks, surface, settings, life);
    this.highlights = new HighlightDesk(reading, this.kept, surface);
    this.surface = surface;
    this.draw(settings, life);
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

  private draw(settings: Signal<ReaderSettings>, life: AbortSignal): void {
    const { reading, cards, highlights, told, surface } = this;
    const place = surface.place();
    render(<SurfaceView reading={reading} cards={cards} highlights={highlights} settings={settings} told={told} />, place);
    const stop = effect(() => {
      // Views follow the state a little later: then it shows whether anything is left.
      if (cards.card.value === null && highlights.bar.value === null && told.value === null) setTimeout(() => surface.rest());
    });
    life.addEventListener('abort', () => {
      stop();
      render(null, place);
      surface.leave(place);
    }, { once: true });
  }

  private listen(life: AbortSignal): void {
    const { surface } = this;
    const { map, mentions } = this.reading;
    const at = (x: number, y: number) => (this.marks.shown ? spanAt(map, this.marks.mentions, x, y) : null);
    const isOurs = (event: Event) => surface.isOurs(event);
    watchHover({ at, isOurs, onRest: (mention) => this.cards.point(mention) }, life);
    watchTaps({ at, isOurs, onTap: (mention) => this.cards.open(mentions.indexOf(mention), 'touch') }, life);
    watchSelection((range) => this.highlights.select(range), life);
  }
}
