import { candidates } from './candidates.ts';
import { choose } from './choose.ts';
import type { Anchor, Highlight, TextPositionSelector, TextQuoteSelector } from './highlight.ts';
import { PageIndex } from './page-index.ts';
import { readPassage } from './passage.ts';
import { spanOf } from './place-span.ts';
import type { Place } from './place.ts';

/**
 * Finds stored highlights in the text of a page as it is now: unchanged, moved, edited, re-typeset, in another Unicode form.
 * What is doubtful is an orphan, never a wrong place: one who reads a highlight on a sentence that nobody marked would not know.
 *
 * 1. A quote that stands where it stood, with the same text around it, is found at once.
 * 2. Otherwise the page is indexed, once: folded (`fold`), cut into syllables, each a code, and every pair of neighbours listed
 *    (`BigramIndex`). The pairs of context, quote and context vote for places.
 * 3. In a window around each voted place the passage is found with the fewest changed syllables: Myers's bit-parallel search
 *    (G. Myers, J. ACM 46(3), 1999, https://doi.org/10.1145/316542.316550) as npm's approx-string-match has it, run on syllable
 *    codes, so that a changed word is one error however long it is. The best windows are aligned word by word (`align`,
 *    Smith and Waterman 1981): this says which words of the quote and of its context are kept, and where the quote ends
 *    when its last words are others.
 * 4. `choose` takes a place whose context agrees and whose words are kept, with a clear lead over the next. Context says which
 *    place it is: a twin of a sentence has its words, but not its neighbours. A place without the old neighbours is believed
 *    only for a long quote, and not where those neighbours stand elsewhere in the page without it.
 *
 * A figure that became another figure makes an orphan, even where all else is the same: the figure is often what was marked,
 * and a highlight on the new one would claim what nobody had read. A figure that was left out or written in words is an edit
 * like others. A quote of up to three words must stand word for word. Of two equal paragraphs, word for word, one is taken for
 * the other when one is left: a text cannot tell that from a paragraph that was moved.
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
