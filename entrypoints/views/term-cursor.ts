import type { Gloss } from '../../core/glossary/gloss.ts';
import type { DeskOptions, OpenedCard } from '../../page/desk/article-desk.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { rectsOf } from '../../page/span.ts';
import type { CardDesk } from './card-desk.ts';
import { isSameMeaning } from './open-card.ts';
import { State } from './state.ts';

/** A live region must stand in the page before its text changes, or nothing is read out, ms. */
const beforeSpeech = 120;

/** Where somebody stands who goes from term to term. */
export class TermCursor {
  /** What a screen reader is told. */
  readonly speech = new State<Gloss | null>(null);
  private readonly cards: CardDesk;
  private readonly options: DeskOptions;
  private at: number | null = null;

  constructor(cards: CardDesk, options: DeskOptions, life: AbortSignal) {
    this.cards = cards;
    this.options = options;
    cards.card.follow(() => { if (cards.card.value === null) this.speech.value = null; }, life);
  }

  /** Opens a card where the cursor goes on from. */
  open(index: number, openedBy: OpenedCard['openedBy']): boolean {
    const isOpen = this.cards.open(index, openedBy);
    if (isOpen) this.at = index;
    return isOpen;
  }

  move(by: 1 | -1): number | null {
    const { mentions } = this.options.reading;
    if (mentions.length === 0) return null;
    const index = this.at === null ? this.firstInView() : (this.at + by + mentions.length) % mentions.length;
    this.at = index;
    this.goTo(index);
    if (this.open(index, 'keyboard')) this.say(index);
    return index;
  }

  /** Everywhere that the article names what the open card is about, as indexes. */
  get here(): number[] {
    const { value } = this.cards.card;
    if (value === null) return [];
    return this.options.reading.mentions.flatMap((mention, index) => (isSameMeaning(mention, value.mention) ? [index] : []));
  }

  /** To the next place of the same meaning, all of them lit. */
  nextHere(): void {
    const { here } = this;
    const next = here[(here.indexOf(this.cards.card.value?.index ?? -1) + 1) % here.length];
    if (next === undefined) return;
    this.goTo(next);
    this.open(next, 'keyboard');
    this.options.markOpen(...here.flatMap((index) => this.options.reading.mentions[index] ?? []));
  }

  private goTo(index: number): void {
    const { mentions, map } = this.options.reading;
    const mention = mentions[index];
    if (mention !== undefined) scrollToSpan(map, mention);
  }

  /** The cursor comes in where the reader is looking. */
  private firstInView(): number {
    const { mentions, map } = this.options.reading;
    return Math.max(0, mentions.findIndex((mention) => rectsOf(map, mention).some(({ top }) => top >= 0)));
  }

  private say(index: number): void {
    setTimeout(() => {
      const { value } = this.cards.card;
      if (value?.index === index) this.speech.value = this.cards.gloss(value.mention);
    }, beforeSpeech);
  }
}
