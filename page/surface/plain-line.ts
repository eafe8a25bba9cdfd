/**
 * One line over the page by the DOM alone, for a script that can fetch no view any more: no style sheet comes with it.
 * @param text null takes it away
 */
export function drawPlainLine(place: HTMLElement, text: string | null): void {
  place.replaceChildren();
  if (text === null) return;
  const line = document.createElement('div');
  line.popover = 'manual';
  line.role = 'alert';
  line.style.cssText = look;
  line.textContent = text;
  place.append(line);
  line.showPopover();
}

/** As the toast: see components/notice/toast.css. */
const look = 'all: initial; display: block; position: fixed; inset: auto 0 24px; width: fit-content; max-width: min(420px, calc(100vw - 32px)); margin: 0 auto; ' +
  'padding: 10px 14px; border-radius: 8px; background: #1c1b19; color: #fff; font: 14px/1.45 system-ui, sans-serif;';
