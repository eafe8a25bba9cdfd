import { describe, expect, it } from 'vitest';
import { assemblyTerm, partyTerm } from '../../../core/reference/term-of-office.ts';

describe('terms of office', () => {
  it.each([[13, { from: 2021, to: 2026 }], [14, { from: 2026, to: 2031 }], [7, { from: 1991, to: 1996 }], [15, null], [6, null]])('Party congress %i', (ordinal, years) => {
    expect(partyTerm(ordinal)).toEqual(years);
  });

  it.each([[15, { from: 2021, to: 2026 }], [12, { from: 2007, to: 2011 }], [30, null]])('National Assembly %i', (ordinal, years) => {
    expect(assemblyTerm(ordinal)).toEqual(years);
  });
});
