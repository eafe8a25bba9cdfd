import { isPlaced } from '../import/imported.ts';
import type { Highlight, RangeSelector, TextPositionSelector } from '../annotation/highlight.ts';

const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;
/** How many characters of a text take two UTF-16 units. */
const pairsIn = (text: string): number => text.match(pairs)?.length ?? 0;

/**
 * The position of a highlight in code points, as https://www.w3.org/TR/annotation-model/#text-position-selector counts.
 * That takes the text before the quote. Where no kept version has it, units are taken for code points, which they are on
 * every page without emoji and rare ideographs; null where the quote shows that the page has such.
 * @param texts of the article's versions, any of which may be the one that was marked
 */
export function positionInCodePoints({ target: { selector } }: Highlight, texts: readonly string[]): TextPositionSelector | null {
  const [{ exact, prefix, suffix }, { start, end }] = selector;
  // Brought in from elsewhere, and not yet known to stand anywhere.
  if (!isPlaced({ start })) return null;
  const text = texts.find((each) => each.slice(start, end) === exact);
  if (text === undefined) return pairsIn(prefix + exact + suffix) > 0 ? null : { type: 'TextPositionSelector', start, end };
  const first = start - pairsIn(text.slice(0, start));
  return { type: 'TextPositionSelector', start: first, end: first + (end - start) - pairsIn(exact) };
}

/** The range of a highlight; null where its offsets in the page's elements may count otherwise in code points. */
export function rangeInCodePoints({ target: { selector } }: Highlight, texts: readonly string[]): RangeSelector | null {
  const [{ exact, prefix, suffix }, , range] = selector;
  return range.startSelector.value === '' || [prefix, exact, suffix, ...texts].some((text) => pairsIn(text) > 0) ? null : range;
}
