/** A selection by keys or by the handles of a touch screen has ended when it stays as it is this long, ms. */
const settled = 350;

/**
 * Calls back with what is selected when the reader has made a selection, and with null when it is gone, until the signal.
 * @param read what is selected now, in whatever form the caller wants it
 */
export function watchSelection<T>(read: () => T | null, onSelection: (selected: T | null) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const tell = (): void => onSelection(read());
  const later = (): void => {
    clearTimeout(timer);
    if (read() === null) tell();
    else if (!pressed) timer = setTimeout(tell, settled);
  };
  // On the document, whose event it is; on the prototype's method, which an image's name cannot hide.
  EventTarget.prototype.addEventListener.call(document, 'selectionchange', later, { signal });
  window.addEventListener('pointerdown', () => { pressed = true; }, { signal, capture: true, passive: true });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(name, () => {
      pressed = false;
      later();
    }, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** What is selected now, as a copy; null where it is nothing, or words that are being typed. */
export function currentSelection(): Range | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return selection.getRangeAt(0).cloneRange();
}
