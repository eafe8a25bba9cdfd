import type { ArticleMap } from '../article/article-map.ts';
import { spanAt } from '../point/hit-test.ts';
import type { Span } from '../span.ts';

interface SentenceOptions<T extends Span> {
  map: ArticleMap;
  /** In order and without overlap; asked each time. */
  sentences: () => readonly T[];
  /** Our own blocks tell of their sentences themselves. */
  isOurs(event: Event): boolean;
  onSentence(sentence: T | null): void;
}

/** Tells which of the source's sentences the pointer is on, or the focus is in, until the signal. Looks once a frame at most. */
export function watchSentences<T extends Span>({ map, sentences, isOurs, onSentence }: SentenceOptions<T>, signal: AbortSignal): void {
  let frame = 0;
  let last: T | null = null;
  const tell = (sentence: T | null): void => {
    if (sentence !== last) onSentence(sentence);
    last = sentence;
  };
  window.addEventListener('pointermove', (event) => {
    cancelAnimationFrame(frame);
    if (isOurs(event)) last = null;
    else if (sentences().length > 0) frame = requestAnimationFrame(() => tell(spanAt(map, sentences(), event.clientX, event.clientY)));
  }, { signal, capture: true, passive: true });
  window.addEventListener('focusin', (event) => {
    if (!isOurs(event)) tell(sentenceOf(event.target, map, sentences()));
  }, { signal, capture: true });
  document.addEventListener('pointerleave', () => tell(null), { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
}

/** The sentence that a link or another focused element of the article begins in. */
function sentenceOf<T extends Span>(target: EventTarget | null, map: ArticleMap, sentences: readonly T[]): T | null {
  if (!(target instanceof Element)) return null;
  const words = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const offset = /\S/.test(node.textContent ?? '') ? map.offsetOf(node, 0) : null;
    if (offset !== null) return sentences.find(({ start, end }) => start <= offset && offset < end) ?? null;
  }
  return null;
}
