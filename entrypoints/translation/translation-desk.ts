import { type Passage, passagesIn, passagesOf } from '../../core/article/passages.ts';
import type { TranslationNews, TranslationState } from '../../core/translation/job.ts';
import type { InPageTranslation, Started, TranslationOptions } from '../../page/bilingual/in-page-translation.ts';
import { selectedWords } from '../../page/bilingual/selected-words.ts';
import { watchSentences } from '../../page/bilingual/watch-sentences.ts';
import { scrollToSpan } from '../../page/scroll-to-span.ts';
import type { Span } from '../../page/span.ts';
import { AskedJobs } from './asked-jobs.ts';
import { PassageBoard } from './passage-board.tsx';
import { SentencePairs, type SourceSentence } from './sentence-pairs.ts';
import { stateOf } from './translation-state.ts';

/** The article's translation in the page: asked for by passage, selection or article, shown and hidden, stopped and tried again. */
export class TranslationDesk implements InPageTranslation {
  private readonly passages: readonly Passage[];
  private readonly pairs: SentencePairs;
  private readonly board: PassageBoard;
  private readonly jobs: AskedJobs;
  private readonly options: TranslationOptions;

  constructor(options: TranslationOptions, signalOfLife: AbortSignal) {
    this.options = options;
    const { map, article } = options.reading;
    this.passages = passagesOf(article);
    this.pairs = new SentencePairs(options.painter, signalOfLife);
    this.board = new PassageBoard(options, this.pairs, (passage) => void this.translate([passage]), signalOfLife);
    this.jobs = new AskedJobs(options, this.passages, this.board);
    signalOfLife.addEventListener('abort', () => this.removeAll(), { once: true });
    const onSentence = (sentence: SourceSentence | null): void => { this.pairs.lit.value = sentence; };
    const isOurs = (event: Event) => options.isOurs(event) || this.isOurs(event);
    watchSentences({ map, sentences: () => this.pairs.sentences, isOurs, onSentence }, signalOfLife);
    this.board.restore(this.passages);
  }

  get state(): TranslationState | null {
    const { board, jobs, passages } = this;
    if (board.isEmpty && jobs.problem === null) return null;
    const states = passages.map((passage) => jobs.undoneState(passage) ?? board.stateOf(passage));
    const left = passages.filter((passage) => board.stateOf(passage) === null && board.isTranslatable(passage)).length;
    return { ...stateOf(states), left, shown: board.bilingual.shown, running: jobs.running, engine: this.options.memory.engine, problem: jobs.problem };
  }

  isOurs(event: Event): boolean {
    return this.board.bilingual.isOurs(event);
  }

  selected(): ReturnType<InPageTranslation['selected']> {
    const words = selectedWords(this.board.bilingual);
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
    return this.translate(this.passages.filter((passage) => ['failed', 'stopped'].includes(this.board.stateOf(passage)?.kind ?? '')));
  }

  /** One key: translates the article where nothing is translated yet, and then shows and hides it. */
  async flip(): Promise<Started> {
    if (this.board.isEmpty) return this.translateArticle();
    this.show('toggle');
    return { started: false, problem: null };
  }

  show(shown: boolean | 'toggle'): boolean {
    return this.board.show(shown);
  }

  goTo(index: number): boolean {
    const passage = this.passages[index];
    return passage !== undefined && scrollToSpan(this.options.reading.map, passage);
  }

  cancel(): void {
    this.jobs.cancel();
  }

  /** Takes everything away for good: the article drawn anew comes without it. */
  forget(): void {
    this.options.memory.done.clear();
    this.options.memory.shown = false;
    this.removeAll();
  }

  hear(news: TranslationNews): { wanted: boolean } {
    return this.jobs.hear(news);
  }

  private removeAll(): void {
    this.jobs.forget();
    this.board.clear();
  }

  private translate(passages: readonly Passage[]): Promise<Started> {
    return this.show(true) ? this.jobs.ask(passages) : Promise.resolve({ started: false, problem: 'failed' });
  }
}
