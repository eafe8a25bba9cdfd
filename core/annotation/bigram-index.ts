/** Two syllables that stand together more often than this tell no place from another. */
const tooCommon = 4096;
/** Votes are counted for stretches of this many syllables. */
const stretch = 32;
/** A place with less than this share of the best one's votes is no candidate. */
const leastShare = 0.3;
const mostPlaces = 10;

/**
 * Where each pair of neighbouring syllables of a page stands, made once a page: the pairs of a passage vote for the places
 * where it could begin, and only those are looked at closely.
 */
export class BigramIndex {
  private readonly codes: string;
  private readonly mask: number;
  /** Positions sorted by the pair's slot; those of slot s are from `first[s]` to `first[s + 1]`. */
  private readonly first: Int32Array;
  private readonly positions: Int32Array;
  private readonly votes: Float32Array;

  constructor(codes: string) {
    this.codes = codes;
    this.mask = 2 ** Math.ceil(Math.log2(codes.length + 2)) - 1;
    this.first = new Int32Array(this.mask + 2);
    this.positions = new Int32Array(codes.length);
    // A passage may begin before the page does, when its first part was cut off: hence the spare stretches at both ends.
    this.votes = new Float32Array(Math.ceil(codes.length / stretch) + 3);
    this.sort();
  }

  /** Likely places of a passage, the likeliest first: the position in the page that its first syllable has there, give or take a stretch. */
  places(passage: string): number[] {
    const { votes } = this;
    const heard = this.count(passage);
    const pairs: { at: number; sum: number }[] = [];
    for (let at = 0; at + 1 < votes.length; at++) {
      const sum = this.votesAt(at);
      if (sum > 0 && sum >= this.votesAt(at - 1) && sum > this.votesAt(at + 1)) pairs.push({ at, sum });
    }
    votes.fill(0);
    if (!heard) return [];
    const best = pairs.reduce((most, { sum }) => Math.max(most, sum), 0);
    const likely = pairs.filter(({ sum }) => sum >= best * leastShare).sort((a, b) => b.sum - a.sum);
    return likely.slice(0, mostPlaces).map(({ at }) => at * stretch);
  }

  /** The votes of two neighbouring stretches, since a place may lie on the border between them. */
  private votesAt(at: number): number {
    return (this.votes[at] ?? 0) + (this.votes[at + 1] ?? 0);
  }

  private count(passage: string): boolean {
    let heard = false;
    for (let at = 0; at + 1 < passage.length; at++) heard = this.countPair(passage, at) || heard;
    return heard;
  }

  private countPair(passage: string, at: number): boolean {
    const slot = this.slotOf(passage, at);
    const [from, to] = [this.first[slot] ?? 0, this.first[slot + 1] ?? 0];
    if (to === from || to - from > tooCommon) return false;
    const weight = 1 / (1 + Math.log2(to - from));
    for (let each = from; each < to; each++) {
      const stands = this.positions[each] ?? 0;
      const place = Math.floor((stands - at) / stretch) + 1;
      if (place >= 0 && this.codes.charCodeAt(stands) === passage.charCodeAt(at)) this.votes[place] = (this.votes[place] ?? 0) + weight;
    }
    return true;
  }

  private slotOf(codes: string, at: number): number {
    return Math.imul((codes.charCodeAt(at) << 16) ^ (codes.charCodeAt(at + 1) * 0x9e3b), 0x85ebca6b) >>> 7 & this.mask;
  }

  /** Counting sort. */
  private sort(): void {
    const { codes, first, positions } = this;
    const slots = new Int32Array(codes.length);
    for (let at = 0; at + 1 < codes.length; at++) {
      const slot = (slots[at] = this.slotOf(codes, at));
      first[slot + 1] = (first[slot + 1] ?? 0) + 1;
    }
    for (let slot = 1; slot < first.length; slot++) first[slot] = (first[slot] ?? 0) + (first[slot - 1] ?? 0);
    const next = first.slice();
    for (let at = 0; at + 1 < codes.length; at++) {
      const slot = slots[at] ?? 0;
      positions[next[slot] ?? 0] = at;
      next[slot] = (next[slot] ?? 0) + 1;
    }
  }
}
