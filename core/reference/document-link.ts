import type { DocumentNumber } from './document-number.ts';

/** What the national database of legal documents holds for sure: normative acts of the centre, which carry their year. */
const central = /^(?:CP|TTg|QH\d*|UBTVQH\d*)$/;

/**
 * Address of the official text in the national database of legal documents (Ministry of Justice), by number: the form that
 * the database itself links with; one hit leads straight to the text. Null for acts that it does not hold: those of the
 * Party, plans and letters, acts of provinces.
 */
export function documentLink({ number, year, symbol, issuer }: DocumentNumber): string | null {
  const isNormative = year !== null && (symbol === 'TT' || symbol === 'TTLT' || central.test(issuer ?? ''));
  if (!isNormative) return null;
  return `https://vbpl.vn/TW/Pages/vbpq-timkiem.aspx?type=0&s=1&Keyword=${encodeURIComponent(number)}&SearchIn=Title,Title1&IsRec=1`;
}
