import { expect, test } from 'vitest';
import { inSafeArea } from '../../components/card/safe-area.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, right: left + width, bottom: top + height });
const card = box(100, 200, 400, 300);
const twoLines = [box(500, 120, 80, 20), box(20, 145, 90, 20)];

test.each([
  ['on the first line of the term', 540, 130, true],
  ['on its second line', 60, 155, true],
  ['on the card', 300, 350, true],
  ['between the near line and the card', 100, 185, true],
  ['on the slope of that way', 60, 172, true],
  ['above the term', 60, 120, false],
  ['beside the card, below the term', 40, 300, false],
  ['right of the near line, above the card', 400, 150, false],
  ['far away', 900, 700, false],
])('%s', (_, x, y, expected) => {
  expect(inSafeArea({ x, y }, twoLines, card)).toBe(expected);
});

test('the card may stand above its term', () => {
  const above = box(100, 10, 400, 100);
  expect(inSafeArea({ x: 200, y: 120 }, [box(180, 130, 60, 20)], above)).toBe(true);
  expect(inSafeArea({ x: 200, y: 170 }, [box(180, 130, 60, 20)], above)).toBe(false);
});

test('a term that has gone leaves the card alone', () => {
  expect(inSafeArea({ x: 300, y: 350 }, [], card)).toBe(true);
  expect(inSafeArea({ x: 90, y: 190 }, [], card)).toBe(false);
});
