import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';

/** Something just done that can be taken back. */
export interface Undoable {
  /** Another one takes the bar's place. */
  key: string;
  /** What was done, as a sentence. */
  text: string;
  /** Words of the thing itself, in Vietnamese; empty where it is many things. */
  quote: string;
  /** What is said once it was taken back, where the usual words would be wrong. */
  undone?: string;
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
export function UndoBar({ undoable: { text, quote }, onUndo, onDismiss }: UndoBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <div class="cg-bar-line cg-undo" role="group" aria-label={text}>
      <span class="cg-undo-text">{text} {quote !== '' && <q lang="vi">{quote}</q>}</span>
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
