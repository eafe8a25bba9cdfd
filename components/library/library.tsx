import { i18n } from '#i18n';
import { Announcer } from '../notice/announcer.tsx';
import { LibraryMessage } from './library-message.tsx';
import type { LibraryState } from './library-state.ts';
import { LibraryView, type LibraryActions } from './library-view.tsx';
import { UndoBar, type Undoable } from './undo-bar.tsx';

export interface LibraryProps extends LibraryActions {
  state: LibraryState;
  /** The last deletion, as long as it is offered to be undone. */
  undoable: Undoable | null;
  /** A sentence about the last thing done, read out; `bad` stands out. */
  report: { text: string; bad: boolean } | null;
  onUndo: () => void;
  onDismissUndo: () => void;
  onRetry: () => void;
  /** Accepts that the library was lost. */
  onContinueEmpty: () => void;
}

/** The library page: saved articles with their highlights. */
export function Library(props: LibraryProps) {
  const { state, report, undoable } = props;
  return (
    <div class="cg-surface cg-library">
      {state.kind === 'ready'
        ? <LibraryView {...props} entries={state.entries} setAside={state.setAside} />
        : <LibraryMessage state={state} onRetry={props.onRetry} onContinueEmpty={props.onContinueEmpty} />}
      <Announcer text={undoable === null ? report?.text ?? '' : i18n.t('library.deleted')} />
      <div class="cg-library-bars">
        {report !== null && (
          <p class={report.bad ? 'cg-bar-line cg-bad' : 'cg-bar-line'} aria-hidden="true">{report.text}</p>
        )}
        {undoable !== null && (
          <UndoBar key={undoable.id} undoable={undoable} onUndo={props.onUndo} onDismiss={props.onDismissUndo} />
        )}
      </div>
    </div>
  );
}
