import { chordOf } from '../../core/keys/chord.ts';

interface KeyOptions {
  /** Whether the chord was for us; the page is spared it then. */
  onChord(chord: string): boolean;
}

const typedInto = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Calls back for every chord that a person presses outside of fields, until the signal. Keys that the page makes up
 * itself are none: it must not highlight or keep anything in the reader's name.
 */
export function watchKeys({ onChord }: KeyOptions, signal: AbortSignal): void {
  window.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.repeat || event.isComposing) return;
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest(typedInto) !== null) return;
    const chord = chordOf(event);
    if (chord === null || !onChord(chord)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { signal, capture: true });
}
