import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

export interface Undoable {
  /** Of the deleted highlight. */
  id: string;
  quote: string;
}

interface UndoBarProps {
  undoable: Undoable;
  onUndo: () => void;
  onDismiss: () => void;
}

/**
 * Stays until it is dismissed, used, or replaced by the next deletion: no clock runs (WCAG 2.2.1).
 * It takes the focus, which would be lost with the button that was pressed.
 */
export function UndoBar({ undoable, onUndo, onDismiss }: UndoBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <div class="cg-bar-line cg-undo" role="group" aria-label={i18n.t('library.deleted')}>
      <span class="cg-undo-text">{i18n.t('library.deleted')} <q lang="vi">{undoable.quote}</q></span>
      <button ref={undo} type="button" class="cg-button" onClick={onUndo}>
        <Icon name="undo" />{i18n.t('library.undo')}
      </button>
      <button type="button" class="cg-button cg-button-icon" aria-label={i18n.t('library.dismiss')}
        title={i18n.t('library.dismiss')} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
