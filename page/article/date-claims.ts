import { dayInPath } from '../../core/article/address-date.ts';
import { dayOfInstant } from '../../core/article/date-text.ts';
import { claimsIn } from '../../core/article/date-line.ts';
import type { DateClaim } from '../../core/article/published.ts';
import type { Block, Box } from './outline.ts';
import { isHinted, namesAround, type Reading } from './reading.ts';
import { contentBox, isInContent, tailOf } from './region.ts';
import { words } from './roles.ts';
import type { Title } from './title.ts';

/** How far above the title a line about dates is looked for, in blocks. */
const above = 3;
/** Elements of a kind beyond which they are no mark of one article. */
const most = 40;

/** Everything that the page says about its article's date. Clock banners, footers and other articles are not asked. */
export function dateClaims(reading: Reading, title: Title): DateClaim[] {
  const { metadata, address } = reading;
  const inPath = dayInPath(address.pathname);
  return [
    ...dataClaim(metadata.published, 'published'),
    ...dataClaim(metadata.updated, 'updated'),
    ...markedClaims(reading, title),
    ...lineClaims(reading, title),
    ...(inPath === null ? [] : [{ value: inPath, meaning: 'published', place: 'address', quote: inPath, withTime: false } as const]),
  ];
}

function dataClaim(found: { text: string; from: string } | null, meaning: DateClaim['meaning']): DateClaim[] {
  const value = found === null ? null : dayOfInstant(found.text);
  return found === null || value === null ? [] : [{ value, meaning, place: 'data', quote: found.from, withTime: false }];
}

const marks: [selector: string, attributes: string[], name: string][] = [
  ['[itemprop="datePublished"]', ['content', 'datetime'], 'itemprop datePublished'],
  ['[data-role="publishdate"]', ['title', 'datetime'], 'data-role publishdate'],
  ['time[pubdate], time[datetime]', ['datetime'], 'time'],
];

/** Dates that the page's own markup names, inside the box of title and text. Several days belong to several articles. */
function markedClaims(reading: Reading, title: Title): DateClaim[] {
  const { dom } = reading;
  const content = contentBox(reading, title);
  return marks.flatMap(([selector, attributes, name]) => {
    if (name === 'time' && content.name === 'body') return [];
    const found = dom.all(selector).slice(0, most).filter((element) => isInContent(element, content, reading));
    const days = new Set(found.map((element) => dayOf([...attributes.map((attribute) => dom.attribute(element, attribute)), dom.text(element)])));
    const [value] = days;
    return days.size !== 1 || value === undefined || value === null ? [] : [{ value, meaning: 'published', place: 'data', quote: name, withTime: false } as const];
  });
}

const dayOf = (texts: readonly (string | null)[]): string | null =>
  texts.map((text) => (text === null ? null : dayOfInstant(text))).find((day) => day !== null) ?? null;

function lineClaims(reading: Reading, title: Title): DateClaim[] {
  const { body, outline: { blocks }, hints: { dayFirst } } = reading;
  const own = body.blocks;
  const firstProse = own.find((block) => block.prose && block.index > (title.block?.index ?? -1))?.index ?? (own.length === 0 ? body.box.to : body.box.from);
  const from = title.block === null ? body.box.from : title.block.index + 1;
  const upper = linesAbove(from, reading, title);
  return [
    ...claimsOf(blocks.slice(from, firstProse), true, dayFirst),
    ...claimsOf(upper, false, dayFirst),
    ...claimsOf(upper.filter((block) => isDateOfArticle(block, reading)), true, dayFirst),
    // Below the text, an update is as likely the site's as the article's, unless the article's readers are counted beside it.
    ...claimsOf([...own.slice(-2), ...tailOf(reading, title)].filter((block) => !block.prose), false, dayFirst)
      .filter(({ meaning, quote }) => meaning === 'published' || /lượt (?:xem|đọc)/i.test(quote.normalize('NFC'))),
  ];
}

const named = / ((publish|published|pub|post|posted|article|news|detail|created) (date|time|on)|publishdate|postdate|pubdate|ngay dang|ngaydang|date (post|posted|publish|published)) /;

/** Above the title, where clocks stand, only a name tells that a bare date is the article's. */
const isDateOfArticle = (block: Block, { dom, hints }: Reading): boolean => named.test(words(namesAround(block, dom))) || isHinted(block, hints.date, dom);

/** Lines above the title that stand with it in the same small box. */
function linesAbove(from: number, { outline: { blocks } }: Reading, { block }: Title): Block[] {
  if (block === null) return [];
  const near = [block.box.parent, block.box.parent?.parent].filter((box): box is Box => box !== null && box !== undefined && box.name !== 'body');
  const first = Math.min(from, ...near.map((box) => box.from));
  const lines = blocks.slice(Math.max(first, block.index - above), block.index);
  return lines.filter(({ box }) => !box.chrome && !/ (clock|today|top|header|banner|bar) /.test(words(box.className)));
}

/** A label may stand alone before its date: "Ngày đăng:" in one cell, the day in the next. */
function claimsOf(lines: readonly Block[], near: boolean, dayFirst: boolean): DateClaim[] {
  return lines.flatMap((block, at) => {
    if (block.box.teaser || block.linked > block.length * 0.8) return [];
    const label = lines[at - 1];
    const isLabelled = label !== undefined && label.index === block.index - 1 && isLabelAlone(label);
    return claimsIn(isLabelled ? `${label.text} ${block.text}` : block.text, near && !block.box.chrome, dayFirst);
  });
}

export const isLabelAlone = ({ text }: Block): boolean => /[:：]$/.test(text) && text.length < 40;
