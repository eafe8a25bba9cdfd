import type { PageDescription, ReaderSettings } from '../../core/protocol.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection } from '../../page/select/watch-selection.ts';
import { isIntact, reachesBeyond } from '../../page/is-intact.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { ArticleSession } from './article-session.tsx';
import { SelectionExplainer } from './selection-explainer.tsx';
import { isSameReading, readPage, type ArticleReading, type PageReading } from './read-article.ts';

/**
 * Whether what is being read is still the page's article. A page without an end (infinite scroll) puts other articles
 * below; its address tells when one of those is meant.
 */
function goesOn(before: ArticleReading, now: ArticleReading | null): boolean {
  if (now !== null && isSameReading(before, now)) return true;
  if (before.article.url !== location.href || !isIntact(before.map)) return false;
  return now?.article.title !== before.article.title || reachesBeyond(before.map, now.map);
}

/** Reads a page, and again when it has changed: one session for each article, taken away before the next begins. */
export class PageReader {
  session: ArticleSession | null = null;
  private page: PageReading | null = null;
  private life = new AbortController();
  private readonly surface: Surface;
  readonly settings: ReaderSettings;
  private readonly explainer: SelectionExplainer;
  private readonly errors: string[] = [];

  constructor(surface: Surface, settings: ReaderSettings) {
    this.surface = surface;
    this.settings = settings;
    this.explainer = new SelectionExplainer(surface, settings);
  }

  /** Nothing of ours is thrown into the page: what goes wrong is kept for whoever asks. */
  readonly note = (error: unknown): void => {
    if (this.errors.length < 50) this.errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };

  /** Looks at the page as it is now. An article that goes on undisturbed keeps its session. */
  read(): void {
    const page = readPage(this.settings.today);
    if (this.session !== null && goesOn(this.session.reading, page.reading)) return;
    this.page = page;
    this.end();
    if (page.reading !== null) this.begin(page.reading);
  }

  /** Takes everything away. */
  end(): void {
    this.life.abort();
    this.session = null;
  }

  describe(): PageDescription {
    const { session, page } = this;
    if (page === null) throw new Error('The page has not been read yet.');
    const { article = null, mentions = [], people = [], glossDate = { value: this.settings.today, from: 'today' as const } } = session?.reading ?? {};
    return {
      article, mentions, people, glossDate,
      detection: page.detection,
      highlights: session?.kept.placed ?? [],
      timings: page.timings,
      errors: this.errors,
      interference: this.surface.interference,
    };
  }

  /** Asks the library for the article's highlights again. */
  refreshHighlights(): void {
    void this.session?.kept.load().catch(this.note);
  }

  /** Explains what is selected, in the article or anywhere on the page. */
  explainSelection(): boolean {
    const range = currentSelection();
    if (range === null) return false;
    const { session } = this;
    const span = session === null ? null : spanOfRange(session.reading.map, range);
    const index = span === null ? -1 : (session?.reading.mentions.findIndex(({ start, end }) => start < span.end && end > span.start) ?? -1);
    if (session !== null && index >= 0) return session.cards.open(index, 'keyboard');
    return this.explainer.explain(range, session?.reading.glossDate ?? { value: this.settings.today, from: 'today' });
  }

  private begin(reading: ArticleReading): void {
    const start = performance.now();
    this.life = new AbortController();
    this.session = new ArticleSession(reading, this.surface, this.settings, this.life.signal);
    if (this.page !== null) this.page.timings['paint'] = performance.now() - start;
    this.refreshHighlights();
  }

  /** The background keeps what the panel and the popup say of the page. */
  tell(): void {
    if (this.page !== null) void sendToBackground('pageDecided', this.page.detection).catch(this.note);
  }
}
