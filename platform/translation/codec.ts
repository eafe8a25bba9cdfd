import * as v from 'valibot';
import type { Lock } from '../../core/translation/lock.ts';
import { address } from '../library/codec.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const form = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const day = v.nullable(v.pipe(v.string(), v.maxLength(20)));

const lock = v.object({
  start: offset, end: offset, source: form, concept: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  required: form, accepted: v.pipe(v.array(form), v.minLength(1), v.maxLength(200)), valid: v.nullable(v.object({ from: day, to: day })),
});

/** Longer paragraphs are no prose; UTF-16 units. */
const longest = 20_000;
/** Of one article, UTF-16 units. */
const mostText = 1_000_000;

const paragraph = v.pipe(
  v.object({ index: offset, text: v.pipe(v.string(), v.minLength(1), v.maxLength(longest)), locks: v.pipe(v.array(lock), v.maxLength(1_000)) }),
  v.check(({ text, locks }) => standInOrder(text, locks)),
);

/** A job as a reader may send it. The page around the reader may be hostile, so its size is limited and its locks have to fit its text. */
export const translationJob = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), canonical: address, target: v.literal('en'), revision: v.pipe(v.string(), v.maxLength(100)),
    paragraphs: v.pipe(v.array(paragraph), v.minLength(1), v.maxLength(2_000)),
  }),
  v.check(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= mostText),
  v.check(({ paragraphs }) => new Set(paragraphs.map(({ index }) => index)).size === paragraphs.length),
);

/** Locks are sorted, do not overlap and name what stands at their place. */
function standInOrder(text: string, locks: readonly Lock[]): boolean {
  return locks.every(({ start, end, source }, at) => start >= (locks[at - 1]?.end ?? 0) && start < end && text.slice(start, end) === source);
}
