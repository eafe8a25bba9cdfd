import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { ReaderSettings } from '../../core/protocol.ts';
import { Painter } from '../../page/paint/painter.ts';
import { spanAt } from '../../page/point/hit-test.ts';
import { watchHover } from '../../page/point/hover.ts';
import { watchTaps } from '../../page/point/tap.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { watchPageKey } from '../../page/bilingual/page-key.ts';
import { selectedWords } from '../../page/bilingual/selected-words.ts';
import { watchSentences } from '../../page/bilingual/watch-sentences.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection, watchSelection } from '../../page/select/watch-selection.ts';
import type { Span } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { CardDesk } from './card-desk.ts';
import { HighlightDesk, type Selected } from './highlight-desk.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { Marks } from './marks.ts';
import type { ArticleReading } from './read-article.ts';
import { SentencePairs, type SourceSentence } from './sentence-pairs.ts';
import { SurfaceView } from './surface-view.tsx';
import { TranslationDesk } from './translation-desk.tsx';
import type { TranslationMemory } from './translation-memory.ts';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;

/** What a session is begun with. */
export interface SessionOptions {
  reading: ArticleReading;
  surface: Surface;
  settings: ReaderSettings;
  memory: TranslationMemory;
}

/** One article being read: its marks, its cards, its highlights, its translation. The signal takes all of it away. */
export class ArticleSession {
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly cards: CardDesk;
  readonly highlights: HighlightDesk;
  readonly kept: KeptHighlights;
  readonly translation: TranslationDesk;
  private readonly painter: Painter;
  private readonly pairs: SentencePairs;

  constructor({ reading, surface, settings, memory }: SessionOptions, signal: AbortSignal) {
    this.reading = reading;
    this.painter = new Painter(reading.map, signal);
    this.marks = new Marks(reading, this.painter, settings.density);
    this.kept = new KeptHighlights(reading, settings.paintHighlights ? this.painter : null);
    this.cards = new CardDesk(reading, this.marks, surface, settings);
    this.highlights = new HighlightDesk(reading, this.kept, surface, () => this.selected());
    this.pairs = new SentencePairs(this.painter, signal);
    this.translation = new TranslationDesk({ reading, pairs: this.pairs, memory }, signal);
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
    const { reading, cards, highlights, translation } = this;
    const place = surface.place();
    render(
      <SurfaceView reading={reading} cards={cards} highlights={highlights} translation={translation} settings={settings} updated={i18n.t('failure.extensionUpdated')} />,
      place,
    );
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
    const { bilingual } = this.translation;
    const isOurs = (event: Event) => surface.isOurs(event) || bilingual.isOurs(event);
    watchHover({ at, isOurs, onRest: (mention) => this.cards.point(mention) }, signal);
    watchTaps({ at, isOurs, onTap: (mention) => this.cards.open(mentions.indexOf(mention), 'touch') }, signal);
    watchSelection(() => this.selected(), (selected) => this.highlights.select(selected), signal);
    const onSentence = (sentence: SourceSentence | null): void => { this.pairs.lit.value = sentence; };
    watchSentences({ map, sentences: () => this.pairs.sentences, isOurs, onSentence }, signal);
    watchPageKey('KeyT', () => void this.translateByKey(), signal);
  }

  /** Words of the article that are selected are wanted first; else the key shows and hides. */
  private async translateByKey(): Promise<void> {
    const span = this.selectedSpan();
    await (span === null ? this.translation.flip() : this.translation.translateSpan(span));
  }

  /** What is selected in the article itself. */
  selectedSpan(): Span | null {
    const range = currentSelection();
    return range === null ? null : spanOfRange(this.reading.map, range);
  }

  /** What is selected in the article; in a translation, the sentences that it renders. */
  private selected(): Selected | null {
    const words = selectedWords(this.translation.bilingual);
    const passage = words === null ? undefined : this.translation.passageOf(words.passage);
    if (words !== null && passage !== undefined) {
      return { span: this.pairs.sourceOf(passage, words.start, words.end), anchor: { getClientRects: () => [...words.range.getClientRects()] } };
    }
    return currentSelection() === null ? null : { span: this.selectedSpan(), anchor: null };
  }
}
