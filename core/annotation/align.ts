/**
 * What two equal syllables are worth, in the quote and in its context, and what one that was changed, added or left out costs.
 * Where a word could belong to either, it is the context's: better silent than wrong.
 */
export const equal = 20;
const equalContext = 21;
const unequal = -10;

/** How far a passage may be stretched or shrunk, in syllables. */
const leastBand = 32;
const mostBand = 256;

const Step = { end: 0, both: 1, passage: 2, page: 3 } as const;

/** A quote in its context: the quote is from `from` up to `to`. */
interface Quoted {
  codes: string;
  from: number;
  to: number;
}

interface Taken {
  start: number;
  end: number;
}

export interface Aligned {
  score: number;
  /** For each syllable of the passage the position in the page of the one beside it, or -1. */
  pairs: Int32Array;
}

/**
 * Lays a passage along a page so that as many syllables as can be stand beside their like (Smith and Waterman's local
 * alignment, 1981, within a band around the place that was voted for). Syllables are single UTF-16 units.
 * @param place position in the page where the passage's first syllable is expected
 * @param taken spans of the page that are like nothing
 */
export function align(passage: Quoted, page: string, place: number, taken: readonly Taken[]): Aligned {
  const band = Math.min(mostBand, leastBand + (passage.codes.length >> 3));
  return new Alignment(passage, page, taken, place - band, 2 * band + 1).result();
}

class Alignment {
  private readonly passage: Quoted;
  private readonly page: string;
  private readonly taken: readonly Taken[];
  private readonly from: number;
  private readonly width: number;
  private readonly steps: Uint8Array;
  private best = 0;
  private bestRow = -1;
  private bestColumn = -1;

  /** Column c of row r is the page's position `from + r + c`. */
  constructor(passage: Quoted, page: string, taken: readonly Taken[], from: number, width: number) {
    this.passage = passage;
    this.page = page;
    this.taken = taken;
    this.from = from;
    this.width = width;
    this.steps = new Uint8Array(passage.codes.length * width);
    this.fill();
  }

  private fill(): void {
    let above = new Int32Array(this.width + 1);
    let row = new Int32Array(this.width + 1);
    for (let at = 0; at < this.passage.codes.length; at++) {
      this.fillRow(at, above, row);
      [above, row] = [row, above];
    }
  }

  private fillRow(at: number, above: Int32Array, row: Int32Array): void {
    const { page, width, steps } = this;
    const { codes, from, to } = this.passage;
    const code = codes.charCodeAt(at);
    const worth = at >= from && at < to ? equal : equalContext;
    let left = 0;
    for (let column = 0; column < width; column++) {
      const position = this.from + at + column;
      if (position < 0 || position >= page.length) {
        row[column] = left = 0;
        continue;
      }
      const both = (above[column] ?? 0) + (page.charCodeAt(position) === code && !this.isTaken(position) ? worth : unequal);
      const skipped = (above[column + 1] ?? 0) + unequal;
      const added = left + unequal;
      const score = Math.max(0, both, skipped, added);
      row[column] = left = score;
      if (score === 0) continue;
      steps[at * width + column] = score === both ? Step.both : score === skipped ? Step.passage : Step.page;
      if (score > this.best) [this.best, this.bestRow, this.bestColumn] = [score, at, column];
    }
  }

  private isTaken(position: number): boolean {
    for (const { start, end } of this.taken) if (position >= start && position < end) return true;
    return false;
  }

  result(): Aligned {
    const pairs = new Int32Array(this.passage.codes.length).fill(-1);
    let [row, column] = [this.bestRow, this.bestColumn];
    while (row >= 0 && column >= 0 && column < this.width) {
      const step = this.steps[row * this.width + column];
      if (step === Step.end) break;
      if (step === Step.page) column--;
      else {
        if (step === Step.both) pairs[row] = this.from + row + column;
        else column++;
        row--;
      }
    }
    return { score: this.best, pairs };
  }
}
