import { datesIn, type DateText } from './date-text.ts';
import type { DateClaim } from './published.ts';
import { collapse } from './white-space.ts';

const published = /(?:ngày|thời gian|giờ)\s+(?:đăng|xuất bản|phát hành|đưa|viết|gửi|tạo)|đăng (?:ngày|tải|vào|bởi)|(?:đăng|gửi|đưa|viết|tạo) lúc|(?:đã|được) đăng|xuất bản|published|posted|(?:^|[\s|(])đăng\s*:/;
const updated = /cập nhật|chỉnh sửa|sửa đổi|updated|modified/;
/** Days of other things: of a document, a licence, an event that is announced, the visitor's own. */
const other =
  /ban hành|hiệu lực|giấy phép|hết hạn|hạn (?:nộp|chót|cuối)|sinh ngày|ngày (?:sinh|họp|ký|diễn ra|hết|bắt đầu|kết thúc)|bản quyền|copyright|đã tạo|hôm nay|khởi công|truy cập|thời gian (?:tổ chức|diễn ra|họp|làm việc)|thời gian\s*:|tổ chức|khai mạc|cập nhật (?:trang|website|hệ thống|cổng)/;

/** What may stand beside a date and still leave it a stamp: weekday, hour, zone, counters, the page's buttons. */
const company =
  /thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\bcn\b|\bt[2-7]\b|ngày|lúc|vào|gmt\s*[+]?\s*0?7?(?::00)?|utc|\d{1,2}\s?(?::|h|giờ|'|’)\s?\d{0,2}(?::\d{2})?\s*(?:am|pm|sa|ch|phút)?|(?:số )?lượt (?:xem|đọc|truy cập)|xem (?:với )?cỡ chữ|(?:\d+ )?phút đọc|đọc (?:trong )?\d+ phút|(?:đã )?xem|(?:nghe )?đọc(?: bài(?: viết)?)?|nghe bài(?: viết)?|in (?:bài viết|bài|trang|tin)|bản in|gửi (?:email|bài|mail)|chia sẻ|cỡ chữ|phóng to|thu nhỏ|mặc định|tăng|giảm|tương phản|phản hồi|quay lại|theo dõi|facebook|zalo|bình luận|print|email|\ba[-+]?(?=\s|$)|\d+/g;
const between = /[\s()[\]|,.:;'’"/–—•·+-]+/g;
const separator = /\s*[|•·]\s*|\s+[-–—]\s+/;
/** A stamp and a name or two are short. */
const longestStamp = 90;
const longest = 200;

/**
 * The dates that a line of the page gives for its article. One with a label speaks for itself; a bare one only where
 * it stands near the title (`near`), alone or beside a name, and not in a sentence.
 */
export function claimsIn(line: string, near: boolean, dayFirst = false): DateClaim[] {
  if (line.length > longest) return [];
  // Side by side without a blank: "08:15" and "12/03/2025".
  const raw = collapse(line).normalize('NFC').replace(/(:\d{2})(?=\d{1,2}\/\d)/, '$1 ');
  const dates = datesIn(raw, dayFirst);
  const claims = dates.flatMap((date, at) => {
    const before = raw.slice(dates[at - 1]?.end ?? 0, date.start).toLowerCase();
    const meaning = other.test(before) ? null : labelIn(before);
    return meaning === null ? [] : [{ value: date.value, meaning, place: 'label', quote: line, withTime: date.withTime } as const];
  });
  const [only] = dates;
  if (claims.length > 0 || !near || dates.length !== 1 || only === undefined || raw.length >= longestStamp) return claims;
  return isStamp(raw, only) ? [{ value: only.value, meaning: 'published', place: 'line', quote: line, withTime: only.withTime }] : [];
}

function labelIn(before: string): DateClaim['meaning'] | null {
  const isUpdate = updated.test(before);
  if (published.test(before)) return isUpdate && before.search(updated) > before.search(published) ? 'updated' : 'published';
  return isUpdate ? 'updated' : null;
}

/** Whether nothing but a stamp's company stands with the date, between separators; beside it, names may. */
function isStamp(raw: string, { start, end }: DateText): boolean {
  const mark = '\uFFFC';
  const lower = raw.toLowerCase();
  if (other.test(lower.slice(0, start))) return false;
  const piece = (raw.slice(0, start) + mark + raw.slice(end)).split(separator).find((each) => each.includes(mark)) ?? '';
  const rest = piece.replace(mark, ' ').replace(new RegExp(company, 'gi'), ' ').replace(between, ' ').trim();
  return rest.length <= 3 || (rest.length <= 50 && rest.split(' ').every((word) => /^\p{Lu}/u.test(word)));
}
