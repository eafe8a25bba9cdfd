import type { ReaderSettings } from '../../core/protocol.ts';
import type { TranslationMemory } from '../../core/translation/memory.ts';
import type { ArticleReading } from '../../page/article/article-reading.ts';
import type { ArticleDesk, DeskOptions, Selected } from '../../page/desk/article-desk.ts';
import { Painter } from '../../page/paint/painter.ts';
import { spanAt } from '../../page/point/hit-test.ts';
import { watchHover } from '../../page/point/hover.ts';
import { watchTaps } from '../../page/point/tap.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection, watchSelection } from '../../page/select/watch-selection.ts';
import type { Span } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { Failure } from '../../platform/failure.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { Marks } from './marks.ts';
import { builtIn, lexicon } from './read-article.ts';
import { Translation } from './translation.ts';
import type { Views } from './views.ts';

/** How long a highlight that was gone to stays lit, ms. */
const litTime = 1800;

/** Where a session draws, with what, by which settings, and what it remembers of the one before. */
export interface Surroundings {
  surface: Surface;
  views: Views;
  settings(): ReaderSettings;
  memory: TranslationMemory;
  /** Hears of what goes wrong. */
  note(error: unknown): void;
}

/** One article being read: its marks, its highlights, its translation. The signal takes all of it away. */
export class ArticleSession {
  /** Null until somebody at the page wishes for something. */
  desk: ArticleDesk | null = null;
  readonly reading: ArticleReading;
  readonly marks: Marks;
  readonly kept: KeptHighlights;
  readonly translation: Translation;
  private readonly around: Surroundings;
  private readonly life: AbortSignal;
  private readonly painter: Painter;

  constructor(reading: ArticleReading, around: Surroundings, life: AbortSignal) {
    const { surface, memory } = around;
    const { density, paintHighlights, marks } = around.settings();
    this.reading = reading;
    this.around = around;
    this.life = life;
    const painter = this.painter = new Painter(reading.map, life);
    this.marks = new Marks(reading, painter, density);
    this.kept = new KeptHighlights(reading, paintHighlights ? painter : null);
    this.translation = new Translation({ reading, lexicon, painter, memory, isOurs: (event) => surface.isOurs(event) }, life);
    this.listen(life);
    this.marks.show(marks === 'shown');
  }

  /** @throws Failure where what it is done with can not be had */
  async withDesk<T>(task: (desk: ArticleDesk) => T | Promise<T>): Promise<T> {
    const part = await this.around.views.load();
    if (this.life.aborted) throw new Failure('cancelled');
    this.desk ??= part.begin(this.deskOptions(), this.life);
    return task(this.desk);
  }

  /** The same for somebody at the page, who is told there if it fails. */
  wish(task: (desk: ArticleDesk) => unknown): void {
    void this.withDesk(task).catch((error: unknown) => { if (!this.life.aborted) this.around.views.sayWhy(error); });
  }

  goToMention(index: number): boolean {
    const mention = this.reading.mentions[index];
    return mention !== undefined && scrollToSpan(this.reading.map, mention);
  }

  /** Scrolls to a highlight and lights it for a moment. */
  goToHighlight(id: string): boolean {
    const span = this.kept.spanOf(id);
    if (span === null || !scrollToSpan(this.reading.map, span)) return false;
    this.painter.paint('chu-giai-found', [span], 4);
    setTimeout(() => this.painter.erase('chu-giai-found'), litTime);
    return true;
  }

  private deskOptions(): DeskOptions {
    const { reading, marks, kept, translation, around: { surface, settings, note, views: { updated } } } = this;
    return {
      reading, lexicon, surface, settings, note, updated,
      markOpen: (...mentions) => marks.open(...mentions),
      paint: (highlight) => kept.add(highlight),
      builtIn: (mention) => builtIn(mention, reading),
      selected: () => this.selected(),
      translate: (span) => void translation.ask((desk) => desk.translateSpan(span)),
    };
  }

  private listen(life: AbortSignal): void {
    const { map, mentions } = this.reading;
    const at = (x: number, y: number) => (this.marks.shown ? spanAt(map, this.marks.mentions, x, y) : null);
    const isOurs = (event: Event) => this.around.surface.isOurs(event) || this.translation.desk?.isOurs(event) === true;
    watchHover({ at, isOurs, onRest: (mention) => this.wish((desk) => desk.point(mention)) }, life);
    watchTaps({ at, isOurs, onTap: (mention) => this.wish((desk) => desk.open(mentions.indexOf(mention), 'touch')) }, life);
    watchSelection(() => this.selected(), (selected) => this.select(selected), life);
  }

  private select(selected: Selected | null): void {
    if (selected?.span != null || this.desk !== null) this.wish((desk) => desk.select(selected));
    else this.around.views.sayNothing();
  }

  /** Words of the article that are selected are wanted first; else the key shows and hides. */
  async translateByKey(): Promise<void> {
    const span = this.selectedSpan();
    const { problem } = await this.translation.ask((desk) => (span === null ? desk.flip() : desk.translateSpan(span)));
    // One that has come says by itself what goes wrong.
    if (problem !== null && this.translation.desk === null) this.wish((desk) => desk.tellProblem(problem));
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
