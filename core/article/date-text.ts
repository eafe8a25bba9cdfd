import { dayOf } from '../reference/day.ts';
import { plain } from './white-space.ts';

/** A date as a page writes it beside an article. */
export interface DateText {
  /** `YYYY-MM-DD`; null where day and month cannot be told apart. */
  value: string | null;
  /** The words of the page. */
  quote: string;
  /** Where it stands in the composed, lower-case text. */
  start: number;
  end: number;
  withTime: boolean;
}

const dayMonthYear = /(?<![\d/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d|[/-]\d)/g;
const inWords = /(?<!\d)(\d{1,2}),? ?(?:tháng|thg) ?(\d{1,2}|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?),?(?: năm)? ?(\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?)?(?!\d)/g;
const time = /(?<!\d)(?:[01]?\d|2[0-3])\s?(?::|h|giờ)\s?[0-5]\d(?!\d)/;
const monthWords = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

/**
 * Every full date of a line, in order: 17 - 05 - 2024, 15/03/2021, 25.5.2012, 15 Tháng 9, 2025, 2024-07-05T18:30:00Z.
 * @param dayFirst stamps with AM and PM are known to have the day first
 */
export function datesIn(text: string, dayFirst = false): DateText[] {
  const line = plain(text);
  const withTime = time.test(line);
  const american = !dayFirst && /\d{1,2}:\d{2}:\d{2} ?(?:am|pm)/.test(line);
  const found = [
    ...matches(line, dayMonthYear, ([, first, , second, year]) => readNumbers(Number(first), Number(second), Number(year), american)),
    ...matches(line, inWords, ([, date, month, year]) => validDay(Number(year), monthOf(month ?? ''), Number(date))),
    ...matches(line, iso, readIso),
  ];
  return found.map((date) => ({ ...date, withTime })).sort((a, b) => a.start - b.start);
}

/** The day in Vietnam of a date or instant of structured data; null where it is none. */
export function dayOfInstant(text: string): string | null {
  const [first] = datesIn(text);
  return first?.value ?? null;
}

function matches(line: string, pattern: RegExp, read: (match: RegExpExecArray) => string | null): Omit<DateText, 'withTime'>[] {
  return [...line.matchAll(pattern)].map((match) => {
    const [quote] = match;
    return { value: read(match), quote, start: match.index, end: match.index + quote.length };
  });
}

/** Day before month, as Vietnamese has it. The American stamp of a server (12/10/2023 02:19:55 PM) may be either, unless one is over 12. */
function readNumbers(first: number, second: number, year: number, american: boolean): string | null {
  if (second > 12 && first <= 12) return validDay(year, first, second);
  return american && first <= 12 && first !== second ? null : validDay(year, second, first);
}

const utcOffset = /^([+-])(\d{2}):?(\d{2})$/;

function readIso([, year, month, date, hour, minute, zone]: RegExpExecArray): string | null {
  const day = validDay(Number(year), Number(month), Number(date));
  if (day === null || zone === undefined) return day;
  const [, sign, hours, minutes] = utcOffset.exec(zone) ?? [];
  const ahead = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const instant = Date.parse(`${day}T${hour}:${minute}:00Z`) + (vietnamAhead - ahead) * 60_000;
  return Number.isNaN(instant) ? day : new Date(instant).toISOString().slice(0, 10);
}

/** Minutes that Asia/Ho_Chi_Minh is ahead of UTC, without summer time since 1975. */
const vietnamAhead = 7 * 60;

function monthOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : word === 'một' ? 1 : monthWords.indexOf(word) + 1;
}

/** No portal is older than 1995, and servers write 0001 or 1970 where they know nothing. */
function validDay(year: number, month: number, date: number): string | null {
  return year < 1995 || year > 2100 ? null : dayOf(year, month, date);
}
