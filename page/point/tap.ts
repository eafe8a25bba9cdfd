interface TapOptions<T> {
  at(x: number, y: number): T | null;
  isOurs(event: Event): boolean;
  onTap(target: T): void;
}

/** What a finger taps that has a meaning of its own on the page is left to the page. */
const controls = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

/** Calls back when a finger taps a target, until the signal. A tap that scrolls, selects or follows a link is none of ours. */
export function watchTaps<T>({ at, isOurs, onTap }: TapOptions<T>, signal: AbortSignal): void {
  window.addEventListener('click', (event) => {
    // Chromium and Firefox both give clicks as pointer events; only a finger's are taps.
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || isOurs(event)) return;
    if (event.target instanceof Element && event.target.closest(controls) !== null) return;
    const target = at(event.clientX, event.clientY);
    if (target !== null) onTap(target);
  }, { signal, capture: true });
}
