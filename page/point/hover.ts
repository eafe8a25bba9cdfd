/** The pointer must rest this long: passing over a term is no wish to read about it, ms. */
const intent = 220;

interface HoverOptions<T> {
  /** What is at a point of the viewport. */
  at(x: number, y: number): T | null;
  /** Events of our own surface are not the page's. */
  isOurs(event: Event): boolean;
  onRest(target: T): void;
}

/** Calls back when the mouse or pen rests on a target, until the signal. Looks once a frame, however often it moves. */
export function watchHover<T>({ at, isOurs, onRest }: HoverOptions<T>, signal: AbortSignal): void {
  let resting: { target: T; timer: ReturnType<typeof setTimeout> } | null = null;
  let frame = 0;
  const stop = (): void => {
    clearTimeout(resting?.timer);
    resting = null;
  };
  const look = (x: number, y: number): void => {
    const target = isSelecting() ? null : at(x, y);
    if (target === resting?.target) return;
    stop();
    if (target !== null) resting = { target, timer: setTimeout(() => onRest(target), intent) };
  };
  window.addEventListener('pointermove', (event) => {
    cancelAnimationFrame(frame);
    if (event.pointerType === 'touch' || event.buttons !== 0 || isOurs(event)) stop();
    else frame = requestAnimationFrame(() => look(event.clientX, event.clientY));
  }, { signal, capture: true, passive: true });
  for (const name of ['pointerdown', 'scroll', 'keydown'] as const) window.addEventListener(name, stop, { signal, capture: true, passive: true });
  document.addEventListener('pointerleave', stop, { signal, capture: true });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    stop();
  }, { once: true });
}

/** Somebody who has words selected is at something else. */
const isSelecting = (): boolean => window.getSelection()?.isCollapsed === false;
