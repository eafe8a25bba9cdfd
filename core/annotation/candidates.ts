import search from 'approx-string-match';
import type { PageIndex } from './page-index.ts';
import type { Passage } from './passage.ts';
import { placeAt, type Place } from './place.ts';
import { noSyllable } from './syllables.ts';

/** Syllables around a voted place that are searched. */
const margin = 40;
/** So many of the likeliest places are looked at closely. */
const mostPlaces = 4;
/** Share of a passage's syllables that may differ: without its context, a short quote is a quarter of it. */
const mostErrors = 0.8;
/** Twins near each other lie in one band of the alignment: so many of them are told apart. */
const mostTwins = 4;
/** An alignment with less than this share of the best score is no twin of it. */
const twinScore = 0.75;

/** The places where the passage, or what is left of it, may stand, the likeliest first. They do not overlap. */
export function candidates(page: PageIndex, passage: Passage): Place[] {
  const places = look(page, passage, []);
  if (!places.some(({ kept }) => kept >= 0.5)) look(page, withoutNeighbours(passage), places);
  return places.sort((a, b) => b.score - a.score);
}

/** Where the paragraph was moved a little, its old neighbours would draw the whole passage to where they stayed. */
function withoutNeighbours(passage: Passage): Passage {
  const { codes, ownFrom, ownTo } = passage;
  return { ...passage, codes: noSyllable.repeat(ownFrom) + codes.slice(ownFrom, ownTo) + noSyllable.repeat(codes.length - ownTo) };
}

function look(page: PageIndex, passage: Passage, places: Place[]): Place[] {
  const expected = expectedPlaces(page, passage);
  for (const at of expected) add(places, placeAt(page, passage, at, []));
  const best = Math.max(0, ...places.map(({ score }) => score));
  for (const at of expected) addTwins(page, passage, at, best * twinScore, places);
  return places;
}

/** Neighbouring votes lead to the same place. */
function add(places: Place[], place: Place | null): boolean {
  if (place === null || places.some(({ start, end }) => start === place.start || (place.start < end && start < place.end))) return false;
  places.push(place);
  return true;
}

function addTwins(page: PageIndex, passage: Passage, at: number, least: number, places: Place[]): void {
  for (let count = 0; count < mostTwins; count++) {
    const twin = placeAt(page, passage, at, places);
    if (twin === null || twin.score < least || !add(places, twin)) return;
  }
}

/** Where the passage's first syllable is expected: voted for, then found with the fewest errors. */
function expectedPlaces(page: PageIndex, { codes }: Passage): number[] {
  if (codes.length === 1) return occurrences(page.syllables.codes, codes);
  const most = Math.floor(codes.length * mostErrors);
  const found = page.bigrams.places(codes).map((place) => {
    const from = Math.max(0, place - margin);
    const [match] = search(page.syllables.codes.slice(from, place + codes.length + margin), codes, most);
    return match === undefined ? { at: place, errors: codes.length } : { at: from + match.start, errors: match.errors };
  });
  return found.sort((a, b) => a.errors - b.errors).slice(0, mostPlaces).map(({ at }) => at);
}

/** The first and the last one are enough to know whether there is one. */
function occurrences(page: string, code: string): number[] {
  const first = page.indexOf(code);
  return first < 0 ? [] : [first, page.lastIndexOf(code)];
}
