import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineOf } from '../../../core/library/timeline.ts';

test('days stand where they belong, and years where they begin', () => {
  const { place, years } = timelineOf(['2020-07-01', '2024-07-01', '2022-07-01']);
  expect([place('2020-07-01'), place('2024-07-01')]).toEqual([0, 100]);
  expect(place('2022-07-01')).toBeCloseTo(50, 1);
  expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
});

test('one day stands in the middle; a span within two years has no years to show', () => {
  expect(timelineOf(['2024-07-01']).place('2024-07-01')).toBe(50);
  expect(timelineOf(['2024-03-01', '2025-02-01']).years).toEqual([]);
});

test('never more years than there is room for, all of them on the line', () => {
  const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(fc.array(day, { minLength: 1 }), (days) => {
    const { years } = timelineOf(days);
    expect(years.length).toBeLessThanOrEqual(7);
    for (const { at } of years) expect(at >= 0 && at <= 100).toBe(true);
  }));
});
