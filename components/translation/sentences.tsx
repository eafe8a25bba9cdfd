import { useRef } from 'preact/hooks';
import type { SentencePair } from '../../core/translation/pairs.ts';

interface SentencesProps {
  /** The translation, shown as text. */
  text: string;
  pairs: readonly SentencePair[];
  /** Words to be marked as doubtful: what an engine wrote in the place of a term. */
  doubtful: readonly string[];
  /** The pair that is lit. */
  lit: number | null;
  onLight: (pair: number | null) => void;
}

const steps: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A translation whose sentences light up with those of the source. One of them takes the focus; the arrows go on to the others.
 * The element holds the translation's characters and nothing else, so that what is selected in it can be counted.
 */
export function Sentences({ text, pairs, doubtful, lit, onLight }: SentencesProps) {
  const place = useRef<HTMLSpanElement>(null);
  const focusable = lit ?? 0;
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = place.current?.querySelectorAll<HTMLElement>('[data-pair]')[focusable + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <span ref={place} class="cg-tr-text" data-text="" lang="en" dir="ltr" onKeyDown={move} onPointerDown={({ currentTarget }) => freeForSelecting(currentTarget)} onPointerLeave={() => onLight(null)} onFocusOut={() => onLight(null)}>
      {piecesOf(text, pairs).map(({ words, pair }) => (pair === null ? words : (
        <span key={pair} data-pair={pair} class={pair === lit ? 'cg-sentence cg-lit' : 'cg-sentence'} tabIndex={pair === focusable ? 0 : -1}
          onPointerEnter={(event) => event.buttons === 0 && onLight(pair)} onFocus={() => onLight(pair)}>
          {marked(words, doubtful)}
        </span>
      )))}
    </span>
  );
}

/** Chromium selects nothing by a drag that begins on what takes the focus: until the pointer is let go, nothing does. */
function freeForSelecting(within: HTMLElement): void {
  const focusable = [...within.querySelectorAll<HTMLElement>('[tabindex]')].map((element) => ({ element, tabIndex: element.tabIndex }));
  for (const { element } of focusable) element.removeAttribute('tabindex');
  const over = new AbortController();
  const restore = (): void => {
    over.abort();
    for (const { element, tabIndex } of focusable) element.tabIndex = tabIndex;
  };
  for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, restore, { signal: over.signal, capture: true });
}

/** The sentences, and the white space between them. */
function piecesOf(text: string, pairs: readonly SentencePair[]): { words: string; pair: number | null }[] {
  const pieces: { words: string; pair: number | null }[] = [];
  let at = 0;
  pairs.forEach(({ translation: { start, end } }, pair) => {
    if (start > at) pieces.push({ words: text.slice(at, start), pair: null });
    pieces.push({ words: text.slice(start, end), pair });
    at = end;
  });
  if (at < text.length) pieces.push({ words: text.slice(at), pair: null });
  return pieces;
}

function marked(words: string, doubtful: readonly string[]) {
  const found = doubtful.find((each) => each !== '' && words.includes(each));
  if (found === undefined) return words;
  const at = words.indexOf(found);
  return <>{words.slice(0, at)}<mark class="cg-doubtful">{found}</mark>{words.slice(at + found.length)}</>;
}
