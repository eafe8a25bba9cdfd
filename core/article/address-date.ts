import { dayOf } from '../reference/day.ts';

/** Addresses whose software writes the day into the path or, as VCCorp's does, into the article's number (198250629092249295). */
const patterns = [
  /\/(20\d{2})[/-]?(\d{2})[/-]?(\d{2})\//,
  /\/(20\d{2})\/(\d{1,2})\/(\d{1,2})\/[^/]+$/,
  /[-/](?:1\d{2})(\d{2})(\d{2})(\d{2})[0-2]\d[0-5]\d[0-5]\d\d{3}\.(?:htm|html|chn)$/,
  /[-/](20\d{2})(\d{2})(\d{2})[0-2]\d[0-5]\d[0-5]\d\d{3}\.(?:htm|html|chn)$/,
  /[-/](20\d{2})(\d{2})(\d{2})(?:\.\w+|\/)?$/,
];

/** The day that an address holds, `YYYY-MM-DD`, or null. */
export function dayInPath(pathname: string): string | null {
  for (const pattern of patterns) {
    const [, year, month, date] = pattern.exec(pathname) ?? [];
    const value = year === undefined ? null : dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date));
    if (value !== null) return value;
  }
  return null;
}
