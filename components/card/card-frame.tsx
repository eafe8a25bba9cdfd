import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Anchor } from '../floating/anchor.ts';
import { useFloating } from '../floating/use-floating.ts';
import { useMedia } from '../floating/use-media.ts';
import { useDismissal, type DismissReason } from './use-dismissal.ts';

export interface CardFrameProps {
  anchor: Anchor;
  /** The term as the page has it; names the dialog. */
  term: string;
  pinned: boolean;
  /** A card opened by pointing closes when the pointer goes; one opened by key takes the focus. */
  openedBy: 'pointer' | 'keyboard' | 'touch';
  /** The focus moves into the card as it opens. */
  takesFocus: boolean;
  onDismiss: (reason: DismissReason) => void;
  children: ComponentChildren;
}

const sheetQuery = '(max-width: 520px), (pointer: coarse) and (max-width: 820px)';

/** Holds the card beside its term; a sheet at the bottom on small and touch screens. A dialog that blocks nothing. */
export function CardFrame(props: CardFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useMedia(sheetQuery);
  const focus = (): void => {
    if (props.takesFocus) frame.current?.focus({ preventScroll: true });
  };
  // The top layer: no z-index of the page reaches above it. Where a page takes our host out and it is put
  // back, the element is no longer in that layer; the style sheet still shows it.
  useLayoutEffect(() => frame.current?.showPopover(), []);
  const still = props.pinned || sheet;
  useFloating(frame, props.anchor, { placement: 'bottom-start', distance: 6, still, onPlaced: focus });
  useDismissal(frame, { ...props, sheet });
  return (
    <div ref={frame} class={sheet ? 'cg-frame cg-sheet' : 'cg-frame'} popover="manual" role="dialog" tabIndex={-1}
      aria-label={i18n.t('card.label', [props.term])}>
      {props.children}
    </div>
  );
}
