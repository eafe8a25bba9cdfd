const typed = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Calls back when Alt and a key are pressed, until the signal: for what has no place among the few commands that a browser
 * takes. By the key's place, since Alt makes other letters on some keyboards. A page cannot press it.
 */
export function watchPageKey(code: string, onPress: () => void, signal: AbortSignal): void {
  window.addEventListener('keydown', (event) => {
    const isAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.repeat;
    if (!isAlone || event.code !== code || !event.isTrusted || isTyping(event.target)) return;
    event.preventDefault();
    onPress();
  }, { signal, capture: true });
}

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && Element.prototype.closest.call(target, typed) !== null;
