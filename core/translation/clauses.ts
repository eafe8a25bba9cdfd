import { sliceLocked, type LockedText } from './lock.ts';
import { sentencesOf } from './sentences.ts';

/** A clause shorter than this, in UTF-16 units, goes with the one after it: engines need some context. */
const shortest = 40;

/**
 * A paragraph in clauses, each with its own locks: cut at sentence ends, semicolons, colons and commas, never
 * inside a locked name and never between a number and its decimals.
 */
export function clausesOf(locked: LockedText): LockedText[] {
  return sentencesOf(locked.text).flatMap(({ start, end }) => {
    const cuts = [start, ...cutsWithin(locked, start, end), end];
    return cuts.slice(1).map((cut, index) => trimmed(locked, cuts[index] ?? start, cut));
  });
}

function cutsWithin({ text, locks }: LockedText, start: number, end: number): number[] {
  const cuts: number[] = [];
  let last = start;
  for (const { index } of text.slice(start, end).matchAll(/[;:,](?=\s)|(?<=\s)[–-](?=\s)/gu)) {
    const at = start + index + 1;
    const inside = locks.some((lock) => lock.start < at && at < lock.end);
    if (inside || at - last < shortest || end - at < shortest) continue;
    cuts.push(at);
    last = at;
  }
  return cuts;
}

function trimmed(locked: LockedText, start: number, end: number): LockedText {
  const whole = locked.text.slice(start, end);
  const lead = whole.length - whole.trimStart().length;
  return sliceLocked(locked, start + lead, start + lead + whole.trim().length);
}
