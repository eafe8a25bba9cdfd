import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryEntry } from '../../core/library/query.ts';
import { Icon } from '../icon/icon.tsx';
import { tagsOf } from '../note/tags.ts';

export interface BulkActions {
  onTagEntries: (entries: readonly LibraryEntry[], tags: string[]) => void;
  onDeleteEntries: (entries: readonly LibraryEntry[]) => void;
  onExport: (entries: readonly LibraryEntry[]) => void;
}

interface BulkBarProps extends BulkActions {
  selected: readonly LibraryEntry[];
  /** How many the list holds. */
  found: number;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the articles ticked. */
export function BulkBar({ selected, found, onSelectAll, onClear, ...actions }: BulkBarProps) {
  const [tags, setTags] = useState('');
  if (selected.length === 0) return null;
  const tag = (event: Event): void => {
    event.preventDefault();
    if (tagsOf(tags).length > 0) actions.onTagEntries(selected, tagsOf(tags));
    setTags('');
  };
  return (
    <div class="cg-bulk" role="toolbar" aria-label={i18n.t('library.bulk')}>
      <p>
        <b role="status">{i18n.t('library.selected', selected.length)}</b>
        {selected.length < found && (
          <button type="button" class="cg-link" onClick={onSelectAll}>{i18n.t('library.selectAll', [found])}</button>
        )}
        <button type="button" class="cg-link" onClick={onClear}>{i18n.t('library.selectNone')}</button>
      </p>
      <form onSubmit={tag}>
        <input class="cg-field" value={tags} aria-label={i18n.t('note.tagsTyped')} placeholder={i18n.t('library.addTags')}
          onInput={(event) => setTags(event.currentTarget.value)} />
        <button type="submit" class="cg-button cg-button-line">{i18n.t('library.tag')}</button>
      </form>
      <p>
        <button type="button" class="cg-button cg-button-line" onClick={() => actions.onExport(selected)}>
          <Icon name="outward" />{i18n.t('library.export')}
        </button>
        <button type="button" class="cg-button cg-button-line" onClick={() => actions.onDeleteEntries(selected)}>
          <Icon name="trash" />{i18n.t('library.delete')}
        </button>
      </p>
    </div>
  );
}
