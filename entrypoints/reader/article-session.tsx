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
/** How long a line at the foot of the page stands, ms: enough to read two lines. */
const toldTime = 6000;

/** What a session is begun with. */
export interface SessionOptions {
  reading: ArticleReading;
  surface: Surface;
  settings: Signal<ReaderSettings>;
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
  private readonly surface: Surface;
  private readonly painter: Painter;
  private readonly pairs: SentencePairs;
  /** A line at the foot of the page, for a moment. */
  private readonly told = signal<ToastProps | null>(null);

  constructor({ reading, surface, settings, memory }: SessionOptions, life: AbortSignal) {
    const { density, paintHighlights, marks } = settings.peek();
    this.reading = reading;
    this.surface = surface;
    this.painter = new Painter(reading.map, life);
    this.marks = new Marks(reading, this.painter, density);
    this.kept = new KeptHighlights(reading, paintHighlights ? this.painter : null);
    this.cards = new CardDesk(reading, this.marks, surface, settings, life);
    this.highlights = new HighlightDesk(reading, this.kept, surface, () => this.selected());
    this.pairs = new SentencePairs(this.painter, life);
    this.translation = new TranslationDesk({ reading, pairs: this.pairs, memory }, life);
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
    const { reading, cards, highlights, translation, told, surface } = this;
    const place = surface.place();
    const updated = i18n.t('failure.extensionUpdated');
    render(<SurfaceView {...{ reading, cards, highlights, translation, settings, told, updated }} />, place);
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
    const { bilingual } = this.translation;
    const isOurs = (event: Event) => surface.isOurs(event) || bilingual.isOurs(event);
    watchHover({ at, isOurs, onRest: (mention) => this.cards.point(mention) }, life);
    watchTaps({ at, isOurs, onTap: (mention) => this.cards.open(mentions.indexOf(mention), 'touch') }, life);
    watchSelection(() => this.selected(), (selected) => this.highlights.select(selected), life);
    const onSentence = (sentence: SourceSentence | null): void => { this.pairs.lit.value = sentence; };
    watchSentences({ map, sentences: () => this.pairs.sentences, isOurs, onSentence }, life);
  }

  /** Words of the article that are selected are wanted first; else the key shows and hides. */
  async translateByKey(): Promise<void> {
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
