import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { FailureCode } from '../../core/failure.ts';
import { normalised } from '../../core/own-glossary/check-draft.ts';
import type { CorrectionRequest } from '../../core/own-glossary/correction.ts';
import type { OwnTerm, OwnTermDraft } from '../../core/own-glossary/own-term.ts';
import { failureText } from '../notice/failure-text.ts';
import { TermEditor } from './term-editor.tsx';

/** Where own terms are kept. */
export interface TermStore {
  save(term: OwnTermDraft & { id: string | null }): Promise<OwnTerm>;
  remove(ids: string[]): Promise<unknown>;
}

export type Correcting = Omit<CorrectionRequest, 'seen'> & { seen: CorrectionRequest['seen'] | null };

interface EditorDeskOptions {
  store: TermStore;
  codeOf: (error: unknown) => FailureCode;
  /** What is typed, to be kept until it is saved or given up. */
  onDraft: (correcting: Correcting) => void;
  /** It was saved or deleted, or given up (null). */
  onEnd: (done: { saved: OwnTerm } | { deleted: string } | null) => void;
}

/** The editor of an own term on an extension page: what is typed, and how saving it goes. */
export class EditorDesk {
  private readonly correcting = signal<Correcting | null>(null);
  private readonly saving = signal(false);
  private readonly problem = signal<string | null>(null);
  private readonly options: EditorDeskOptions;

  constructor(options: EditorDeskOptions) {
    this.options = options;
  }

  get isOpen(): boolean {
    return this.correcting.value !== null;
  }

  /** Begins with a term, or ends (null). */
  open(correcting: Correcting | null): void {
    this.correcting.value = correcting;
    this.problem.value = null;
  }

  view(): ComponentChildren {
    const { value } = this.correcting;
    if (value === null) return null;
    return (
      <TermEditor draft={value.term} isKnown={value.id !== null} builtIn={value.builtIn} seen={value.seen} saving={this.saving.value} problem={this.problem.value}
        onInput={(term) => this.type({ ...value, term })} onSave={() => void this.save(value)} onCancel={() => this.end(null)}
        onDelete={() => void this.remove(value)} />
    );
  }

  private type(correcting: Correcting): void {
    this.correcting.value = correcting;
    this.options.onDraft(correcting);
  }

  private async save({ id, term }: Correcting): Promise<void> {
    const saved = await this.during(() => this.options.store.save({ id, ...normalised(term) }));
    if (saved !== null) this.end({ saved });
  }

  private async remove({ id }: Correcting): Promise<void> {
    if (id !== null && (await this.during(() => this.options.store.remove([id]).then(() => true))) !== null) this.end({ deleted: id });
  }

  private end(done: Parameters<EditorDeskOptions['onEnd']>[0]): void {
    this.open(null);
    this.options.onEnd(done);
  }

  private async during<T>(task: () => Promise<T>): Promise<T | null> {
    this.saving.value = true;
    this.problem.value = null;
    const answer = await task().catch((error: unknown) => {
      this.problem.value = failureText(this.options.codeOf(error));
      return null;
    });
    this.saving.value = false;
    return answer;
  }
}
