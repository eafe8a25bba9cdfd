import type { Mention } from '../../core/glossary/mention.ts';
import type { Painter } from '../../page/paint/painter.ts';

/** The marks of the terms: shown or hidden, one of them open, one under the term cursor. */
export class Marks {
  shown = false;
  private readonly mentions: readonly Mention[];
  private readonly painter: Painter;

  constructor(mentions: readonly Mention[], painter: Painter) {
    this.mentions = mentions;
    this.painter = painter;
  }

  show(shown: boolean): void {
    this.shown = shown;
    const of = (layer: Mention['layer']) => (shown ? this.mentions.filter((mention) => mention.layer === layer) : []);
    this.painter.paint('chu-giai-name', of('name'));
    this.painter.paint('chu-giai-phrase', of('officialese'));
  }

  /** Shows which term a card belongs to. */
  open(mention: Mention | null): void {
    this.painter.paint('chu-giai-open', mention === null ? [] : [mention], 3);
  }
}
