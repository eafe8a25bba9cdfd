import search from 'approx-string-match';
import type { PageIndex } from './page-index.ts';
import type { Passage } from './passage.ts';
import type { Place } from './place.ts';

/** How many syllables on each side tell whether a place was closed up. */
const seam = 8;
/** Share of a row of syllables that may differ where it is said to stand. */
const tolerance = 0.4;
/** A shorter context is found by chance. */
const telling = 4;
/** Syllables around a voted place that are searched. */
const margin = 48;
/** Context that stands this near to a place was parted from it by an insertion, and was not left behind. */
const near = 96;

/** What the rest of the page says about a stored passage: whether its neighbours stand somewhere without it. */
export class Neighbours {
  private readonly page: PageIndex;
  private readonly passage: Passage;
  private readonly voted: readonly number[];

  constructor(page: PageIndex, passage: Passage, voted: readonly number[]) {
    this.page = page;
    this.passage = passage;
    this.voted = voted;
  }

  /** The words before the quote and those after it now follow each other: the quote was taken out. */
  closedUp(): boolean {
    const { codes, from, to } = this.passage;
    const before = codes.slice(Math.max(0, from - seam), from);
    const after = codes.slice(to, to + seam);
    if (before.length < telling || after.length < telling) return false;
    const most = Math.floor((before.length + after.length) * tolerance);
    const without = this.fewestErrors(before + after, most);
    return without <= most && without < this.fewestErrors(before + codes.slice(from, to) + after, without);
  }

  /** The context before the quote stands in the page, but not near this place. */
  beforeStandsElsewhere({ start }: Place): boolean {
    return this.standsElsewhere(this.passage.codes.slice(0, this.passage.from), start);
  }

  afterStandsElsewhere({ end }: Place): boolean {
    return this.standsElsewhere(this.passage.codes.slice(this.passage.to), end);
  }

  private standsElsewhere(context: string, place: number): boolean {
    if (context.length < telling) return false;
    const most = Math.floor(context.length * tolerance);
    return this.windows().some(({ from, codes }) => search(codes, context, most).some(({ end }) => Math.abs(from + end - place) > near));
  }

  private fewestErrors(row: string, most: number): number {
    const found = this.windows().flatMap(({ codes }) => search(codes, row, most).map(({ errors }) => errors));
    return Math.min(most + 1, ...found);
  }

  private windows(): { from: number; codes: string }[] {
    const { codes } = this.page.syllables;
    return this.voted.map((place) => {
      const from = Math.max(0, place - margin);
      return { from, codes: codes.slice(from, place + this.passage.codes.length + margin) };
    });
  }
}
