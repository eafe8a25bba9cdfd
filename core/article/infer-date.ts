import { dayOf } from '../reference/day.ts';
import { datesIn } from './date-text.ts';

/** "Sáng 5/7", "Chiều ngày 29-5", "Tối 7.3" */
const dayAndMonth = /(?<![\p{L}\d])(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày)(?: nay)?,? (?:ngày )?\(?(\d{1,2})\s?([/.-])\s?(\d{1,2})(?![\d/.%-]|\s?(?:tỷ|triệu|nghìn))/giu;
/** "6 tháng đầu năm 2024", "năm 2024", "tháng 7/2024", "quý II/2024": not a span of years, nor the number of a document. */
const yearPhrase = /(?:\d{1,2} tháng (?:đầu|cuối) năm|(?:quý|quí) [IVX\d]+[/ ]|tháng \d{1,2}[/-]|\d{1,2}[/.-]\d{1,2}[/.-]|năm) ?(20\d{2})(?![\d/]|\s?[-–]\s?\d)/giu;

/** The event stands in the opening. */
const opening = 500;

/**
 * The probable day of an article that gives no date of publication: the day and month that its opening
 * names, in the year that its text speaks of. Null where the year is not clear.
 * @param paragraphs standfirst and paragraphs, in order
 */
export function inferDate(paragraphs: readonly string[]): { value: string; from: string } | null {
  const text = paragraphs.join('\n').normalize('NFC');
  const lead = text.slice(0, opening);
  return fullDate(lead) ?? joinedDate(lead, text);
}

/** The quotes of the page that `from` names, for views that say it in another language; null for another version's. */
export function readInference(from: string): [event: string, year: string | null] | null {
  const [, both, year, alone] = /^(?:"(.*)" with "(.*)"|"(.*)")$/s.exec(from) ?? [];
  if (both !== undefined && year !== undefined) return [both, year];
  return alone === undefined ? null : [alone, null];
}

function fullDate(lead: string): { value: string; from: string } | null {
  const event = /(?:sáng|trưa|chiều|tối|đêm)(?: nay)?,? (?:ngày )?\(?(\d{1,2}[/.-]\d{1,2}[/.-]20\d{2})/iu.exec(lead);
  const value = event === null ? null : (datesIn(event[1] ?? '')[0]?.value ?? null);
  return event === null || value === null ? null : { value, from: `"${event[0]}"` };
}

function joinedDate(lead: string, text: string): { value: string; from: string } | null {
  const year = likelyYear(text);
  if (year === null) return null;
  for (const [quote, date, , month] of lead.matchAll(dayAndMonth)) {
    const value = dayOf(year.value, Number(month), Number(date));
    if (value !== null) return { value, from: `"${quote}" with "${year.quote}"` };
  }
  return null;
}

/** The year that the text names at least twice as often as any other. */
function likelyYear(text: string): { value: number; quote: string } | null {
  const found = new Map<number, { value: number; quote: string; count: number }>();
  for (const [quote, digits] of text.matchAll(yearPhrase)) {
    const value = Number(digits);
    const seen = found.get(value) ?? { value, quote: quote.trim(), count: 0 };
    found.set(value, { ...seen, count: seen.count + 1 });
  }
  const [best, next] = [...found.values()].sort((a, b) => b.count - a.count);
  return best === undefined || (next !== undefined && next.count * 2 > best.count) ? null : best;
}
