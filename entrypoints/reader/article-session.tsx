import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
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
import { SurfaceView } from './surface-view.tsx';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;

/** One article being read: its marks, its cards, its highlights. The signal takes all of it away. */
export class ArticleSession {
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly cards: CardDesk;
  readonly highlights: HighlightDesk;
  readonly kept: KeptHighlights;
  private readonly painter: Painter;

  constructor(reading: ArticleReading, surface: Surface, settings: ReaderSettings, signal: AbortSignal) {
    this.reading = reading;
    this.painter = new Painter(reading.map, signal);
    this.marks = new Marks(reading, this.painter, settings.density);
    this.kept = new KeptHighlights(reading, settings.paintHighlights ? this.painter : null);
    this.cards = new CardDesk(reading, this.marks, surface, settings);
    this.highlights = new HighlightDesk(reading, this.kept, surface);
    this.draw(surface, settings, signal);
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

  private draw(surface: Surface, settings: ReaderSettings, signal: AbortSignal): void {
    const { reading, cards, highlights } = this;
    const place = surface.place();
    render(<SurfaceView reading={reading} cards={cards} highlights={highlights} settings={settings} updated={i18n.t('failure.extensionUpdated')} />, place);
    const stop = effect(() => {
      // Views follow the state a little later: then it shows whether anything is left.
      if (cards.card.value === null && highlights.bar.value === null) setTimeout(() => surface.rest());
    });
    signal.addEventListener('abort', () => {
      stop();
      render(null, place);
      surface.leave(place);
    }, { once: true });
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
