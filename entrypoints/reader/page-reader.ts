import { isHouse } from '../../core/glossary/convention.ts';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import type { PageDescription, ReaderSettings } from '../../core/protocol.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { emptyMemory } from '../../core/translation/memory.ts';
import type { FoundArticle } from '../../page/article/article-reading.ts';
import type { Explainer, OpenedCard } from '../../page/desk/article-desk.ts';
import { regionOf } from '../../page/region/selector.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection } from '../../page/select/watch-selection.ts';
import { isIntact, reachesBeyond } from '../../page/is-intact.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { ArticleSession, type Surroundings } from './article-session.ts';
import { isSameReading, lexicon, mentionsIn, readArticle, readPage, type PageReading } from './read-article.ts';
import { Views } from './views.ts';

/**
 * Whether what is being read is still the page's article. A page without an end (infinite scroll) puts other articles
 * below; its address tells when one of those is meant.
 */
function goesOn(before: FoundArticle, now: FoundArticle | null): boolean {
  if (now !== null && isSameReading(before, now)) return true;
  if (before.article.url !== location.href || !isIntact(before.map)) return false;
  return now?.article.title !== before.article.title || reachesBeyond(before.map, now.map);
}

/** Without them the glossary still explains: a library that does not open is no reason to show nothing. */
const ownTermsOf = ({ article: { canonical } }: FoundArticle): Promise<OwnTerm[]> => sendToBackground('ownTermsOf', { canonical }).catch(() => []);

/** Reads a page, and again when it has changed: one session for each article, taken away before the next begins. */
export class PageReader {
  session: ArticleSession | null = null;
  private page: PageReading | null = null;
  private life = new AbortController();
  private readonly picking = new AbortController();
  private looks = 0;
  private turn = 0;
  private picked: Element | null = null;
  private selector: string | null;
  private readonly surface: Surface;
  private readonly views: Views;
  private explainer: Explainer | null = null;
  settings: ReaderSettings;
  private readonly errors: string[] = [];
  private readonly memory = emptyMemory();

  constructor(surface: Surface, settings: ReaderSettings, signal: AbortSignal) {
    this.surface = surface;
    this.settings = settings;
    this.selector = settings.region;
    this.views = new Views(surface, this.note, signal);
  }

  /** Nothing of ours is thrown into the page: what goes wrong is kept for whoever asks. */
  readonly note = (error: unknown): void => {
    if (this.errors.length < 50) this.errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };

  /** Looks at the page as it is now. An article that goes on undisturbed keeps its session. */
  async read(): Promise<void> {
    const look = ++this.looks;
    const page = await readPage(this.settings.today, this.region());
    // The page has changed meanwhile and is read anew.
    if (look !== this.looks) return;
    if (this.session !== null && goesOn(this.session.reading, page.found)) return;
    this.end();
    this.page = page;
    if (page.found !== null) await this.begin(page.found, page.timings);
  }

  /** Lets the user choose where the article stands, and reads it there, now and on the site's other pages. */
  async pickRegion(): Promise<boolean> {
    const picked = await (await this.views.load()).pickRegion(this.surface, this.picking.signal);
    if (picked === null) return false;
    this.picked = picked.element;
    this.selector = picked.selector;
    await this.readAnew();
    await sendToBackground('rememberRegion', { selector: this.selector });
    return true;
  }

  async forgetRegion(): Promise<void> {
    this.picked = this.selector = null;
    await this.readAnew();
    await sendToBackground('rememberRegion', { selector: null });
  }

  /** The element picked on this page, else what the remembered selector finds. */
  private region(): Element | null {
    if (this.picked?.isConnected === true) return this.picked;
    return this.selector === null ? null : regionOf(document, this.selector);
  }

  private async readAnew(): Promise<void> {
    this.end();
    await this.read();
    this.tell();
  }

  /** Takes everything away. */
  end(): void {
    this.life.abort();
    this.session = null;
  }

  async describe(): Promise<PageDescription> {
    const { session, page, settings: { today, naming } } = this;
    if (page === null) throw new Error('The page has not been read yet.');
    const { article = null, mentions = [], people = [], glossDate = { value: today, from: 'today' as const } } = session?.reading ?? {};
    return {
      article, glossDate,
      ...(isHouse(naming) ? { mentions, people } : (await this.views.load()).inConvention({ mentions, people }, naming)),
      detection: page.detection,
      regionChosen: this.picked !== null || this.selector !== null,
      translation: session?.translation.desk?.state ?? null,
      highlights: session?.kept.placed ?? [],
      timings: page.timings,
      errors: this.errors,
      interference: this.surface.interference,
    };
  }

  /** The own terms changed: reads the same text again. What the open card is about stays open. */
  readInOtherWords(): void {
    const found = this.page?.found;
    if (found != null) void this.readAgain(found, ++this.turn).catch(this.note);
  }

  /** What is shown stays until the new reading is there. */
  private async readAgain(found: FoundArticle, turn: number): Promise<void> {
    const reading = await readArticle(found, await ownTermsOf(found));
    // The terms changed once more, or the page went on to another article.
    if (turn !== this.turn || found !== this.page?.found) return;
    const open: OpenedCard | null = this.session?.desk?.opened ?? null;
    this.end();
    this.life = new AbortController();
    this.session = new ArticleSession(reading, this.surroundings(), this.life.signal);
    this.refreshHighlights();
    if (open !== null) this.session.wish((desk) => desk.reopen(open));
  }

  /** The options as they are now hold for what is open too. */
  adopt(settings: ReaderSettings): void {
    const { marks } = this.settings;
    this.settings = settings;
    this.explainer?.refresh();
    this.session?.desk?.refresh();
    this.session?.marks.thin(settings.density);
    if (settings.marks !== marks) this.session?.marks.show(settings.marks === 'shown');
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
    if (session !== null && index >= 0) session.wish((desk) => desk.open(index, 'keyboard'));
    else if (range.toString().trim() === '') return false;
    else void this.explain(range, session?.reading.glossDate ?? { value: this.settings.today, from: 'today' }).catch(this.views.sayWhy);
    return true;
  }

  private async explain(range: Range, day: GlossDate): Promise<void> {
    const { surface } = this;
    const { explainer } = await this.views.load();
    this.explainer ??= explainer({ surface, lexicon, mentionsIn, settings: () => this.settings });
    this.explainer.explain(range, day);
  }

  private surroundings(): Surroundings {
    const { surface, views, memory, note } = this;
    return { surface, views, memory, note, settings: () => this.settings };
  }

  private async begin(found: FoundArticle, timings: PageReading['timings']): Promise<void> {
    const { signal } = (this.life = new AbortController());
    const start = performance.now();
    const reading = await readArticle(found, await ownTermsOf(found));
    // While a long text was read the page may have gone on to another.
    if (signal.aborted) return;
    const explained = performance.now();
    this.session = new ArticleSession(reading, this.surroundings(), signal);
    Object.assign(timings, { gloss: explained - start, paint: performance.now() - explained });
    this.refreshHighlights();
  }

  /** The background keeps what the panel and the popup say of the page. */
  tell(): void {
    if (this.page !== null) void sendToBackground('pageDecided', this.page.detection).catch(this.note);
  }
}
