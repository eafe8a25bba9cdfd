import type { Published } from './article.ts';
import { datesIn } from './date-text.ts';
import { plain } from './white-space.ts';

/** A date that a page gives for its article, and how it says so. */
export interface DateClaim {
  /** `YYYY-MM-DD`; null where the page has a date that cannot be read with certainty. */
  value: string | null;
  meaning: 'published' | 'updated';
  /** How far the place is to be believed: structured data, a line with a label, a line near the title, the address. */
  place: 'data' | 'label' | 'line' | 'address';
  /** The words or the field of the page. */
  quote: string;
}

const published = /(?:ngày|thời gian|giờ)\s+(?:đăng|xuất bản|phát hành|đưa|viết|gửi|tạo)|đăng (?:ngày|lúc|tải|vào|bởi)|(?:đã|được) đăng|xuất bản|ngày đưa tin|published|posted|^đăng\s*:/;
const updated = /cập nhật|chỉnh sửa|sửa đổi|updated|modified/;
const other = /ban hành|hiệu lực|giấy phép|hết hạn|hạn (?:nộp|chót)|sinh ngày|bản quyền|copyright|hôm nay|khởi công|truy cập/;
/** What may stand on a line with a date and still leave it a date line: weekday, time, zone, author's mark, counters. */
const company =
  /thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\bcn\b|ngày|lúc|vào|gmt\s*[+]?\s*0?7?(?::00)?|utc|\d{1,2}\s?(?::|h|giờ|'|’)\s?\d{0,2}(?::\d{2})?\s*(?:am|pm|phút)?|lượt (?:xem|đọc)|số lượt|\d+/g;

/** The date that a line of the page gives, if it is a line about dates; `near` means that it stands between title and text. */
export function claimOf(line: string, near: boolean): DateClaim | null {
  const [date] = datesIn(line);
  if (date === undefined || line.length > 200) return null;
  const text = plain(line);
  const before = text.slice(0, date.start);
  if (other.test(before)) return null;
  const label = lastLabel(before);
  if (label !== null) return { value: date.value, meaning: label, place: 'label', quote: line };
  const rest = (text.slice(0, date.start) + text.slice(date.end)).replace(company, '').replace(/[\s()[\]|,.:;'’"/–-]+/g, '');
  return near && (rest.length <= 3 || date.withTime) && text.length < 90 ? { value: date.value, meaning: 'published', place: 'line', quote: line } : null;
}

function lastLabel(before: string): DateClaim['meaning'] | null {
  const isUpdate = updated.test(before);
  if (published.test(before)) return isUpdate && before.search(updated) > before.search(published) ? 'updated' : 'published';
  return isUpdate ? 'updated' : null;
}

/** Chooses among the claims of a page. What contradicts itself is not certain, so it gives no date. */
export function publishedFrom(claims: readonly DateClaim[]): Published {
  const readable = claims.filter((claim): claim is ReadClaim => claim.value !== null);
  const publication = readable.filter(({ meaning }) => meaning === 'published');
  const chosen = strongest(publication.length > 0 ? publication : readable);
  if (chosen === null) return none(claims);
  const contradiction = publication.find((claim) => contradicts(chosen, claim));
  if (contradiction !== undefined) return { value: null, source: `The page contradicts itself: ${inWords(chosen)}, but ${inWords(contradiction)}.`, inferred: null };
  return { value: chosen.value, source: `${capital(inWords(chosen))}.`, inferred: null };
}

type ReadClaim = DateClaim & { value: string };

const order: DateClaim['place'][] = ['data', 'label', 'line', 'address'];

function strongest(claims: ReadClaim[]): ReadClaim | null {
  return order.flatMap((place) => claims.filter((claim) => claim.place === place))[0] ?? null;
}

/** Structured data may be a day off for its time zone; a line that a reader sees has the last word on more than that. */
function contradicts(chosen: ReadClaim, claim: ReadClaim): boolean {
  if (claim.place === 'address' || claim.place === 'line') return false;
  return Math.abs(Date.parse(chosen.value) - Date.parse(claim.value)) > 86_400_000;
}

function none(claims: readonly DateClaim[]): Published {
  const [unreadable] = claims;
  const source = unreadable === undefined
    ? 'The page gives no date of publication with its article: neither in its data, nor near the title, nor in the address.'
    : `The page says "${unreadable.quote}", where day and month cannot be told apart.`;
  return { value: null, source, inferred: null };
}

function inWords({ place, meaning, quote, value }: ReadClaim): string {
  const what = meaning === 'updated' ? ' (an update; no date of publication is given)' : '';
  switch (place) {
    case 'data': return `the page's data say ${value} (${quote})${what}`;
    case 'label': return `the page says "${quote}"${what}`;
    case 'line': return `the line with the title says "${quote}"`;
    case 'address': return `the address holds the date ${value}`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
