import type { ComponentChildren } from 'preact';
import { Bars, type BarsProps } from '../notice/bars.tsx';
import { LibraryMessage } from './library-message.tsx';
import type { LibraryState } from './library-state.ts';
import { LibraryView, type LibraryViewProps } from './library-view.tsx';

export interface LibraryProps extends Omit<LibraryViewProps, 'entries' | 'search' | 'setAside'> {
  state: LibraryState;
  bars: BarsProps;
  /** A clip or a comparison that is open in place of the list. */
  page?: ComponentChildren;
  /** What is asked for above everything else. */
  dialog?: ComponentChildren;
  onRetry: () => void;
  /** Accepts that something was lost. */
  onContinue: () => void;
}

/** The library page: saved articles with their versions and highlights. */
export function Library({ state, bars, page, dialog, onRetry, onContinue, ...view }: LibraryProps) {
  return (
    <div class="cg-surface cg-library">
      {page !== undefined && state.kind !== 'loading' ? page : state.kind === 'ready'
        ? <LibraryView {...view} entries={state.entries} search={state.search} setAside={state.setAside} />
        : <LibraryMessage state={state} foot={view.foot} onRetry={onRetry} onContinue={onContinue} />}
      {dialog}
      <Bars {...bars} />
    </div>
  );
}
