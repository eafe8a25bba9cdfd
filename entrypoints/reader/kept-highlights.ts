import type { Anchor, Colour, Highlight } from '../../core/annotation/highlight.ts';
import type { Anchoring } from '../../page/annotation/anchoring.ts';
import type { ArticleReading } from '../../page/article/article-reading.ts';
import type { Painter } from '../../page/paint/painter.ts';
import type { Span } from '../../page/span.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';

const colours: Colour[] = ['claim', 'figure', 'person', 'question', 'follow-up'];
/** Above the marks of terms. */
const priority = 2;

/** A stored highlight, and where it stands in the page as it is now. */
export interface Placed {
  highlight: Highlight;
  anchor: Anchor;
}

/** The highlights of one article: the library has them, the page shows them. */
export class KeptHighlights {
  placed: Placed[] = [];
  /** All of them, also while they are still being placed. */
  private known: readonly Highlight[] = [];
  private readonly reading: ArticleReading;
  private readonly painter: Painter | null;
  /** Orphans that the library was told of. */
  private told: string | null = null;
  private match: ReturnType<Anchoring['matcher']> | null = null;

  /** @param painter null where the reader wants no highlight painted on this site */
  constructor(reading: ArticleReading, painter: Painter | null) {
    this.reading = reading;
    this.painter = painter;
  }

  /** Asks the library and paints what it has. */
  async load(): Promise<void> {
    const highlights = await sendToBackground('highlightsOf', { canonical: this.reading.article.canonical });
    await this.place(highlights);
    this.tellOrphans();
  }

  /** Paints one that the library has now. */
  async add(saved: Highlight): Promise<void> {
    await this.place([...this.known.filter(({ id }) => id !== saved.id), saved]);
  }

  /** Null for a highlight that is not there, or no longer found in the text. */
  spanOf(id: string): Span | null {
    const anchor = this.placed.find(({ highlight }) => highlight.id === id)?.anchor;
    return anchor?.state === 'anchored' ? anchor : null;
  }

  private async place(highlights: readonly Highlight[]): Promise<void> {
    this.known = highlights;
    const match = highlights.length === 0 ? null : await this.matcher();
    this.placed = match === null ? [] : highlights.map((highlight) => ({ highlight, anchor: match(highlight.target.selector) }));
    for (const colour of colours) this.painter?.paint(`chu-giai-${colour}`, this.spansIn(colour), priority);
  }

  /** The library shows them too; it does not see the page. */
  private tellOrphans(): void {
    const orphans = this.placed.filter(({ anchor }) => anchor.state === 'orphan').map(({ highlight }) => highlight.id);
    const told = orphans.join();
    if (this.placed.length === 0 || told === this.told) return;
    this.told = told;
    void sendToBackground('highlightsPlaced', { canonical: this.reading.article.canonical, orphans }).catch(() => { this.told = null; });
  }

  private async matcher(): Promise<ReturnType<Anchoring['matcher']>> {
    const { matcher } = await loadPart('anchoring') as Anchoring; // as: see entrypoints/anchoring.ts
    return (this.match ??= matcher(this.reading.article.text));
  }

  private spansIn(colour: Colour): Span[] {
    return this.placed.flatMap(({ highlight, anchor }) => (highlight.colour === colour && anchor.state === 'anchored' ? [anchor] : []));
  }
}
