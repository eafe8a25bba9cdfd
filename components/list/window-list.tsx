import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface WindowListProps {
  count: number;
  /** Pixels; the same for every row, so that any place is known without drawing what stands before it. */
  rowHeight: number;
  label: string;
  /** Row that must be in view when it changes. */
  shown: number;
  row: (index: number) => ComponentChildren;
  keyOf: (index: number) => string;
  /** Arrow keys, Home and End: the row to go to. */
  onMove: (index: number) => void;
}

/** Rows drawn beyond the window on each side. */
const margin = 6;

/** A list that draws only what can be seen, however long it is. Each row says which of how many it is. */
export function WindowList({ count, rowHeight, label, shown, row, keyOf, onMove }: WindowListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [{ top, height }, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight || 800 });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  useEffect(() => bringIntoView(list.current, shown * rowHeight, rowHeight), [shown, rowHeight]);
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  return (
    <div ref={list} class="cg-window" onKeyDown={(event) => move(event, shown, count, onMove)}>
      <ul aria-label={label} style={{ height: `${count * rowHeight}px` }}>
        {indexes.map((index) => (
          <li key={keyOf(index)} aria-setsize={count} aria-posinset={index + 1}
            style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}>
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function bringIntoView(list: HTMLElement | null, top: number, height: number): void {
  if (list === null || top < 0) return;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
}

function move(event: KeyboardEvent, shown: number, count: number, onMove: (index: number) => void): void {
  const steps: Record<string, number> = { ArrowDown: shown + 1, ArrowUp: shown - 1, Home: 0, End: count - 1 };
  const to = steps[event.key];
  // Ctrl with arrows belongs to the browser; in a field they move the caret.
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  onMove(Math.max(0, Math.min(count - 1, to)));
}
