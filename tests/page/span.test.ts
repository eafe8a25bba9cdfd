import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansTouching } from '../../page/span.ts';

const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 30 });

/** Spans in order and without overlap, from the gaps before them and their lengths. */
function spansFrom(pairs: [number, number][]) {
  let at = 0;
  return pairs.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
}

test('finds what holds an offset or ends at it, as a look through all of them would', () => {
  fc.assert(fc.property(gaps, fc.nat(200), (pairs, offset) => {
    const spans = spansFrom(pairs);
    expect(spansTouching(spans, offset)).toEqual(spans.filter(({ start, end }) => start <= offset && offset <= end));
  }));
});
