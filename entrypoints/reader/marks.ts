import { marked, type Density } from '../../core/glossary/density.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { ArticleReading } from '../../page/article/article-reading.ts';
import type { Painter } from '../../page/paint/painter.ts';

/** The marks of the terms: shown or hidden, one of them open, one under the term cursor. */
export class Marks {
  shown = false;
  /** Those that are marked, of all. */
  mentions: readonly Mention[] = [];
  private readonly all: readonly Mention[];
  private readonly text: string;
  private readonly painter: Painter;

  constructor({ mentions, article }: ArticleReading, painter: Painter, density: Density) {
    this.all = mentions;
    this.text = article.text;
    this.painter = painter;
    this.mentions = marked(mentions, article.text, density);
  }

  thin(density: Density): void {
    this.mentions = marked(this.all, this.text, density);
    this.show(this.shown);
  }

  show(shown: boolean): void {
    this.shown = shown;
    const of = (layer: Mention['layer']) => (shown ? this.mentions.filter((mention) => mention.layer === layer) : []);
    this.painter.paint('chu-giai-name', of('name'));
    this.painter.paint('chu-giai-phrase', of('officialese'));
  }

  /** Shows which terms a card belongs to. */
  open(...mentions: Mention[]): void {
    this.painter.paint('chu-giai-open', mentions, 3);
  }
}
