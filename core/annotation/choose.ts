import type { Passage } from './passage.ts';
import type { Place, Side } from './place.ts';

/** Share of the stored context that must stand beside a place. */
const enough = 0.4;
/** Context of which less is found on one side than this is lost there; elsewhere, it stands where more is found than that. */
const lost = 0.3;
const stands = 0.7;
/** What the best place must have over the next. */
const clearLead = 0.15;
/** Where no context is left: a verbatim quote must be this long (UTF-16 units), an edited one have so many syllables and so many of them kept. */
const tellingLength = 64;
const tellingSyllables = 12;
const nearlyAll = 0.85;
/** Context that stands this near to a place (syllables) was parted from it by an insertion, and was not left behind. */
const near = 96;

/** The place that is plainly the marked one; null where there is doubt. */
export function choose(places: readonly Place[], passage: Passage, nearest: (among: Place[]) => Place | null): Place | null {
  const ranked = places.filter((place) => fits(place, passage)).sort((a, b) => rank(b) - rank(a));
  const [best] = ranked;
  if (best === undefined) return null;
  const others = ranked.slice(1);
  if (isWhole(best)) return nearest(ranked.filter(isWhole));
  if (others.some((other) => isRival(other, best)) || places.some((place) => isItsOldPlace(place, best, passage))) return null;
  const context = contextOf(best);
  if (context < enough) return speaksForItself(best, others, passage) ? best : null;
  return isParted(best, places, passage) ? null : best;
}

/** A quote may lose half of its words to edits; a short one fewer, and one of up to three words none. No figure may have become another. */
function fits(place: Place, { from, to }: Passage): boolean {
  const count = to - from;
  if (place.figureChanged) return false;
  if (count <= 3) return place.verbatim;
  return place.kept >= (count < 8 ? 0.6 : 0.5) && place.end - place.start <= 1.5 * count + 4;
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

/** The neighbours of the quote stand here, but the quote was taken out or rewritten. A paragraph that was moved whole leaves such a gap, too. */
function isItsOldPlace(place: Place, best: Place, passage: Passage): boolean {
  const isLeft = passage.opens && passage.closes && place.kept === 0 && place.end === place.start;
  return place !== best && !isLeft && contextOf(place) > contextOf(best) && contextOf(place) >= enough;
}

const shareOf = ({ found, stored }: Side): number => (stored === 0 ? 1 : found / stored);

/** One side of the context, in the quote's own paragraph, was left behind elsewhere: this may be a twin beside one like the other neighbour. */
function isParted(best: Place, places: readonly Place[], { opens, closes }: Passage): boolean {
  const elsewhere = places.filter(({ start }) => Math.abs(start - best.start) > near);
  const isLeft = (side: (place: Place) => Side) => shareOf(side(best)) < lost && elsewhere.some((place) => shareOf(side(place)) > stands);
  return (!opens && isLeft(({ before }) => before)) || (!closes && isLeft(({ after }) => after));
}

/** Without its context: long, the same words or nearly, and the only place like this. */
function speaksForItself(place: Place, others: readonly Place[], { from, to, length }: Passage): boolean {
  if (others.length > 0) return false;
  if (place.verbatim) return place.before.stored + place.after.stored === 0 || length >= tellingLength;
  return to - from >= tellingSyllables && place.kept >= nearlyAll && !place.nameLost;
}
