import { fold, type Folded } from '../text/fold.ts';
import { agreement, contextAt, storedContext, type Agreement } from './context.ts';
import { contextLength } from './describe.ts';
import type { Anchor, Highlight, TextPositionSelector, TextQuoteSelector } from './highlight.ts';

/** A quote as long as this is its own evidence; a shorter one that stands alone needs some of its context. */
const tellingLength = contextLength;
/** Share of the stored context that must stand beside a candidate. */
const enough = 0.4;
/** What the best candidate must have over the next, unless its context is whole. */
const clearLead = 0.15;

/** Words that stand in more places than this say nothing, and comparing them all would hold up a big page. */
const tooCommon = 1000;

interface Candidate {
  start: number;
  end: number;
  agreement: Agreement | null;
}

/**
 * Finds stored highlights in the text of a page as it is now. Unicode form, tone placement,
 * case and white space do not matter. What is doubtful is an orphan, never a wrong place:
 * one who reads a highlight on a sentence that nobody marked would not know.
 *
 * The text is folded once, when a highlight is first not found at its old position.
 */
export function matcher(text: string): (selector: Highlight['target']['selector']) => Anchor {
  let folded: Folded | null = null;
  return ([quote, position]) => {
    const place = unmoved(text, quote, position) ? position : find(text, (folded ??= fold(text)), quote, position);
    return place === null ? { state: 'orphan' } : anchored(text, place);
  };
}

/** One highlight in one text; see `matcher`. */
export function matchHighlight(text: string, selector: Highlight['target']['selector']): Anchor {
  return matcher(text)(selector);
}

function anchored(text: string, { start, end }: { start: number; end: number }): Anchor {
  return { state: 'anchored', start, end, text: text.slice(start, end) };
}

/** The quote stands where it stood, with the same text around it. */
function unmoved(text: string, { exact, prefix, suffix }: TextQuoteSelector, { start }: TextPositionSelector): boolean {
  const at = start - prefix.length;
  return exact !== '' && at >= 0 && text.startsWith(prefix + exact + suffix, at);
}

function find(text: string, folded: Folded, quote: TextQuoteSelector, position: TextPositionSelector): Candidate | null {
  const candidates = candidatesIn(text, folded, quote).sort((a, b) => share(b) - share(a));
  const [best, next] = candidates;
  if (best === undefined) return null;
  const stayed = candidates.find(({ start, end }) => start === position.start && text.slice(start, end) === quote.exact);
  if (stayed !== undefined && share(stayed) >= share(best)) return stayed;
  if (next === undefined) return standsAlone(best, quote) ? best : null;
  if (share(best) === 1 && share(next) === 1) return nearest(candidates.filter((each) => share(each) === 1), position.start);
  const stands = share(best) === 1 || (share(best) - share(next) >= clearLead && agrees(best.agreement, quote));
  return stands ? best : null;
}

const share = ({ agreement: found }: Candidate): number => found?.share ?? 0;

/** Whether the only place with these words is the one that was marked, and not another that was left over. */
function standsAlone({ agreement: found }: Candidate, quote: TextQuoteSelector): boolean {
  return found === null || quote.exact.length >= tellingLength || agrees(found, quote);
}

function agrees(found: Agreement | null, { exact }: TextQuoteSelector): boolean {
  return found !== null && found.share >= enough && (found.touches || exact.length >= tellingLength);
}

/** Among places with the same words and the same context: the one clearly nearest to where the quote stood. */
function nearest(candidates: Candidate[], position: number): Candidate | null {
  const distance = ({ start }: Candidate) => Math.abs(start - position);
  const [first, second] = [...candidates].sort((a, b) => distance(a) - distance(b));
  if (first === undefined || second === undefined) return first ?? null;
  return distance(first) * 4 < distance(second) ? first : null;
}

function candidatesIn(text: string, folded: Folded, { exact, prefix, suffix }: TextQuoteSelector): Candidate[] {
  const head = partOfWordBefore(prefix, exact);
  const tail = partOfWordAfter(exact, suffix);
  const whole = fold(head + exact + tail);
  const from = offsetOf(whole, head.length);
  const to = tail === '' ? whole.text.length : offsetOf(whole, head.length + exact.length);
  if (whole.text.slice(from, to).trim() === '') return [];
  const context = storedContext(prefix.slice(0, prefix.length - head.length), suffix.slice(tail.length));
  return occurrences(folded.text, whole.text).map((at) => ({
    ...trimmed(text, folded.toRaw(at + from), folded.toRaw(at + to), exact),
    agreement: agreement(context, contextAt(folded.text, at, at + whole.text.length)),
  }));
}

/** Every place of a needle that begins and ends where words do, also where places overlap; none where there are too many. */
function occurrences(folded: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const cuts = inWord(folded[at - 1], folded[at]) || inWord(folded[end - 1], folded[end]);
    if (!cuts && places.push(at) > tooCommon) return [];
  }
  return places;
}

/** Folding has one space for many, so a span may take in white space beside it that the quote has not. */
function trimmed(text: string, start: number, end: number, exact: string): { start: number; end: number } {
  const raw = text.slice(start, end);
  const before = /^\s/.test(exact) ? 0 : raw.length - raw.trimStart().length;
  const after = /\s$/.test(exact) ? 0 : raw.length - raw.trimEnd().length;
  return { start: start + before, end: end - after };
}

/** The first folded offset at or after a raw one. */
function offsetOf({ text, toRaw }: Folded, raw: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toRaw(middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A word is folded as a whole, its tone put at its end; a quote that cuts a word is therefore looked for with the rest of it.
function partOfWordBefore(prefix: string, exact: string): string {
  return inWord(prefix.at(-1), exact[0]) ? (/[\p{L}\p{N}\p{M}]+$/u.exec(prefix)?.[0] ?? '') : '';
}

function partOfWordAfter(exact: string, suffix: string): string {
  return inWord(exact.at(-1), suffix[0]) ? (/^[\p{L}\p{N}\p{M}]+/u.exec(suffix)?.[0] ?? '') : '';
}

const isWordPart = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);
const inWord = (before: string | undefined, after: string | undefined): boolean => isWordPart(before) && isWordPart(after);
