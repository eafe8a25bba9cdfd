import type { TextPositionSelector, TextQuoteSelector } from './highlight.ts';

/** How much of the text before and after a quote is kept with it, UTF-16 units: beyond what other places of the page have in common with it. */
export const contextLength = 64;
/** At most so much. */
export const longestContext = 512;
/** So much of the quote's end counts with the text beside it. */
const edge = 32;
/** What is shared is measured in steps. */
const step = 16;

/**
 * The quote selector of a span (https://www.w3.org/TR/annotation-model/#text-quote-selector). Where a set phrase stands in other
 * places too, or twice in a row, the context reaches beyond it: its outermost `contextLength` units tell one place from the other.
 * @param start UTF-16 offset in the text
 * @param end offset after the span
 */
export function describeTextQuote(text: string, start: number, end: number): TextQuoteSelector {
  const inner = Math.min(edge, end - start);
  // A whole sentence that stands twice is known by both its neighbours.
  const least = end - start > edge && standsTwice(text, start, end) ? 2 * step : step;
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: withoutHalfAtStart(text.slice(reach(start, (at) => standsTwice(text, at, start + inner), -1, least), start)),
    suffix: withoutHalfAtEnd(text.slice(end, reach(end, (at) => standsTwice(text, end - inner, at), 1, least))),
  };
}

/** The offset at which the context ends, before a span or after it. */
function reach(from: number, isShared: (at: number) => boolean, way: 1 | -1, least: number): number {
  let shared = least;
  while (shared < longestContext && isShared(from + way * shared)) shared += step;
  return Math.max(0, from + way * (shared === step ? contextLength : Math.min(longestContext, shared + contextLength)));
}

function standsTwice(text: string, start: number, end: number): boolean {
  const piece = text.slice(Math.max(0, start), end);
  return text.indexOf(piece) !== text.lastIndexOf(piece);
}

/** The position selector of a span (https://www.w3.org/TR/annotation-model/#text-position-selector). */
export function describeTextPosition(start: number, end: number): TextPositionSelector {
  return { type: 'TextPositionSelector', start, end };
}

/** Half of a surrogate pair is no text: databases and exports would spoil it. */
function withoutHalfAtStart(text: string): string {
  return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text;
}

function withoutHalfAtEnd(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
