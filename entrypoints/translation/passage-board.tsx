import { signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import style from '../../components/in-article.css?inline';
import type { PassageState } from '../../components/translation/passage-state.ts';
import type { Passage } from '../../core/article/passages.ts';
import { insertedText } from '../../core/translation/form.ts';
import { type LockedText, lockMentions } from '../../core/translation/lock.ts';
import type { ParagraphResult } from '../../core/translation/receipt.ts';
import { Bilingual } from '../../page/bilingual/bilingual.ts';
import type { TranslationOptions } from '../../page/bilingual/in-page-translation.ts';
import { type Look, lookOf } from '../../page/bilingual/look.ts';
import type { SentencePairs } from './sentence-pairs.ts';
import { TranslatedPassage } from './translated-passage.tsx';

/** What stands below each passage of the article: opened where something is asked for, drawn as it comes, closed, shown and hidden together. */
export class PassageBoard {
  readonly bilingual: Bilingual;
  private readonly states = new Map<Passage, Signal<PassageState>>();
  /** Where nothing can be put. */
  private readonly placeless = new Set<Passage>();
  private readonly options: TranslationOptions;
  private readonly pairs: SentencePairs;
  private readonly onRetry: (passage: Passage) => void;

  constructor(options: TranslationOptions, pairs: SentencePairs, onRetry: (passage: Passage) => void, signalOfLife: AbortSignal) {
    this.options = options;
    this.pairs = pairs;
    this.onRetry = onRetry;
    this.bilingual = new Bilingual({ map: options.reading.map, style, onGiveUp: () => pairs.show(false) }, signalOfLife);
  }

  get isEmpty(): boolean {
    return this.states.size === 0;
  }

  stateOf(passage: Passage): PassageState | null {
    return this.states.get(passage)?.value ?? null;
  }

  show(shown: boolean | 'toggle'): boolean {
    const wanted = shown === 'toggle' ? !this.bilingual.shown : shown;
    const stands = wanted && this.bilingual.show();
    if (!wanted) this.bilingual.hide();
    this.pairs.show(stands);
    this.options.memory.shown = stands;
    return stands;
  }

  /** Whether it can be asked for, and was not, or without success. */
  isOpen(passage: Passage): boolean {
    const kind = this.stateOf(passage)?.kind;
    return (kind === undefined || kind === 'failed' || kind === 'stopped') && this.isTranslatable(passage);
  }

  /** A line of signs alone says the same in every language; and some lines have no place below them. */
  isTranslatable(passage: Passage): boolean {
    return !this.placeless.has(passage) && /\p{L}/u.test(this.sourceOf(passage));
  }

  locked(passage: Passage): LockedText {
    const { reading: { mentions }, lexicon } = this.options;
    return lockMentions(this.sourceOf(passage), mentions, lexicon, passage.start);
  }

  /** Makes place for a translation that is to come. False where the page has none. */
  open(passage: Passage): boolean {
    const known = this.states.get(passage);
    const look = lookOf(this.options.reading.map, passage);
    const block = this.bilingual.open(passage);
    if (block === null) this.placeless.add(passage);
    else if (known !== undefined) known.value = { kind: 'waiting' };
    else this.draw(passage, look, block.container);
    return block !== null;
  }

  settle(passage: Passage, result: ParagraphResult): void {
    if (!this.states.has(passage)) return;
    if (result.translation !== null && result.failure === null) {
      this.pairs.add(passage, result);
      this.options.memory.done.set(result.source, result);
    }
    this.set(passage, { kind: result.failure === null && result.translation !== null ? 'done' : 'failed', result });
  }

  set(passage: Passage, state: PassageState): void {
    const known = this.states.get(passage);
    if (known !== undefined) known.value = state;
  }

  close(passage: Passage): void {
    this.states.delete(passage);
    this.bilingual.close(passage, (container) => render(null, container));
  }

  clear(): void {
    for (const passage of [...this.states.keys()]) this.close(passage);
    this.bilingual.hide();
  }

  /** What was translated before the page drew the same article anew. */
  restore(passages: readonly Passage[]): void {
    const { memory } = this.options;
    const known = passages.flatMap((passage) => {
      const result = memory.done.get(this.sourceOf(passage));
      return result === undefined ? [] : [{ passage, result }];
    });
    if (known.length > 0 && memory.shown) this.show(true);
    for (const { passage, result } of known) if (this.open(passage)) this.settle(passage, result);
  }

  private sourceOf({ start, end }: Passage): string {
    return this.options.reading.article.text.slice(start, end);
  }

  private draw(passage: Passage, look: Look, container: HTMLElement): void {
    const state = signal<PassageState>({ kind: 'waiting' });
    this.states.set(passage, state);
    const heading = passage.kind === 'title';
    const ghost = insertedText(this.locked(passage));
    const retry = (): void => this.onRetry(passage);
    render(<TranslatedPassage passage={passage} state={state} ghost={ghost} look={{ ...look, heading }} pairs={this.pairs} onRetry={retry} />, container);
  }
}
