import { candidates } from './candidates.ts';
import { choose } from './choose.ts';
import type { Anchor, Highlight, TextPositionSelector, TextQuoteSelector } from './highlight.ts';
import { PageIndex } from './page-index.ts';
import { readPassage } from './passage.ts';
import { spanOf } from './place-span.ts';
import type { Place } from './place.ts';

/**
 * Finds stored highlights in the text of a page as it is now.
 */
export function matcher(text: string): (selector: Highlight['target']['selector']) => Anchor {
  let page: PageIndex | null = null;
  return ([quote, position]) =>
    unmoved(text, quote, position)
      ? anchored(text, position.start, position.start + quote.exact.length)
      : find((page ??= new PageIndex(text)), quote, position);
}

/** One highlight in one text; see `matcher`. */
export function matchHighlight(text: string, selector: Highlight['target']['selector']): Anchor {
  return matcher(text)(selector);
}

/** The quote stands where it stood, with the same text around it. */
function unmoved(text: string, { exact, prefix, suffix }: TextQuoteSelector, { start }: TextPositionSelector): boolean {
  const at = start - prefix.length;
  return exact !== '' && at >= 0 && text.startsWith(prefix + exact + suffix, at);
}

function find(page: PageIndex, quote: TextQuoteSelector, position: TextPositionSelector): Anchor {
  const passage = readPassage(quote, page.vocabulary);
  if (passage === null) return { state: 'orphan' };
  const nearest = (among: Place[]) => clearlyNearest(among, (place) => Math.abs(spanOf(page, passage, place).start - position.start));
  const place = choose(page, candidates(page, passage), passage, nearest);
  if (place === null) return { state: 'orphan' };
  const { start, end } = spanOf(page, passage, place);
  const anchor = anchored(page.raw, start, end);
  return place.verbatim ? anchor : { ...anchor, quality: 'approximate' };
}

/** Among places that are alike in everything: the one clearly nearest to where the quote stood. */
function clearlyNearest(places: readonly Place[], distance: (place: Place) => number): Place | null {
  const [first, second] = [...places].sort((a, b) => distance(a) - distance(b));
  if (first === undefined || second === undefined) return first ?? null;
  return distance(first) * 4 < distance(second) ? first : null;
}

function anchored(text: string, start: number, end: number): Anchor & { state: 'anchored' } {
  return { state: 'anchored', start, end, text: text.slice(start, end) };
}
