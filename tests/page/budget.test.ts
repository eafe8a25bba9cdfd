import { expect, test } from 'vitest';
import { Budget } from '../../page/budget.ts';

test('what is spent is given back after the span', () => {
  const budget = new Budget(2, 100);
  expect([budget.spend(0), budget.spend(10), budget.spend(20)]).toEqual([true, true, false]);
  expect(budget.count(99)).toBe(2);
  expect(budget.spend(100)).toBe(true);
  expect(budget.spend(105)).toBe(false);
});
