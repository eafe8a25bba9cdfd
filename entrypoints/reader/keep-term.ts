import type { Mention } from '../../core/glossary/mention.ts';
import type { CardDesk } from './card-desk.ts';
import type { HighlightDesk } from './highlight-desk.ts';

/** Keeps the words of an open card; the card shows how that goes. */
export function keepTerm(mention: Mention, cards: CardDesk, highlights: HighlightDesk): void {
  void highlights.keep(mention, highlights.colour.value, (save) => cards.change({ save }));
}
