import type { Places } from './postings.ts';

/** Bits of the fields in which a word may stand, and what it weighs in each. */
export const fields = { title: 1, people: 2, documents: 4, tags: 8, note: 16, quote: 32, text: 64 } as const;
const weights = [16, 12, 12, 10, 8, 6, 1];
/** A pair of words side by side weighs more than both of them apart. */
const pairWeight = 40;

/** For every set of fields the weight of the best: the lowest bit. */
const weightOf = Uint8Array.from({ length: 128 }, (_, bits) => weights[31 - Math.clz32(bits & -bits)] ?? 0);

/** How many of the words each document and each entry has, and what they weigh. */
export class Tally {
  readonly ofDoc: Uint8Array;
  readonly ofEntry: Uint8Array;
  readonly score: Int32Array;
  private readonly owner: Int32Array;

  /** @param owner the entry of each document */
  constructor(entries: number, owner: Int32Array) {
    this.owner = owner;
    this.ofDoc = new Uint8Array(owner.length);
    this.ofEntry = new Uint8Array(entries);
    this.score = new Int32Array(entries);
  }

  /** Places of the word with this number; the words before it have been counted. */
  count({ docs, fields: bits, from, to }: Places, number: number): void {
    const { owner, ofDoc, ofEntry, score } = this;
    for (let place = from; place < to; place++) {
      const doc = docs[place] ?? 0;
      const entry = owner[doc] ?? 0;
      if (ofEntry[entry] === number) ofEntry[entry] = number + 1;
      else if (ofEntry[entry] !== number + 1) continue;
      if (ofDoc[doc] === number) ofDoc[doc] = number + 1;
      score[entry] = (score[entry] ?? 0) + (weightOf[bits[place] ?? 0] ?? 0);
    }
  }

  weigh({ docs, from, to }: Places): void {
    for (let place = from; place < to; place++) {
      const entry = this.owner[docs[place] ?? 0] ?? 0;
      this.score[entry] = (this.score[entry] ?? 0) + pairWeight;
    }
  }
}
