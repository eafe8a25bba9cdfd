import { foldText } from '../text/fold.ts';

/** Stored context and the text beside a candidate are compared word by word over this many folded characters. */
const reach = 112;

/** The words before and after a quote, folded, the nearest first. */
export interface Context {
  before: string[];
  after: string[];
}

/** The context stored with a quote. The outermost word is left out: it may have been cut. */
export function storedContext(prefix: string, suffix: string): Context {
  return { before: allButLast(words(foldText(prefix)).reverse()), after: allButLast(words(foldText(suffix))) };
}

/** The context of a span of folded text. */
export function contextAt(folded: string, start: number, end: number): Context {
  const before = folded.slice(Math.max(0, start - reach), start);
  return { before: words(before).reverse(), after: words(folded.slice(end, end + reach)) };
}

/** How well the text beside a candidate agrees with a stored context. */
export interface Agreement {
  /** How much of the stored words stands there, in the same order: 0 to 1. */
  share: number;
  /** Whether a word right beside the quote is the same: a quote's twin a few words on has the same words farther off. */
  touches: boolean;
}

/** Null where no context was stored, since then nothing can be said. */
export function agreement(stored: Context, found: Context): Agreement | null {
  const sides = ([[stored.before, found.before], [stored.after, found.after]] as const).filter(([kept]) => kept.length > 0);
  if (sides.length === 0) return null;
  const shares = sides.map(([kept, here]) => commonWords(kept, here) / kept.length);
  return {
    share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    touches: sides.some(([kept, here]) => kept[0] === here[0]),
  };
}

/** Length of the longest common subsequence. Both lists are at most some thirty words. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, candidate] of other.entries()) {
      next.push(word === candidate ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const words = (folded: string): string[] => folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const allButLast = (list: string[]): string[] => (list.length > 1 ? list.slice(0, -1) : list);
