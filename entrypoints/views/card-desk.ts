import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { DeskOptions, OpenedCard } from '../../page/desk/article-desk.ts';
import { glossOf } from './gloss-of.ts';
import { explainedIn, leaves, otherReading, type OpenCard } from './open-card.ts';
import { State } from './state.ts';

/** Which term's card is open, and what it explains. */
export class CardDesk {
  readonly card = new State<OpenCard | null>(null);
  private readonly options: DeskOptions;
  private focusBefore: HTMLElement | null = null;

  constructor(options: DeskOptions) {
    this.options = options;
  }

  gloss(mention: Mention): Gloss {
    const { lexicon, reading, settings } = this.options;
    return glossOf(mention, lexicon, reading.glossDate.value, settings().naming);
  }

  open(index: number, openedBy: OpenedCard['openedBy']): boolean {
    const { reading, surface, markOpen } = this.options;
    const mention = reading.mentions[index];
    const before = this.card.value;
    if (mention === undefined || !surface.show()) return false;
    if (before?.index === index && openedBy === 'pointer') return true;
    if (before === null) this.focusBefore = openedBy === 'keyboard' ? focused() : null;
    this.card.value = { mention, path: [], index, openedBy, pinned: false, save: { state: 'idle' }, copy: 'idle', sources: false };
    markOpen(mention);
    return true;
  }

  reopen(before: OpenedCard): void {
    const index = this.options.reading.mentions.findIndex(({ start, end }) => start < before.mention.end && end > before.mention.start);
    if (index >= 0 && this.open(index, before.openedBy)) this.change({ pinned: before.pinned });
  }

  point(mention: Mention): void {
    const { value } = this.card;
    if (value === null || (!value.pinned && value.openedBy !== 'keyboard')) this.open(this.options.reading.mentions.indexOf(mention), 'pointer');
  }

  /** What the card explains now. */
  get explained(): Mention | null {
    return this.card.value === null ? null : explainedIn(this.card.value);
  }

  /** Explains a part of what is explained now, counted as its gloss counts them. */
  followPart(index: number): void {
    this.follow(this.explained === null ? undefined : leaves(this.explained)[index]);
  }

  /** Explains what the same words could also mean. */
  followAlternative(concept: string): void {
    this.follow(this.explained === null ? null : otherReading(this.explained, concept, this.options.lexicon));
  }

  /** Explains the same words by the glossary alone. */
  followBuiltIn(): void {
    this.follow(this.explained === null ? null : this.options.builtIn(this.explained));
  }

  followBack(): void {
    if (this.card.value !== null) this.card.value = { ...this.card.value, path: this.card.value.path.slice(0, -1) };
  }

  private follow(mention: Mention | null | undefined): void {
    if (this.card.value !== null && mention != null) this.card.value = { ...this.card.value, path: [...this.card.value.path, mention] };
  }

  close(): void {
    if (this.card.value === null) return;
    this.card.value = null;
    this.options.markOpen();
    this.focusBefore?.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  change(change: Partial<Pick<OpenCard, 'pinned' | 'save' | 'copy' | 'sources'>>): void {
    if (this.card.value !== null) this.card.value = { ...this.card.value, ...change };
  }
}

/** What has the focus in the page, past any image that is named like the property. */
function focused(): HTMLElement | null {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;
  const element: unknown = get?.call(document);
  return element instanceof HTMLElement ? element : null;
}
