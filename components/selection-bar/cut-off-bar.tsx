import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Anchor } from '../floating/anchor.ts';
import { useFloating } from '../floating/use-floating.ts';
import { Icon } from '../icon/icon.tsx';

export interface CutOffBarProps {
  anchor: Anchor;
  /** Handed in: a script that is cut off can ask for no words any more. */
  words: string;
}

/** Stands where bar or card would, once the extension behind them has gone. */
export function CutOffBar({ anchor, words }: CutOffBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.showPopover(), []);
  useFloating(bar, anchor, { placement: 'top', distance: 8, still: false });
  return (
    <div ref={bar} class="cg-bar" popover="manual" role="alert">
      <p class="cg-bar-cut-off"><Icon name="warning" size={15} />{words}</p>
    </div>
  );
}
