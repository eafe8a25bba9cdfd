import { describeTextPosition, describeTextQuote } from '../../core/annotation/describe.ts';
import type { Anchor, ArticleFacts, Attachment, Colour, Highlight } from '../../core/annotation/highlight.ts';
import { matcher } from '../../core/annotation/match.ts';
import type { Article } from '../../core/article/article.ts';
import { describeRange } from '../../page/annotation/describe-range.ts';
import type { Painter } from '../../page/paint/painter.ts';
import type { Span } from '../../page/span.ts';
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
  private readonly reading: ArticleReading;
  private readonly painter: Painter | null;
  /** Orphans that the library was told of. */
  private told: string | null = null;
  private readonly match: ReturnType<typeof matcher>;

  /** @param painter null where the reader wants no highlight painted on this site */
  constructor(reading: ArticleReading, painter: Painter | null) {
    this.reading = reading;
    this.painter = painter;
    this.match = matcher(reading.article.text);
  }

  /** Asks the library and paints what it has. */
  async load(): Promise<void> {
    const highlights = await sendToBackground('highlightsOf', { canonical: this.reading.article.canonical });
    this.place(highlights);
    this.tellOrphans();
  }

  /** Answers after the library's transaction has completed. */
  async save(span: Span, colour: Colour): Promise<Highlight | null> {
    const place = placeOf(this.reading, span);
    if (place === null) return null;
    const saved = await sendToBackground('saveHighlight', { ...place, colour });
    this.place([...this.placed.map(({ highlight }) => highlight).filter(({ id }) => id !== saved.id), saved]);
    return saved;
  }

  /** Null for a highlight that is not there, or no longer found in the text. */
  spanOf(id: string): Span | null {
    const anchor = this.placed.find(({ highlight }) => highlight.id === id)?.anchor;
    return anchor?.state === 'anchored' ? anchor : null;
  }

  private place(highlights: readonly Highlight[]): void {
    this.placed = highlights.map((highlight) => ({ highlight, anchor: this.match(highlight.target.selector) }));
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

  private spansIn(colour: Colour): Span[] {
    return this.placed.flatMap(({ highlight, anchor }) => (highlight.colour === colour && anchor.state === 'anchored' ? [anchor] : []));
  }
}

/** A span of the article as the library keeps it; null where the page has no place for it. */
export function placeOf({ article, map }: ArticleReading, { start, end }: Span): Omit<Attachment, 'id'> | null {
  const range = describeRange(map, { start, end });
  if (range === null) return null;
  return { article: factsOf(article), selector: [describeTextQuote(article.text, start, end), describeTextPosition(start, end), range] };
}

function factsOf({ canonical, url, portal, place, title, published }: Article): ArticleFacts {
  return { canonical, url, portal, place: place?.name ?? null, title, published: published.value, inferred: published.inferred?.value ?? null };
}
