import type { Highlight, HighlightEdit } from '../../core/annotation/highlight.ts';
import type { Draft } from '../../core/library/draft.ts';

/** What can be done with a highlight where notes may be typed: in an extension page, never in a visited one. */
export interface NoteActions {
  /** Drafts by the id of their highlight. */
  drafts: ReadonlyMap<string, Draft>;
  /** Answers whether it was saved; what went wrong is told elsewhere. */
  onEdit: (edit: HighlightEdit) => Promise<boolean>;
  /** The reader has decided between the copies of a note. */
  onSettle: (choice: { id: string; revision: number; body: string | null }) => void;
  /** Called as the reader types. */
  onDraft: (draft: Omit<Draft, 'version' | 'modified'>) => void;
  onDropDraft: (id: string) => void;
  onDelete: (highlight: Highlight) => void;
}
