import { glossAsText } from '../../components/card/rendering.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import { correctionRequest } from '../../core/own-glossary/correction.ts';
import { copyText } from '../../page/copy-text.ts';
import type { DeskOptions } from '../../page/desk/article-desk.ts';
import { whenVietnameseVoice } from '../../page/voice.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { CardDesk } from './card-desk.ts';
import { State } from './state.ts';

/** What can be done with what the open card explains, but for keeping it. */
export class CardDeeds {
  /** Whether the computer can read Vietnamese aloud; null until a card has asked. */
  readonly voice = new State<boolean | null>(null);
  private readonly cards: CardDesk;
  private readonly options: DeskOptions;

  /** The system's speech may have to be started, so it is asked only once somebody reads a card. */
  constructor(cards: CardDesk, options: DeskOptions, life: AbortSignal) {
    this.cards = cards;
    this.options = options;
    cards.card.follow(() => {
      if (this.voice.value !== null || cards.card.value === null) return;
      this.voice.value = false;
      whenVietnameseVoice(() => { this.voice.value = true; }, life);
    }, life);
  }

  async copy(text: string): Promise<void> {
    this.cards.change({ copy: (await copyText(text)) ? 'copied' : 'failed' });
  }

  /** The term with its meaning, as the card's button copies it. */
  async copyOpen(): Promise<void> {
    const { explained } = this.cards;
    if (explained !== null) await this.copy(glossAsText(this.cards.gloss(explained), this.options.settings().languages));
  }

  /** Reads the words of the page aloud. False where no voice can. */
  speak(): boolean {
    const { explained } = this.cards;
    if (explained === null || this.voice.value !== true) return false;
    void sendToBackground('speak', { text: explained.text }).catch(() => undefined);
    return true;
  }

  /** Asks for the editor, outside of the page, with what is explained now. */
  correct(): void {
    const { explained } = this.cards;
    if (explained === null) return;
    void sendToBackground('correctTerm', correctionRequest(explained, this.cards.gloss(explained), this.options.reading)).catch(() => undefined);
  }

  /** What the glossary alone says, for a card in the reader's own words. */
  builtIn(mention: Mention): Rendering | null {
    return this.cards.gloss(mention).own === undefined ? null : this.options.builtIn(mention)?.gloss ?? null;
  }
}
