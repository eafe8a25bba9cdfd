import type { PassageState } from '../../components/translation/passage-state.ts';
import type { Passage } from '../../core/article/passages.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { TranslationJob, TranslationNews } from '../../core/translation/job.ts';
import type { ParagraphResult } from '../../core/translation/receipt.ts';
import type { Started, TranslationOptions } from '../../page/bilingual/in-page-translation.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToBackground } from '../../platform/messages.ts';
import type { PassageBoard } from './passage-board.tsx';

/** The jobs that the background was given for this article, and what became of those that stopped. */
export class AskedJobs {
  /** Why the last one was refused or stopped. */
  problem: FailureCode | null = null;
  /** What a job that stopped as a whole left undone; not shown one by one. */
  private readonly undone = new Map<Passage, ParagraphResult>();
  /** What each one that is under way was asked for. */
  private readonly jobs = new Map<string, readonly Passage[]>();
  private readonly options: TranslationOptions;
  private readonly passages: readonly Passage[];
  private readonly board: PassageBoard;

  constructor(options: TranslationOptions, passages: readonly Passage[], board: PassageBoard) {
    this.options = options;
    this.passages = passages;
    this.board = board;
  }

  get running(): boolean {
    return this.jobs.size > 0;
  }

  /** Of a passage that a stopped job met with the fault of all; null of every other. */
  undoneState(passage: Passage): PassageState | null {
    const result = this.undone.get(passage);
    return result === undefined ? null : { kind: 'failed', result };
  }

  /** Asks for those passages that are not there yet and have a place in the page. */
  async ask(passages: readonly Passage[]): Promise<Started> {
    const asked = passages.filter((passage) => this.board.isOpen(passage) && this.board.open(passage));
    if (asked.length === 0) return { started: false, problem: null };
    const id = newId();
    this.jobs.set(id, asked);
    this.problem = null;
    this.undone.clear();
    try {
      this.options.memory.engine = await sendToBackground('translate', this.jobOf(id, asked));
      return { started: true, problem: null };
    } catch (error) {
      this.end(id, codeOf(error));
      return { started: false, problem: this.problem };
    }
  }

  /** What the background tells of a job. One that is wanted no more is not gone on with. */
  hear(news: TranslationNews): { wanted: boolean } {
    if (!this.jobs.has(news.id)) return { wanted: false };
    if (news.kind === 'end') this.end(news.id, news.problem);
    else {
      const passage = this.passages[news.index];
      if (passage !== undefined && news.kind === 'partial') this.board.set(passage, { kind: 'partial', text: news.partial.text });
      if (passage !== undefined && news.kind === 'paragraph') this.board.settle(passage, news.result);
    }
    return { wanted: true };
  }

  /** What has not come yet is given up; what is there stays. */
  cancel(): void {
    for (const id of [...this.jobs.keys()]) {
      void sendToBackground('cancelTranslation', { id }).catch(() => undefined);
      this.end(id, 'cancelled');
    }
    this.problem = null;
  }

  forget(): void {
    this.cancel();
    this.undone.clear();
  }

  private jobOf(id: string, asked: readonly Passage[]): TranslationJob {
    const { reading: { article: { canonical } }, lexicon: { glossary: { revision } } } = this.options;
    const paragraphs = asked.map((passage) => ({ ...this.board.locked(passage), index: this.passages.indexOf(passage) }));
    return { id, canonical, target: 'en', revision, paragraphs };
  }

  /** What stops a job as a whole is said once, where the reader looks first; the panel says it too. */
  private end(id: string, problem: FailureCode | null): void {
    const asked = this.jobs.get(id) ?? [];
    this.jobs.delete(id);
    this.problem = problem === 'cancelled' ? null : problem;
    const left = asked.filter((passage) => isUnsettled(this.board.stateOf(passage), problem));
    const [first] = left;
    if (this.problem !== null) for (const passage of left) this.leaveUndone(passage);
    for (const passage of left) if (this.problem === null || passage !== first) this.board.close(passage);
    if (first !== undefined && this.problem !== null) this.board.set(first, { kind: 'stopped', failure: this.problem });
  }

  private leaveUndone(passage: Passage): void {
    const state = this.board.stateOf(passage);
    if (state?.kind === 'failed') this.undone.set(passage, state.result);
  }
}

/** Without a translation, and no failure of its own: one that the whole job met counts as none. */
function isUnsettled(state: PassageState | null, problem: FailureCode | null): boolean {
  if (state === null) return false;
  return state.kind === 'waiting' || state.kind === 'partial' || (state.kind === 'failed' && problem !== null && state.result.failure === problem);
}

/** `crypto.randomUUID` is missing on pages without encryption. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
