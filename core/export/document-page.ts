import type { Clip } from '../clip/clip.ts';
import { documentNumberAt } from '../reference/document-number.ts';

/** Lines of an article in which a document's own head may stand: the state's name, the issuer, the number. */
const headLines = 8;
/** A head line that a document has and a report on it has not: "Số: 1234/QĐ-UBND". */
const headLine = /^Số(?: hiệu)?\s*:?\s*(?=\d)/iu;
const longestHeadLine = 80;

/** What a document's title goes on with: what it is about, and no verb of a report on it. */
const subject = /^[\s,–-]*(?:$|\(|(?:về|v\/v|quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt|công bố|điều chỉnh|bãi bỏ)(?!\p{L}))/iu;
const lead = /^(?:toàn văn|văn bản)?[\s:–-]*$/iu;
const day = /^,? ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4})/iu;
const issuedBy = /^ của /iu;

/**
 * The number of the document that a page is, or is the notice of; null of a page that only tells of documents. Rather
 * null than wrong: a title such as "Chỉ thị 35-CT/TW: bước đột phá" is that of an article.
 */
export function numberOfPage({ article, glosses }: Pick<Clip, 'article' | 'glosses'>): string | null {
  return titleNumber(article.title, glosses) ?? headNumber(article.text.slice(article.title.length));
}

function titleNumber(title: string, glosses: Clip['glosses']): string | null {
  const named = glosses.find(({ kind, end }) => kind === 'document' && end <= title.length);
  if (named === undefined || !lead.test(title.slice(0, named.start))) return null;
  const end = endOfIssuer(title, afterDay(title, named.end), glosses);
  return subject.test(title.slice(end)) ? numberIn(title.slice(named.start, named.end)) : null;
}

const afterDay = (title: string, at: number): number => at + (day.exec(title.slice(at))?.[0].length ?? 0);

/** The issuer is one that the glossary knows: other words after "của" may be a sentence. */
function endOfIssuer(title: string, at: number, glosses: Clip['glosses']): number {
  const begin = at + (issuedBy.exec(title.slice(at))?.[0].length ?? 0);
  return begin === at ? at : glosses.find(({ start, end }) => start === begin && end <= title.length)?.end ?? at;
}

function headNumber(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, headLines);
  const head = lines.find((line) => line.length <= longestHeadLine && headLine.test(line));
  return head === undefined ? null : numberIn(head);
}

function numberIn(text: string): string | null {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}/-])\d/gu)) {
    const found = documentNumberAt(text, index);
    if (found !== null) return found.number;
  }
  return null;
}
