import { signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import style from '../../components/in-article.css?inline';
import type { PassageState } from '../../components/translation/passage-state.ts';
import { type Passage, passagesIn, passagesOf } from '../../core/article/passages.ts';
import type { FailureCode } from '../../core/failure.ts';
import { insertedText } from '../../core/translation/form.ts';
import type { TranslationNews, TranslationState } from '../../core/translation/job.ts';
import { type LockedText, lockMentions } from '../../core/translation/lock.ts';
import type { ParagraphResult } from '../../core/translation/receipt.ts';
import { Bilingual } from '../../page/bilingual/bilingual.ts';
import type { InPageTranslation, Started, TranslationOptions } from '../../page/bilingual/in-page-translation.ts';
import { type Look, lookOf } from '../../page/bilingual/look.ts';
import { selectedWords } from '../../page/bilingual/selected-words.ts';
import { watchSentences } from '../../page/bilingual/watch-sentences.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import type { Span } from '../../page/span.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { SentencePairs, type SourceSentence } from './sentence-pairs.ts';
import { TranslatedPassage } from './translated-passage.tsx';
import { stateOf } from './translation-state.ts';

/** The article's translation in the page: asked for by passage, selection or article, shown and hidden, stopped and tried again. */
export class TranslationDesk implements InPageTranslation {
  private readonly bilingual: Bilingual;
  private readonly pairs: SentencePairs;
  private readonly passages: readonly Passage[];
  private readonly states = new Map<Passage, Signal<PassageState>>();
  /** Where nothing can be put. */
  private readonly placeless = new Set<Passage>();
  /** What each job that is under way was asked for. */
  private readonly jobs = new Map<string, readonly Passage[]>();
  private readonly options: TranslationOptions;
  private problem: FailureCode | null = null;
  /** What a job that stopped as a whole left undone; not shown one by one. */
  private readonly undone = new Map<Passage, ParagraphResult>();

  constructor(options: TranslationOptions, signalOfLife: AbortSignal) {
    this.options = options;
    const { map, article } = options.reading;
    this.passages = passagesOf(article);
    this.pairs = new SentencePairs(options.painter, signalOfLife);
    this.bilingual = new Bilingual({ map, style, onGiveUp: () => this.pairs.show(false) }, signalOfLife);
    signalOfLife.addEventListener('abort', () => this.removeAll(), { once: true });
    const onSentence = (sentence: SourceSentence | null): void => { this.pairs.lit.value = sentence; };
    const isOurs = (event: Event) => options.isOurs(event) || this.isOurs(event);
    watchSentences({ map, sentences: () => this.pairs.sentences, isOurs, onSentence }, signalOfLife);
    this.restore();
  }

  get state(): TranslationState | null {
    if (this.states.size === 0 && this.problem === null) return null;
    const states = this.passages.map((passage) => this.undoneState(passage) ?? this.states.get(passage)?.value ?? null);
    const left = this.passages.filter((passage) => !this.states.has(passage) && this.isTranslatable(passage)).length;
    return { ...stateOf(states), left, shown: this.bilingual.shown, running: this.jobs.size > 0, engine: this.options.memory.engine, problem: this.problem };
  }

  private undoneState(passage: Passage): PassageState | null {
    const result = this.undone.get(passage);
    return result === undefined ? null : { kind: 'failed', result };
  }

  isOurs(event: Event): boolean {
    return this.bilingual.isOurs(event);
  }

  selected(): ReturnType<InPageTranslation['selected']> {
    const words = selectedWords(this.bilingual);
    const passage = this.passages.find(({ start }) => start === words?.passage.start);
    return words === null || passage === undefined ? null : { span: this.pairs.sourceOf(passage, words.start, words.end), range: words.range };
  }

  translateArticle(): Promise<Started> {
    return this.translate(this.passages);
  }

  /** The passages that a selection touches, each as a whole: a sentence needs the ones around it. */
  translateSpan(span: Span): Promise<Started> {
    return this.translate(passagesIn(this.passages, span));
  }

  translatePassage(index: number): Promise<Started> {
    const passage = this.passages[index];
    return passage === undefined ? Promise.resolve({ started: false, problem: 'not-found' }) : this.translate([passage]);
  }

  retryFailed(): Promise<Started> {
    return this.translate(this.passages.filter((passage) => isFailed(this.states.get(passage)?.value)));
  }

  /** One key: translates the article where nothing is translated yet, and then shows and hides it. */
  async flip(): Promise<Started> {
    if (this.states.size === 0) return this.translateArticle();
    this.show('toggle');
    return { started: false, problem: null };
  }

  show(shown: boolean | 'toggle'): boolean {
    const wanted = shown === 'toggle' ? !this.bilingual.shown : shown;
    const stands = wanted && this.bilingual.show();
    if (!wanted) this.bilingual.hide();
    this.pairs.show(stands);
    this.options.memory.shown = stands;
    return stands;
  }

  goTo(index: number): boolean {
    const passage = this.passages[index];
    return passage !== undefined && scrollToSpan(this.options.reading.map, passage);
  }

  /** What has not come yet is given up; what is there stays. */
  cancel(): void {
    for (const id of [...this.jobs.keys()]) {
      void sendToBackground('cancelTranslation', { id }).catch(() => undefined);
      this.end(id, 'cancelled');
    }
    this.problem = null;
  }

  /** Takes everything away for good: the article drawn anew comes without it. */
  forget(): void {
    this.options.memory.done.clear();
    this.options.memory.shown = false;
    this.removeAll();
  }

  private removeAll(): void {
    this.cancel();
    this.undone.clear();
    for (const passage of [...this.states.keys()]) this.close(passage);
    this.bilingual.hide();
  }

  /** What the background tells of a job. One that is wanted no more is not gone on with. */
  hear(news: TranslationNews): { wanted: boolean } {
    if (!this.jobs.has(news.id)) return { wanted: false };
    if (news.kind === 'end') this.end(news.id, news.problem);
    else {
      const passage = this.passages[news.index];
      if (passage !== undefined && news.kind === 'partial') this.set(passage, { kind: 'partial', text: news.partial.text });
      if (passage !== undefined && news.kind === 'paragraph') this.settle(passage, news.result);
    }
    return { wanted: true };
  }

  private async translate(passages: readonly Passage[]): Promise<Started> {
    if (!this.show(true)) return { started: false, problem: 'failed' };
    const asked = this.begin(passages);
    if (asked.length === 0) return { started: false, problem: null };
    const paragraphs = asked.map((passage) => ({ ...this.locked(passage), index: this.passages.indexOf(passage) }));
    const id = newId();
    this.jobs.set(id, asked);
    this.problem = null;
    this.undone.clear();
    try {
      const { reading: { article: { canonical } }, lexicon: { glossary: { revision } } } = this.options;
      this.options.memory.engine = await sendToBackground('translate', { id, canonical, target: 'en', revision, paragraphs });
      return { started: true, problem: null };
    } catch (error) {
      this.end(id, codeOf(error));
      return { started: false, problem: this.problem };
    }
  }

  /** Answers those passages that the page has a place for. */
  private begin(passages: readonly Passage[]): Passage[] {
    return passages.filter((passage) => this.isOpen(passage) && this.open(passage));
  }

  private isOpen(passage: Passage): boolean {
    const kind = this.states.get(passage)?.value.kind;
    return (kind === undefined || kind === 'failed' || kind === 'stopped') && this.isTranslatable(passage);
  }

  /** A line of signs alone says the same in every language; and some lines have no place below them. */
  private isTranslatable(passage: Passage): boolean {
    return !this.placeless.has(passage) && /\p{L}/u.test(this.options.reading.article.text.slice(passage.start, passage.end));
  }

  private locked({ start, end }: Passage): LockedText {
    const { reading: { article, mentions }, lexicon } = this.options;
    return lockMentions(article.text.slice(start, end), mentions, lexicon, start);
  }

  private open(passage: Passage): boolean {
    const known = this.states.get(passage);
    const look = lookOf(this.options.reading.map, passage);
    const block = this.bilingual.open(passage);
    if (block === null) this.placeless.add(passage);
    else if (known !== undefined) known.value = { kind: 'waiting' };
    else this.draw(passage, look, block.container);
    return block !== null;
  }

  private draw(passage: Passage, look: Look, container: HTMLElement): void {
    const state = signal<PassageState>({ kind: 'waiting' });
    this.states.set(passage, state);
    const heading = passage.kind === 'title';
    const retry = (): void => void this.translate([passage]);
    const ghost = insertedText(this.locked(passage));
    render(<TranslatedPassage passage={passage} state={state} ghost={ghost} look={{ ...look, heading }} pairs={this.pairs} onRetry={retry} />, container);
  }

  private settle(passage: Passage, result: ParagraphResult): void {
    if (!this.states.has(passage)) return;
    if (result.translation !== null && result.failure === null) {
      this.pairs.add(passage, result);
      this.options.memory.done.set(result.source, result);
    }
    this.set(passage, { kind: result.failure === null && result.translation !== null ? 'done' : 'failed', result });
  }

  private set(passage: Passage, state: PassageState): void {
    const known = this.states.get(passage);
    if (known !== undefined) known.value = state;
  }

  /** What stops a job as a whole is said once, where the reader looks first; the panel says it too. */
  private end(id: string, problem: FailureCode | null): void {
    const asked = this.jobs.get(id) ?? [];
    this.jobs.delete(id);
    this.problem = problem === 'cancelled' ? null : problem;
    const left = asked.filter((passage) => isUnsettled(this.states.get(passage)?.value, problem));
    const [first] = left;
    if (this.problem !== null) for (const passage of left) this.leaveUndone(passage);
    for (const passage of left) if (problem === 'cancelled' || problem === null || passage !== first) this.close(passage);
    if (first !== undefined && problem !== null && problem !== 'cancelled') this.set(first, { kind: 'stopped', failure: problem });
  }

  private leaveUndone(passage: Passage): void {
    const state = this.states.get(passage)?.value;
    if (state?.kind === 'failed') this.undone.set(passage, state.result);
  }

  private close(passage: Passage): void {
    this.states.delete(passage);
    this.bilingual.close(passage, (container) => render(null, container));
  }

  /** What was translated before the page drew the same article anew. */
  private restore(): void {
    const { memory, reading: { article } } = this.options;
    const known = this.passages.flatMap((passage) => {
      const result = memory.done.get(article.text.slice(passage.start, passage.end));
      return result === undefined ? [] : [{ passage, result }];
    });
    if (known.length > 0 && memory.shown) this.show(true);
    for (const { passage, result } of known) if (this.open(passage)) this.settle(passage, result);
  }
}

const isFailed = (state: PassageState | undefined): boolean => state?.kind === 'failed' || state?.kind === 'stopped';

/** Without a translation, and no failure of its own: one that the whole job met counts as none. */
function isUnsettled(state: PassageState | undefined, problem: FailureCode | null): boolean {
  if (state === undefined) return false;
  return state.kind === 'waiting' || state.kind === 'partial' || (state.kind === 'failed' && problem !== null && state.result.failure === problem);
}

/** `crypto.randomUUID` is missing on pages without encryption. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
