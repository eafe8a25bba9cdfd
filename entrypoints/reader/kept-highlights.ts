import type { Anchor, Colour, Highlight, HighlightDraft } from '../../core/annotation/highlight.ts';
import type { Article } from '../../core/article/article.ts';
import type { Anchoring } from '../../page/annotation/anchoring.ts';
import type { Painter } from '../../page/paint/painter.ts';
import type { Span } from '../../page/span.ts';
import { loadPart } from '../../platform/load-part.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { ArticleReading } from './read-article.ts';

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
  }

  /** Answers after the library's transaction has completed. */
  async save(span: Span, colour: Colour): Promise<Highlight | null> {
    const { article, map } = this.reading;
    const selector = (await loadAnchoring()).describe(map, span);
    if (selector === null) return null;
    const draft = { article: factsOf(article), selector, colour };
    const saved = await sendToBackground('saveHighlight', draft);
    await this.place([...this.known.filter(({ id }) => id !== saved.id), saved]);
    return saved;
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

  private async matcher(): Promise<ReturnType<Anchoring['matcher']>> {
    const { matcher } = await loadAnchoring();
    return (this.match ??= matcher(this.reading.article.text));
  }

  private spansIn(colour: Colour): Span[] {
    return this.placed.flatMap(({ highlight, anchor }) => (highlight.colour === colour && anchor.state === 'anchored' ? [anchor] : []));
  }
}

const loadAnchoring = async (): Promise<Anchoring> => await loadPart('anchoring') as Anchoring; // as: see entrypoints/anchoring.ts

function factsOf({ canonical, url, portal, place, title, published }: Article): HighlightDraft['article'] {
  return { canonical, url, portal, place: place?.name ?? null, title, published: published.value, inferred: published.inferred?.value ?? null };
}
