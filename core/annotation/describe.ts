import type { TextPositionSelector, TextQuoteSelector } from './highlight.ts';

/** How much of the text before and after a quote is kept with it, UTF-16 units. */
export const contextLength = 64;

/**
 * The quote selector of a span (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 * @param start UTF-16 offset in the text
 * @param end offset after the span
 */
export function describeTextQuote(text: string, start: number, end: number): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: withoutHalfAtStart(text.slice(Math.max(0, start - contextLength), start)),
    suffix: withoutHalfAtEnd(text.slice(end, end + contextLength)),
  };
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
