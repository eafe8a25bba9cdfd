import type { ReaderSettings } from '../../core/protocol.ts';
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
import { surfaceProps } from './surface-props.ts';
import type { Views } from './views.ts';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;

/** Where a session draws, with what, and by which settings. */
export interface Surroundings {
  surface: Surface;
  views: Views;
  settings: ReaderSettings;
  /** Hears of what goes wrong. */
  note(error: unknown): void;
}

/** One article being read: its marks, its cards, its highlights. The signal takes all of it away. */
export class ArticleSession {
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly cards: CardDesk;
  readonly highlights: HighlightDesk;
  readonly kept: KeptHighlights;
  private readonly painter: Painter;

  constructor(reading: ArticleReading, around: Surroundings, signal: AbortSignal) {
    const { surface, settings } = around;
    this.reading = reading;
    this.painter = new Painter(reading.map, signal);
    this.marks = new Marks(reading, this.painter, settings.density);
    this.kept = new KeptHighlights(reading, settings.paintHighlights ? this.painter : null);
    this.cards = new CardDesk(reading, this.marks, around);
    this.highlights = new HighlightDesk(reading, this.kept, surface);
    this.draw(around, signal);
    this.listen(surface, signal);
    this.marks.show(settings.marks === 'shown');
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
  private draw({ surface, views, settings, note }: Surroundings, signal: AbortSignal): void {
    const place = surface.place();
    const isOpen = () => this.cards.card.value !== null || this.highlights.bar.value !== null;
    const show = async (): Promise<void> => {
      const { drawSurface } = await views.load();
      // The page may have taken the surface away meanwhile, for good.
      if (signal.aborted || (isOpen() && !surface.show())) return;
      drawSurface(place, surfaceProps({ reading: this.reading, cards: this.cards, highlights: this.highlights, settings }));
      // Views follow the state a little later: then it shows whether anything is left.
      if (!isOpen()) setTimeout(() => surface.rest());
    };
    const showOrLeave = (): void => void show().catch((error: unknown) => {
      note(error);
      surface.rest();
    });
    for (const state of [this.cards.card, this.cards.speech, this.highlights.bar]) state.follow(showOrLeave);
    signal.addEventListener('abort', () => views.leave(place), { once: true });
  }

  private listen(surface: Surface, signal: AbortSignal): void {
    const { map, mentions } = this.reading;
    const at = (x: number, y: number) => (this.marks.shown ? spanAt(map, this.marks.mentions, x, y) : null);
    const isOurs = (event: Event) => surface.isOurs(event);
    watchHover({ at, isOurs, onRest: (mention) => this.cards.point(mention) }, signal);
    watchTaps({ at, isOurs, onTap: (mention) => this.cards.open(mentions.indexOf(mention), 'touch') }, signal);
    watchSelection((range) => this.highlights.select(range), signal);
  }
}
