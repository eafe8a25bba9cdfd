import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ToastProps {
  text: string;
  bad: boolean;
}

/** A line at the foot of a visited page: how something fared that was asked for by key. Read out by the announcer. */
export function Toast({ text, bad }: ToastProps) {
  const box = useRef<HTMLDivElement>(null);
  // The top layer, as the card: no z-index of the page reaches above it.
  useLayoutEffect(() => box.current?.showPopover(), []);
  return <div ref={box} class={bad ? 'cg-toast cg-toast-bad' : 'cg-toast'} popover="manual">{text}</div>;
}
