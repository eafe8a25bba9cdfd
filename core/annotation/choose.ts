import type { Neighbours } from './neighbours.ts';
import type { Passage } from './passage.ts';
import type { Place, Side } from './place.ts';

/** Share of the stored context that must stand beside a place. */
const enough = 0.4;
/** Context of which less is found on one side than this is lost there. */
const lost = 0.3;
/** What the best place must have over the next. */
const clearLead = 0.15;
/** Where no context is left: a verbatim quote must be this long (UTF-16 units), an edited one have so many syllables and so many of them kept. */
const tellingLength = 64;
const tellingSyllables = 12;
const nearlyAll = 0.85;

/** The place that is plainly the marked one; null where there is doubt. */
export function choose(places: readonly Place[], passage: Passage, neighbours: Neighbours, nearest: (among: Place[]) => Place | null): Place | null {
  const fitting = places.filter((place) => fits(place, passage));
  const ranked = fitting.sort((a, b) => rank(b) - rank(a));
  const [best] = ranked;
  if (best === undefined) return null;
  const rivals = ranked.filter((each) => each !== best && isRival(each, best));
  if (rivals.length > 0) return isWhole(best) && rivals.every(isWhole) ? nearest([best, ...rivals]) : null;
  if (isWhole(best)) return best;
  return stands(best, ranked, passage, neighbours) ? best : null;
}

/** A quote may lose half of its words to edits; a short one fewer, and one of a word or two none. No figure may have become another. */
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

function isRival(other: Place, best: Place): boolean {
  if (best.verbatim && !other.verbatim && contextOf(other) <= contextOf(best)) return false;
  if (isWhole(best) && !isWhole(other)) return false;
  return rank(best) - rank(other) < clearLead;
}

/** Every word, and every word of the context. */
const isWhole = (place: Place): boolean => place.verbatim && contextOf(place) === 1;

function stands(best: Place, ranked: Place[], passage: Passage, neighbours: Neighbours): boolean {
  const context = contextOf(best);
  if (best.verbatim && context > 0.8) return true;
  if (context >= enough) return !neighbours.closedUp() && !isParted(best, passage, neighbours);
  return speaksForItself(best, ranked, passage) && !isTwin(best, passage, neighbours);
}

const isLost = ({ found, stored }: Side): boolean => stored > 0 && found / stored < lost;

/** One side of the context, in the quote's own paragraph, was left behind elsewhere: this may be a twin beside one like the other neighbour. */
function isParted(place: Place, { opens, closes }: Passage, neighbours: Neighbours): boolean {
  return (
    (!opens && isLost(place.before) && neighbours.beforeStandsElsewhere(place)) ||
    (!closes && isLost(place.after) && neighbours.afterStandsElsewhere(place))
  );
}

/** Without its context: long, the same words or nearly, and the only place like this. */
function speaksForItself(place: Place, ranked: Place[], { from, to, length }: Passage): boolean {
  const stored = place.before.stored + place.after.stored;
  if (ranked.length > 1) return false;
  if (place.verbatim) return stored === 0 || length >= tellingLength;
  return to - from >= tellingSyllables && place.kept >= nearlyAll && !place.nameLost;
}

/** The marked one was deleted or rewritten where it stood, and this is another with the same words. A paragraph that was moved whole leaves a closed gap too. */
function isTwin(place: Place, passage: Passage, neighbours: Neighbours): boolean {
  const [before, after] = [neighbours.beforeStandsElsewhere(place), neighbours.afterStandsElsewhere(place)];
  if (neighbours.closedUp()) return !(passage.opens && passage.closes);
  return (before && after) || (!passage.opens && before) || (!passage.closes && after);
}
