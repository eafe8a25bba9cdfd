import { useState } from 'preact/hooks';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { ColourChoice } from './colour-choice.tsx';
import type { NoteActions } from './note-actions.ts';
import { NoteConflict } from './note-conflict.tsx';
import { NoteEditor } from './note-editor.tsx';
import { TagList } from './tag-list.tsx';

interface HighlightNoteProps extends NoteActions {
  highlight: Highlight;
}

/** What the reader wrote of a highlight, with the ways to change it. A draft that is left opens by itself. */
export function HighlightNote({ highlight, drafts, onSettle, onDelete, ...actions }: HighlightNoteProps) {
  const { id, revision, body, tags, colour, target } = highlight;
  const draft = drafts.get(id) ?? null;
  const [open, setOpen] = useState(draft !== null);
  const quote = short(target.selector[0].exact);
  if (open) {
    return (
      <div class="cg-noted">
        <ColourChoice colour={colour} onChange={(chosen) => void actions.onEdit({ id, revision, colour: chosen })} />
        <NoteEditor highlight={highlight} draft={draft} onClose={() => setOpen(false)} {...actions} />
      </div>
    );
  }
  return (
    <div class="cg-noted">
      {body !== null && highlight.copies.length === 0 && <p class="cg-note-text" dir="auto">{body}</p>}
      <NoteConflict highlight={highlight} onSettle={onSettle} />
      <TagList tags={tags} />
      <div class="cg-noted-acts">
        <button type="button" class="cg-button"
          aria-label={body === null ? i18n.t('note.addWhich', [quote]) : i18n.t('note.editWhich', [quote])}
          onClick={() => setOpen(true)}>
          <Icon name="pen" />{body === null ? i18n.t('note.add') : i18n.t('note.edit')}
        </button>
        <button type="button" class="cg-button" aria-label={i18n.t('library.deleteWhich', [quote])}
          onClick={() => onDelete(highlight)}>
          <Icon name="trash" />{i18n.t('library.delete')}
        </button>
      </div>
    </div>
  );
}

/** Enough of a quote to know it by. */
export const short = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote);
