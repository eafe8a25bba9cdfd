import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Anchor } from '../floating/anchor.ts';
import { inSafeArea } from './safe-area.ts';

export type DismissReason = 'escape' | 'left' | 'outside';

interface DismissalOptions {
  anchor: Anchor;
  pinned: boolean;
  openedBy: 'pointer' | 'keyboard' | 'touch';
  sheet: boolean;
  onDismiss: (reason: DismissReason) => void;
}

/** How long the pointer may be away before the card goes, ms. */
const grace = 300;

/** WCAG 2.2, 1.4.13: Escape closes the card; while it is pointed at or holds the focus, it stays. */
export function useDismissal(frame: RefObject<HTMLElement | null>, options: DismissalOptions): void {
  // Listeners are set once and read the newest options, or every render would set them anew.
  const latest = useRef(options);
  latest.current = options;
  // A layout effect is undone at once; Preact puts the undoing of a plain one off to a later frame.
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    listenForEscape(element, latest, signal);
    listenForPressOutside(element, latest, signal);
    listenForLeaving(element, latest, signal);
    return () => listening.abort();
  }, []);
}

type Latest = RefObject<DismissalOptions>;

function listenForEscape(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  const view = element.ownerDocument.defaultView;
  view?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // The page must not close something of its own with the same key.
    event.preventDefault();
    event.stopImmediatePropagation();
    latest.current?.onDismiss('escape');
  }, { signal, capture: true });
}

function listenForPressOutside(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  element.ownerDocument.addEventListener('pointerdown', (event) => {
    const options = latest.current;
    if (options === null || options.pinned || isOn(element, event)) return;
    options.onDismiss('outside');
  }, { signal, capture: true });
}

function listenForLeaving(element: HTMLElement, latest: Latest, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  element.ownerDocument.addEventListener('pointermove', (event) => {
    const options = latest.current;
    if (options === null || !leavesByPointer(options) || holdsFocus(element) || isSafe(element, options, event)) stay();
    else timer ??= setTimeout(() => latest.current?.onDismiss('left'), grace);
  }, { signal, capture: true, passive: true });
  signal.addEventListener('abort', stay);
}

function leavesByPointer({ pinned, sheet, openedBy }: DismissalOptions): boolean {
  return openedBy === 'pointer' && !pinned && !sheet;
}

function isSafe(element: HTMLElement, { anchor }: DismissalOptions, event: PointerEvent): boolean {
  return inSafeArea({ x: event.clientX, y: event.clientY }, anchor.getClientRects(), element.getBoundingClientRect());
}

/** By place, since a closed shadow root hides the event's target. */
function isOn(element: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

function holdsFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  // A click inside focuses the frame itself or a control of it.
  return active !== null && element.contains(active);
}
