import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Mention, Rendering } from '../../core/glossary/mention.ts';
import { builtInMention } from '../../core/own-glossary/built-in.ts';
import { correctionRequest } from '../../core/own-glossary/correction.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import type { CopyState } from '../../components/card/card-actions.tsx';
import type { CardFrameProps } from '../../components/card/card-frame.tsx';
import type { SaveState } from '../../components/selection-bar/save-state.ts';
import { copyText } from '../../page/copy-text.ts';
import { whenVietnameseVoice } from '../../page/voice.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import { rectsOf } from '../../page/span.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { Surroundings } from './article-session.ts';
import type { Marks } from './marks.ts';
import { contextOf, lexicon, type ArticleReading } from './read-article.ts';
import { State } from './state.ts';
import type { Part, Views } from './views.ts';

export interface OpenCard {
  mention: Mention;
  /** Parts and other readings that were followed inside the card; the last one is explained. */
  path: Mention[];
  /** In the list of mentions. */
  index: number;
  openedBy: CardFrameProps['openedBy'];
  pinned: boolean;
  save: SaveState;
  copy: CopyState;
  /** Whether its sources are unfolded. */
  sources: boolean;
}

/** A live region must stand in the page before its text changes, or nothing is read out, ms. */
const beforeSpeech = 120;

/** Which term's card is open, and where the term cursor stands. */
export class CardDesk {
  readonly card = new State<OpenCard | null>(null);
  /** What a screen reader is told. */
  readonly speech = new State<Gloss | null>(null);
  private readonly reading: ArticleReading;
  private readonly marks: Marks;
  private readonly surface: Surface;
  private readonly views: Views;
  private readonly settings: State<ReaderSettings>;
  private readonly life: AbortSignal;
  /** Whether the computer can read Vietnamese aloud; null until a card has asked. */
  readonly voice = new State<boolean | null>(null);
  private cursor: number | null = null;
  private focusBefore: HTMLElement | null = null;

  constructor(reading: ArticleReading, marks: Marks, { surface, views, settings }: Surroundings, life: AbortSignal) {
    this.reading = reading;
    this.marks = marks;
    this.surface = surface;
    this.views = views;
    this.settings = settings;
    this.life = life;
  }

  gloss(mention: Mention, { gloss }: Part): Gloss {
    return gloss(mention, lexicon, this.reading.glossDate.value, this.settings.value.naming);
  }

  /** Opens the card of a mention. False where there is none, or where the page does not let a card stand. */
  open(index: number, openedBy: OpenCard['openedBy']): boolean {
    const mention = this.reading.mentions[index];
    const before = this.card.value;
    if (mention === undefined || !this.surface.show()) return false;
    if (before?.index === index && openedBy === 'pointer') return true;
    if (before === null) this.focusBefore = openedBy === 'keyboard' ? focused() : null;
    this.card.value = { mention, path: [], index, openedBy, pinned: false, save: { state: 'idle' }, copy: 'idle', sources: false };
    if (openedBy !== 'pointer') this.cursor = index;
    this.marks.open(mention);
    this.askForVoice();
    return true;
  }

  /** The card that was open before the article was read again: over the same words, and as it was. */
  reopen(before: OpenCard | null): void {
    const index = before === null ? -1 : this.reading.mentions.findIndex(({ start, end }) => start < before.mention.end && end > before.mention.start);
    if (before !== null && index >= 0 && this.open(index, before.openedBy)) this.change({ pinned: before.pinned });
  }

  /** Asks for the editor, outside of the page, with what is explained now. */
  correct(views: Part): void {
    const { explained, reading } = this;
    if (explained !== null) void sendToBackground('correctTerm', correctionRequest(explained, this.gloss(explained, views), reading)).catch(() => undefined);
  }

  /** Explains the same words by the glossary alone. */
  followBuiltIn(): void {
    const { explained, reading } = this;
    const builtIn = explained === null ? null : builtInMention(reading.article.text, explained, lexicon, contextOf(reading));
    if (builtIn !== null) this.follow(builtIn);
  }

  /** What the glossary alone says, for a card in the reader's own words. */
  builtIn(mention: Mention, views: Part): Rendering | null {
    if (this.gloss(mention, views).own === undefined) return null;
    return builtInMention(this.reading.article.text, mention, lexicon, contextOf(this.reading))?.gloss ?? null;
  }

  /** The pointer rests on a term: a card that somebody pinned or walked to by key stays. */
  point(mention: Mention): void {
    if (this.card.value === null || (!this.card.value.pinned && this.card.value.openedBy !== 'keyboard')) {
      this.open(this.reading.mentions.indexOf(mention), 'pointer');
    }
  }

  /** Explains a part of what is explained now, counted as its gloss counts them. */
  followPart(index: number): void {
    const part = leaves(this.explained)[index];
    if (part !== undefined) this.follow(part);
  }

  /** Explains what the same words could also mean. */
  followAlternative(concept: string): void {
    const { explained } = this;
    const other = explained?.alternatives.find((each) => each.concept === concept);
    const entry = lexicon.concept(concept);
    if (explained === null || other === undefined) return;
    const { track = null, level = null, rank = null } = entry ?? {};
    const valid = entry === null || (entry.from === null && entry.to === null) ? null : { from: entry.from, to: entry.to };
    const plain = { parts: [], former: false, misspelt: false, document: null, cue: null, alternatives: [], inherited: null };
    this.follow({ ...explained, ...plain, concept, gloss: other.gloss, track, level, rank, valid });
  }

  followBack(): void {
    if (this.card.value !== null) this.card.value = { ...this.card.value, path: this.card.value.path.slice(0, -1) };
  }

  /** What the card explains now. */
  get explained(): Mention | null {
    const { value } = this.card;
    return value === null ? null : value.path.at(-1) ?? value.mention;
  }

  /** Everywhere that the article names what the open card is about, as indexes. */
  get here(): number[] {
    const { value } = this.card;
    if (value === null) return [];
    return this.reading.mentions.flatMap((mention, index) => (isSame(mention, value.mention) ? [index] : []));
  }

  /** To the next place of the same meaning, all of them lit. */
  nextHere(): void {
    const { here } = this;
    const at = here.indexOf(this.card.value?.index ?? -1);
    const next = here[(at + 1) % here.length];
    if (next === undefined) return;
    this.goTo(next);
    this.open(next, 'keyboard');
    this.marks.open(...here.flatMap((index) => this.reading.mentions[index] ?? []));
  }

  private follow(mention: Mention): void {
    if (this.card.value !== null) this.card.value = { ...this.card.value, path: [...this.card.value.path, mention] };
  }

  close(): void {
    if (this.card.value === null) return;
    this.card.value = null;
    this.speech.value = null;
    this.marks.open();
    this.focusBefore?.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  change(change: Partial<Pick<OpenCard, 'pinned' | 'save' | 'copy' | 'sources'>>): void {
    if (this.card.value !== null) this.card.value = { ...this.card.value, ...change };
  }

  async copy(text: string): Promise<void> {
    this.change({ copy: (await copyText(text)) ? 'copied' : 'failed' });
  }

  /** The term with its meaning, as the card's button copies it. */
  async copyOpen(): Promise<void> {
    const { explained } = this;
    if (explained === null) return;
    const views = await this.views.load();
    await this.copy(views.glossAsText(this.gloss(explained, views), this.settings.value.languages));
  }

  /** Reads the words of the page aloud. False where no voice can. */
  speak(): boolean {
    const { explained } = this;
    if (explained === null || this.voice.value !== true) return false;
    void sendToBackground('speak', { text: explained.text }).catch(() => undefined);
    return true;
  }

  /** Only once somebody reads a card: the system's speech may have to be started. */
  private askForVoice(): void {
    if (this.voice.value !== null) return;
    this.voice.value = false;
    whenVietnameseVoice(() => { this.voice.value = true; }, this.life);
  }

  /** The term cursor: to the next or previous term in the order of the text, its card open. Null where there is no term. */
  move(by: 1 | -1): number | null {
    const { mentions } = this.reading;
    if (mentions.length === 0) return null;
    const index = this.cursor === null ? this.firstInView() : (this.cursor + by + mentions.length) % mentions.length;
    this.cursor = index;
    this.goTo(index);
    if (this.open(index, 'keyboard')) this.say(index);
    return index;
  }

  goTo(index: number): boolean {
    const mention = this.reading.mentions[index];
    return mention !== undefined && scrollToSpan(this.reading.map, mention);
  }

  /** The cursor comes in where the reader is looking. */
  private firstInView(): number {
    const { mentions, map } = this.reading;
    return Math.max(0, mentions.findIndex((mention) => rectsOf(map, mention).some(({ top }) => top >= 0)));
  }

  private say(index: number): void {
    const speak = (views: Part): void => {
      const { value } = this.card;
      if (value?.index === index) this.speech.value = this.gloss(value.mention, views);
    };
    // What cannot be drawn cannot be read out either.
    void this.views.load().then((views) => setTimeout(speak, beforeSpeech, views), () => undefined);
  }
}

/** The parts that have none themselves, as a gloss lists them. */
function leaves(mention: Mention | null): Mention[] {
  return mention?.parts.flatMap((part) => (part.parts.length === 0 ? [part] : leaves(part))) ?? [];
}

const isSame = (a: Mention, b: Mention): boolean => a.concept === b.concept && a.gloss.en === b.gloss.en;

/** What has the focus in the page, past any image that is named like the property. */
function focused(): HTMLElement | null {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;
  const element: unknown = get?.call(document);
  return element instanceof HTMLElement ? element : null;
}
