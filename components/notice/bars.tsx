import { Announcer } from './announcer.tsx';
import { UndoBar, type Undoable } from './undo-bar.tsx';

export interface Report {
  text: string;
  /** It went wrong, and stands out. */
  bad: boolean;
}

export interface BarsProps {
  /** A sentence about the last thing done, read out. */
  report: Report | null;
  /** The last deletion, as long as it is offered to be undone. */
  undoable: Undoable | null;
  onUndo: () => void;
  onDismissUndo: () => void;
}

/** What was just done, at the foot of the page: read out, and taken back where it can be. */
export function Bars({ report, undoable, onUndo, onDismissUndo }: BarsProps) {
  return (
    <>
      <Announcer text={report?.text ?? undoable?.text ?? ''} />
      <div class="cg-bars">
        {report !== null && (
          <p class={report.bad ? 'cg-bar-line cg-bad' : 'cg-bar-line'} aria-hidden="true">{report.text}</p>
        )}
        {undoable !== null && (
          <UndoBar key={undoable.key} undoable={undoable} onUndo={onUndo} onDismiss={onDismissUndo} />
        )}
      </div>
    </>
  );
}
