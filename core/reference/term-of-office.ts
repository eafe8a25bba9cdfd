/** First and last year of a term of office. */
export interface Years {
  from: number;
  to: number;
}

/**
 * The Party's congresses and the terms of the Central Committee that each elected, from the one that
 * began reform: every five years, Party Statutes article 15. The 6th met in December 1986, the others in the year given.
 */
const firstPartyTerm = { ordinal: 7, year: 1991 };
/** The National Assembly's terms. The 11th, elected in 2002, was cut short in 2007, the 12th in 2011. */
const assemblyTerms = new Map<number, Years>([
  [9, { from: 1992, to: 1997 }],
  [10, { from: 1997, to: 2002 }],
  [11, { from: 2002, to: 2007 }],
  [12, { from: 2007, to: 2011 }],
  [13, { from: 2011, to: 2016 }],
  [14, { from: 2016, to: 2021 }],
  [15, { from: 2021, to: 2026 }],
  [16, { from: 2026, to: 2031 }],
]);

/** The years of a Party congress's term, where known: the 13th is 2021 to 2026. */
export function partyTerm(ordinal: number): Years | null {
  // The 8th to the 11th fell in 1996, 2001, 2006 and 2011; so it has gone on.
  const from = firstPartyTerm.year + 5 * (ordinal - firstPartyTerm.ordinal);
  return ordinal < firstPartyTerm.ordinal || ordinal > 14 ? null : { from, to: from + 5 };
}

/** The years of a term of the National Assembly, where known. */
export const assemblyTerm = (ordinal: number): Years | null => assemblyTerms.get(ordinal) ?? null;
