import search from 'approx-string-match';
import type { PageIndex } from './page-index.ts';
import { telling, type Passage } from './passage.ts';
import type { Place, Side } from './place.ts';

/** Share of it that may differ where it is said to stand. */
const mostErrors = 0.4;
/** It must stand there better by so many syllables. */
const plainly = 3;
/** Syllables around a voted place that are searched. */
const margin = 40;

/** A row of syllables in the page: from `start` up to `end`. */
interface Row {
  start: number;
  end: number;
}

/**
 * Whether the words beside the quote, in its own paragraph, stand better in another part of the page, farther than `near`
 * syllables from the place: then the quote was taken out or rewritten there, and the place is a twin of it.
 */
export function isLeftBehind(page: PageIndex, passage: Passage, place: Place, near: number): boolean {
  const { codes, ownFrom, from, to, ownTo } = passage;
  const isFar = (distance: number) => Math.abs(distance) > near;
  return (
    rows(page, codes.slice(ownFrom, from), missing(place.before)).some(({ end }) => isFar(end - place.start)) ||
    rows(page, codes.slice(to, ownTo), missing(place.after)).some(({ start }) => isFar(start - place.end))
  );
}

const missing = ({ own }: Side): number => own.stored - own.found;

/** A quote that was a paragraph may have been moved: its neighbours then follow each other. Where something else stands between them, it was rewritten. */
export function isReplaced(page: PageIndex, { codes, from, to }: Passage): boolean {
  const before = rows(page, codes.slice(0, from));
  const after = rows(page, codes.slice(to));
  return before.some(({ end }) => after.some(({ start }) => start - end > 1 && start - end <= 2 * (to - from) + telling));
}

/** Where a row of syllables stands with few errors, and plainly less than are missing. */
function rows(page: PageIndex, row: string, missed = Infinity): Row[] {
  const most = Math.min(missed - plainly, Math.floor(row.length * mostErrors));
  if (row.length < telling || most < 0) return [];
  return page.bigrams.places(row).flatMap((place) => {
    const from = Math.max(0, place - margin);
    const window = page.syllables.codes.slice(from, place + row.length + margin);
    return search(window, row, most).map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}
