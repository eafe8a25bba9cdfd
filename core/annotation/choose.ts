import { isLeftBehind, isReplaced } from './left-behind.ts';
import type { PageIndex } from './page-index.ts';
import { telling, type Passage } from './passage.ts';
import type { Place, Share } from './place.ts';

/** Share of the stored context that must stand beside a place. */
const enough = 0.4;
/** And of its part in the quote's own paragraph, which is the plainer evidence. */
const ownEnough = 0.5;
/** Of a quote of a word or two, on each side. */
const besideWord = 0.3;
/** So many other words in a row are another sentence. */
const mostStrange = 12;
/** What the best place must have over the next. */
const clearLead = 0.15;
/** Where no context is left: a verbatim quote must be this long (UTF-16 units), an edited one have so many syllables and so many of them kept. */
const tellingLength = 64;
const tellingSyllables = 12;
const nearlyAll = 0.85;
/** Titles fill sentences about other people too: where a name is another one, more of the quote's words must be there. */
const mostlyKept = 0.6;
/** Context that stands this near to a place (syllables) was parted from it by an insertion, and was not left behind. */
const near = 96;

/** The place that is plainly the marked one; null where there is doubt. */
export function choose(page: PageIndex, places: readonly Place[], passage: Passage, nearest: (among: Place[]) => Place | null): Place | null {
  const ranked = places.filter((place) => fits(place, passage)).sort((a, b) => rank(b) - rank(a));
  const [best] = ranked;
  if (best === undefined) return null;
  const others = ranked.slice(1);
  if (isWhole(best)) return nearest(ranked.filter(isWhole));
  if (others.some((other) => isRival(other, best)) || places.some((place) => place !== best && isItsOldPlace(place, best))) return null;
  const isSupported = (contextOf(best) >= enough || isOwnParagraph(best)) && !isTorn(best) && !isOfSameForm(best, passage);
  if (!isSupported && (others.length > 0 || !speaksForItself(page, best, passage))) return null;
  return isLeftBehind(page, passage, best, isSupported ? near : 1) ? null : best;
}

/**
 * A quote may lose half of its words to edits; a short one fewer, and one of up to three words none. No figure may have become
 * another, and no other sentence may stand within it.
 */
function fits(place: Place, passage: Passage): boolean {
  const count = passage.to - passage.from;
  if (place.figureChanged || !isTold(place, passage)) return false;
  if (count <= 3) return place.verbatim && isBetween(place);
  if (place.nameChanged && place.kept < mostlyKept) return false;
  return place.kept >= (count < 8 ? 0.6 : 0.5) && place.strange <= Math.min(mostStrange, count);
}

/** Of a quote that stands in several places, or twice in a row, what tells this place from those is there. */
function isTold({ before, after }: Place, { twinBefore, twinAfter }: Passage): boolean {
  if ((twinBefore && shareOf(before) < enough) || (twinAfter && shareOf(after) < enough)) return false;
  return [before.telling, after.telling].every((side) => side.stored < telling || shareOf(side) >= enough);
}

/** A word or two stand in many sentences, before the same words or after them: what is stored of the own one must be there on both sides. */
function isBetween({ before, after }: Place): boolean {
  return [before.own, after.own].every((side) => side.stored < telling || shareOf(side) >= besideWord);
}

/** How much of the stored context stands beside a place, of both sides together; 0 where none was stored. */
function contextOf({ before, after }: Place): number {
  const stored = before.stored + after.stored;
  return stored === 0 ? 0 : (before.found + after.found) / stored;
}

/** Context tells which place it is, the words whether it is the sentence: a twin has the words of the one that was marked, but not its neighbours. */
const rank = (place: Place): number => contextOf(place) + place.kept / 2;

/** Every word, and every word of the context. */
const isWhole = (place: Place): boolean => place.verbatim && contextOf(place) === 1;

function isRival(other: Place, best: Place): boolean {
  if (best.verbatim && !other.verbatim && contextOf(other) <= contextOf(best)) return false;
  return rank(best) - rank(other) < clearLead;
}

/** How much of the context in the quote's own paragraph stands there; null where next to none was stored. */
function ownContextOf({ before, after }: Place): number | null {
  const stored = before.own.stored + after.own.stored;
  return stored < telling ? null : (before.own.found + after.own.found) / stored;
}

/** A paragraph that was moved has no more of its old neighbours than itself. */
const isOwnParagraph = (place: Place): boolean => (ownContextOf(place) ?? 0) >= ownEnough;

/** Nothing of the quote's own paragraph stands on one side, and the quote is not whole: half of another sentence may have the rest. */
function isTorn({ before, after, kept }: Place): boolean {
  return kept < nearlyAll && [before.own, after.own].some((side) => side.stored >= telling && shareOf(side) < 0.2);
}

/** The same words about other figures: what is said of one district is said of the next. A figure alone may have been put right. */
function isOfSameForm(place: Place, { from, to }: Passage): boolean {
  return place.figureBesideChanged && to - from < tellingSyllables && (ownContextOf(place) ?? 0) < nearlyAll;
}

/**
 * The neighbours of the quote stand here, better than beside the best place: it was taken out or rewritten here.
 * A paragraph that was moved whole leaves a closed gap between the other two, though.
 */
function isItsOldPlace(place: Place, best: Place): boolean {
  const own = ownContextOf(place);
  if (own !== null) return own >= enough && own > (ownContextOf(best) ?? 0);
  const isClosed = place.kept === 0 && place.end === place.start;
  return !isClosed && contextOf(place) > contextOf(best) && Math.min(shareOf(place.before), shareOf(place.after)) >= enough;
}

const shareOf = ({ found, stored }: Share): number => (stored === 0 ? 1 : found / stored);

/** Without its context: long, and the same words or nearly; a paragraph still a paragraph. */
function speaksForItself(page: PageIndex, place: Place, passage: Passage): boolean {
  const { from, to, ownFrom, ownTo, codes } = passage;
  if (codes.length === to - from) return place.verbatim;
  const isLong = place.verbatim ? passage.length >= tellingLength : to - from >= tellingSyllables && place.kept >= nearlyAll && !place.nameChanged;
  if (!isLong || ownFrom < from || to < ownTo) return isLong;
  return page.breaksAfter(place.start - 1) && page.breaksAfter(place.end - 1) && !isReplaced(page, passage);
}
