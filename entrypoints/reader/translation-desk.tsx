import { signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import style from '../../components/in-article.css?inline';
import { type Passage, passagesIn, passagesOf } from '../../core/article/passages.ts';
import { lockMentions } from '../../core/translation/lock.ts';
import { type PassageState, summarise, type TranslationSummary } from '../../core/translation/summary.ts';
import { Bilingual } from '../../page/bilingual/bilingual.ts';
import type { Block } from '../../page/bilingual/block.ts';
import { lookOf } from '../../page/bilingual/look.ts';
import type { Span } from '../../page/span.ts';
import { codeOf } from '../../platform/failure.ts';
import { type ArticleReading, lexicon } from './read-article.ts';
import type { SentencePairs } from './sentence-pairs.ts';
import { TranslatedPassage } from './translated-passage.tsx';
import type { TranslationMemory } from './translation-memory.ts';
import type { Translator } from './translator.ts';

interface DeskOptions {
  reading: ArticleReading;
  pairs: SentencePairs;
  translator: Translator;
  memory: TranslationMemory;
}

/** The article's translation in the page: asked for by passage, selection or article, shown and hidden, stopped and tried again. */
export class TranslationDesk {
  readonly bilingual: Bilingual;
  private readonly passages: Passage[];
  private readonly states = new Map<number, Signal<PassageState>>();
  private readonly options: DeskOptions;

  constructor(options: DeskOptions, signalOfLife: AbortSignal) {
    this.options = options;
    const { map, article } = options.reading;
    // A line of signs alone says the same in every language; a title from the page's data stands nowhere.
    this.passages = passagesOf(article).filter(({ start, end }) => /\p{L}/u.test(article.text.slice(start, end)) && map.pointOf(start) !== null);
    this.bilingual = new Bilingual({ map, style, onGiveUp: () => this.options.pairs.show(false) }, signalOfLife);
    signalOfLife.addEventListener('abort', () => this.end(), { once: true });
    this.restore();
  }

  get summary(): TranslationSummary {
    return summarise(this.results, this.passages.length, this.bilingual.shown);
  }

  /** How the passages stand that were asked for, by their index. */
  get results(): ReadonlyMap<number, PassageState> {
    return new Map([...this.states].map(([index, { value }]) => [index, value]));
  }

  translateArticle(): Promise<void> {
    return this.translate(this.passages);
  }

  /** The passages that a selection touches, each as a whole: a sentence needs the ones around it. */
  translateSpan(span: Span): Promise<void> {
    return this.translate(passagesIn(this.passages, span));
  }

  retryFailed(): Promise<void> {
    return this.translate(this.passages.filter((_, index) => this.states.get(index)?.value.kind === 'failed'));
  }

  /** One key: translates the article where nothing is translated yet, and then shows and hides it. */
  async flip(): Promise<void> {
    if (this.states.size === 0) await this.translateArticle();
    else this.show(!this.bilingual.shown);
  }

  show(shown: boolean): boolean {
    if (shown) shown = this.bilingual.show();
    else this.bilingual.hide();
    this.options.pairs.show(shown);
    this.options.memory.shown = shown;
    return shown;
  }

  /** What has not come yet is given up; what is there stays. */
  async cancel(): Promise<void> {
    await this.options.translator.cancel();
    for (const [index, { value }] of this.states) if (value.kind === 'waiting' || value.kind === 'partial') this.close(index);
  }

  private async translate(passages: readonly Passage[]): Promise<void> {
    if (!this.show(true)) return;
    const asked = this.begin(passages);
    if (asked.length === 0) return;
    const { article, mentions } = this.options.reading;
    const texts = asked.map(({ start, end }) => lockMentions(article.text.slice(start, end), mentions, lexicon, start));
    const indexOf = (at: number): number => this.passages.indexOf(asked[at] ?? this.passages[0]!); // as: the translator counts what it was given
    try {
      await this.options.translator.translate(texts, {
        onPartial: (at, text) => this.set(indexOf(at), { kind: 'partial', text }),
        onResult: (at, { failure, ...translation }) => this.finish(indexOf(at), failure === null ? { kind: 'done', translation } : { kind: 'failed', failure }),
      });
    } catch (error) {
      this.fail(codeOf(error));
    }
  }

  /** Notes how long each source is before the first block moves what lies below. */
  private begin(passages: readonly Passage[]): Passage[] {
    const { map } = this.options.reading;
    const isOpen = (passage: Passage): boolean => {
      const state = this.states.get(this.passages.indexOf(passage))?.value;
      return state === undefined || state.kind === 'failed';
    };
    const asked = passages.filter(isOpen).map((passage) => ({ passage, look: lookOf(map, passage) }));
    return asked.flatMap(({ passage, look }) => (this.open(passage, { kind: 'waiting' }, look) ? [passage] : []));
  }

  private open(passage: Passage, state: PassageState, look: ReturnType<typeof lookOf>): boolean {
    const index = this.passages.indexOf(passage);
    const block = this.bilingual.open(passage);
    if (block === null) return false;
    const known = this.states.get(index);
    if (known !== undefined) known.value = state;
    else this.draw(index, block, look, state);
    return true;
  }

  private draw(index: number, { container }: Block, look: ReturnType<typeof lookOf>, state: PassageState): void {
    const { pairs } = this.options;
    const passage = this.passages[index];
    if (passage === undefined) return;
    const current = signal(state);
    this.states.set(index, current);
    const heading = passage.kind === 'title';
    render(<TranslatedPassage passage={passage} state={current} look={{ ...look, heading }} pairs={pairs} onRetry={() => void this.translate([passage])} />, container);
  }

  private finish(index: number, state: PassageState): void {
    const passage = this.passages[index];
    if (passage === undefined || !this.states.has(index)) return;
    if (state.kind === 'done') {
      this.options.pairs.add(passage, state.translation);
      this.options.memory.done.set(state.translation.source, state.translation);
    }
    this.set(index, state);
  }

  private set(index: number, state: PassageState): void {
    const known = this.states.get(index);
    if (known !== undefined) known.value = state;
  }

  /** What stops everything is said once, where the reader looks first. */
  private fail(failure: ReturnType<typeof codeOf>): void {
    const left = [...this.states].filter(([, { value }]) => value.kind === 'waiting' || value.kind === 'partial').map(([index]) => index).sort((a, b) => a - b);
    const [first, ...others] = failure === 'cancelled' ? [undefined, ...left] : left;
    for (const index of others) if (index !== undefined) this.close(index);
    if (first !== undefined) this.set(first, { kind: 'failed', failure });
  }

  private close(index: number): void {
    const passage = this.passages[index];
    this.states.delete(index);
    if (passage !== undefined) this.bilingual.close(passage, (container) => render(null, container));
  }

  /** What was translated before the page put the same article there anew. */
  private restore(): void {
    const { memory, reading: { article, map } } = this.options;
    const known = this.passages.flatMap((passage) => {
      const translation = memory.done.get(article.text.slice(passage.start, passage.end));
      return translation === undefined ? [] : [{ passage, translation, look: lookOf(map, passage) }];
    });
    if (known.length === 0) return;
    if (memory.shown) this.show(true);
    for (const { passage, translation, look } of known) {
      if (this.open(passage, { kind: 'waiting' }, look)) this.finish(this.passages.indexOf(passage), { kind: 'done', translation });
    }
  }

  private end(): void {
    if (this.summary.waiting > 0) void this.options.translator.cancel().catch(() => undefined);
    for (const [, { container }] of this.bilingual.entries()) render(null, container);
  }
}
