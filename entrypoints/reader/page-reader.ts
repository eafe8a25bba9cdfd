import { mentionIn, personIn } from '../../core/glossary/convention.ts';
import type { PageDescription, ReaderSettings } from '../../core/protocol.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { emptyMemory } from '../../core/translation/memory.ts';
import { regionOf } from '../../page/region/selector.ts';
import { spanOfRange } from '../../page/select/selected-span.ts';
import { currentSelection } from '../../page/select/watch-selection.ts';
import { isIntact, reachesBeyond } from '../../page/is-intact.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { ArticleSession } from './article-session.ts';
import { pickRegion } from './region-picker.ts';
import { SelectionExplainer } from './selection-explainer.ts';
import { isSameReading, readArticle, readPage, type FoundArticle, type PageReading } from './read-article.ts';
import { State } from './state.ts';
import type { Views } from './views.ts';

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
  readonly settings: State<ReaderSettings>;
  private readonly explainer: SelectionExplainer;
  private readonly errors: string[] = [];
  private readonly memory = emptyMemory();

  constructor(surface: Surface, views: Views, settings: ReaderSettings) {
    this.surface = surface;
    this.views = views;
    this.settings = new State(settings);
    this.selector = settings.region;
    this.explainer = new SelectionExplainer(surface, views, this.settings, this.note);
  }

  /** Nothing of ours is thrown into the page: what goes wrong is kept for whoever asks. */
  readonly note = (error: unknown): void => {
    if (this.errors.length < 50) this.errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };

  /** Looks at the page as it is now. An article that goes on undisturbed keeps its session. */
  async read(): Promise<void> {
    const look = ++this.looks;
    const page = await readPage(this.settings.value.today, this.region());
    // The page has changed meanwhile and is read anew.
    if (look !== this.looks) return;
    if (this.session !== null && goesOn(this.session.reading, page.found)) return;
    this.end();
    this.page = page;
    if (page.found !== null) await this.begin(page.found, page.timings);
  }

  /** Lets the user choose where the article stands, and reads it there, now and on the site's other pages. */
  async pickRegion(): Promise<boolean> {
    const picked = await pickRegion(this.surface, this.views, this.picking.signal);
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

  describe(): PageDescription {
    const { session, page, settings: { value: { today, naming } } } = this;
    if (page === null) throw new Error('The page has not been read yet.');
    const { article = null, mentions = [], people = [], glossDate = { value: today, from: 'today' as const } } = session?.reading ?? {};
    return {
      article, glossDate,
      mentions: mentions.map((mention) => mentionIn(mention, naming)),
      people: people.map((person) => personIn(person, naming)),
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
    const open = this.session?.cards.card.value ?? null;
    this.end();
    const { surface, views, settings, memory, note } = this;
    this.life = new AbortController();
    this.session = new ArticleSession(reading, { surface, views, settings, memory, note }, this.life.signal);
    this.refreshHighlights();
    this.session.cards.reopen(open);
  }

  /** The options as they are now hold for what is open too. */
  adopt(settings: ReaderSettings): void {
    const { marks } = this.settings.value;
    this.settings.value = settings;
    this.explainer.refresh();
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
    if (session !== null && index >= 0) return session.cards.open(index, 'keyboard');
    return this.explainer.explain(range, session?.reading.glossDate ?? { value: this.settings.value.today, from: 'today' });
  }

  private async begin(found: FoundArticle, timings: PageReading['timings']): Promise<void> {
    const { signal } = (this.life = new AbortController());
    const start = performance.now();
    const reading = await readArticle(found, await ownTermsOf(found));
    // While a long text was read the page may have gone on to another.
    if (signal.aborted) return;
    const explained = performance.now();
    const { surface, views, settings, memory, note } = this;
    this.session = new ArticleSession(reading, { surface, views, settings, memory, note }, signal);
    Object.assign(timings, { gloss: explained - start, paint: performance.now() - explained });
    this.refreshHighlights();
  }

  /** The background keeps what the panel and the popup say of the page. */
  tell(): void {
    if (this.page !== null) void sendToBackground('pageDecided', this.page.detection).catch(this.note);
  }
}
