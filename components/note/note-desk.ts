import { signal } from '@preact/signals';
import type { EditOutcome, Highlight, HighlightEdit } from '../../core/annotation/highlight.ts';
import type { FailureCode } from '../../core/failure.ts';
import { DraftWriter } from './draft-writer.ts';
import type { Draft } from '../../core/library/draft.ts';
import { i18n } from '#i18n';
import type { BarsProps, Report } from '../notice/bars.tsx';
import { failureText } from '../notice/failure-text.ts';
import type { Undoable } from '../notice/undo-bar.tsx';
import type { NoteActions } from './note-actions.ts';

/** Where notes are kept. */
export interface NoteStore {
  drafts(): Promise<Draft[]>;
  keepDraft(draft: Omit<Draft, 'version' | 'modified'>): Promise<void>;
  dropDraft(id: string): Promise<void>;
  edit(edit: HighlightEdit): Promise<EditOutcome>;
  settle(choice: { id: string; revision: number; body: string | null }): Promise<EditOutcome>;
  remove(ids: string[]): Promise<unknown>;
  restore(ids: string[]): Promise<unknown>;
}

interface NoteDeskOptions {
  store: NoteStore;
  codeOf: (error: unknown) => FailureCode;
  /** Looks at what is shown again, after something was written. */
  refresh: () => Promise<void>;
}

/** Notes of an extension page: what is typed goes to the disk at once, what is saved is told, what is deleted can come back. */
export class NoteDesk {
  readonly drafts = signal<ReadonlyMap<string, Draft>>(new Map());
  readonly report = signal<Report | null>(null);
  readonly undoable = signal<Undoable | null>(null);
  private undoing: () => Promise<unknown> = () => Promise.resolve();
  private readonly options: NoteDeskOptions;
  private readonly writer: DraftWriter;

  constructor(options: NoteDeskOptions) {
    this.options = options;
    this.writer = new DraftWriter((draft) => options.store.keepDraft(draft));
  }

  async load(): Promise<void> {
    const stored = await this.options.store.drafts().catch(() => []);
    this.drafts.value = new Map(stored.map((draft) => [draft.key, draft]));
  }

  actions(): NoteActions {
    const { store } = this.options;
    return {
      drafts: this.drafts.value,
      onEdit: (edit) => this.edit(edit),
      onSettle: (choice) => void this.attempt(() => store.settle(choice)),
      onDraft: (draft) => void this.draft(draft),
      onDropDraft: (id) => void this.attempt(() => this.writer.forget(id).then(() => store.dropDraft(id))),
      onDelete: (highlight) => void this.remove(highlight),
    };
  }

  bars(): BarsProps {
    return {
      report: this.report.value,
      undoable: this.undoable.value,
      onUndo: () => void this.undo(),
      onDismissUndo: () => { this.undoable.value = null; },
    };
  }

  /** Does something that can be undone, and offers that. */
  async do(task: () => Promise<unknown>, undoing: () => Promise<unknown>, undoable: Undoable): Promise<void> {
    if ((await this.attempt(() => task().then(() => true))) !== true) return;
    this.undoing = undoing;
    this.undoable.value = undoable;
  }

  /** Null where it failed; that is told. */
  async attempt<T>(task: () => Promise<T>): Promise<T | null> {
    this.report.value = null;
    const answer = await task().catch((error: unknown) => this.fail(error));
    await this.load();
    await this.options.refresh();
    return answer;
  }

  /** Also held here: what shows the field may be drawn anew while somebody types. */
  private async draft(draft: Omit<Draft, 'version' | 'modified'>): Promise<void> {
    const modified = new Date().toISOString();
    this.drafts.value = new Map(this.drafts.value).set(draft.key, { ...draft, version: 1, modified });
    await this.writer.write(draft).catch((error: unknown) => this.fail(error));
  }

  private async edit(edit: HighlightEdit): Promise<boolean> {
    const outcome = await this.attempt(() => this.writer.settle(edit.id).then(() => this.options.store.edit(edit)));
    if (outcome?.note === 'copied') this.report.value = { text: i18n.t('note.copied'), bad: false };
    return outcome !== null;
  }

  private remove({ id, target }: Highlight): Promise<void> {
    const { store } = this.options;
    const undoable = { key: id, text: i18n.t('library.deleted'), quote: target.selector[0].exact };
    return this.do(() => store.remove([id]), () => store.restore([id]), undoable);
  }

  private async undo(): Promise<void> {
    const undoable = this.undoable.value;
    if ((await this.attempt(() => this.undoing().then(() => true))) !== true) return;
    this.undoable.value = null;
    const usual = undoable?.quote === '' ? i18n.t('library.undoneMany') : i18n.t('library.undone');
    this.report.value = { text: undoable?.undone ?? usual, bad: false };
  }

  private fail(error: unknown): null {
    this.report.value = { text: i18n.t('note.failed', [failureText(this.options.codeOf(error))]), bad: true };
    return null;
  }
}
