import { dayInPath } from '../../core/article/address-date.ts';
import { dayOfInstant } from '../../core/article/date-text.ts';
import { claimOf, type DateClaim } from '../../core/article/published.ts';
import type { Block, Box } from './outline.ts';
import { isEnding } from './prose.ts';
import { commonBox, type Reading } from './reading.ts';
import { words } from './roles.ts';
import type { Title } from './title.ts';

/** How far above the title and below the text a line about dates is looked for, in blocks. */
const above = 3;
const below = 6;

/** Everything that the page says about its article's date. Clock banners, footers and other articles are not asked. */
export function dateClaims(reading: Reading, title: Title): DateClaim[] {
  const { metadata, address } = reading;
  const inPath = dayInPath(address.pathname);
  return [
    ...dataClaim(metadata.published, 'published'),
    ...dataClaim(metadata.updated, 'updated'),
    ...markedClaims(reading, title),
    ...lineClaims(reading, title),
    ...(inPath === null ? [] : [{ value: inPath, meaning: 'published', place: 'address', quote: inPath } as const]),
  ];
}

function dataClaim(found: { text: string; from: string } | null, meaning: DateClaim['meaning']): DateClaim[] {
  const value = found === null ? null : dayOfInstant(found.text);
  return found === null || value === null ? [] : [{ value, meaning, place: 'data', quote: found.from }];
}

const marks: [selector: string, attributes: string[], name: string][] = [
  ['[itemprop="datePublished"]', ['content', 'datetime'], 'itemprop datePublished'],
  ['[data-role="publishdate"]', ['title', 'datetime'], 'data-role publishdate'],
  ['time[pubdate], time[datetime]', ['datetime'], 'time'],
];

/** Dates that the page's own markup names, inside the box of title and text. */
function markedClaims(reading: Reading, title: Title): DateClaim[] {
  const { dom } = reading;
  const content = contentBox(reading, title);
  return marks.flatMap(([selector, attributes, name]) => {
    const elements = dom.all(selector).filter((element) => isIn(element, content, reading));
    // Several of them belong to several articles.
    if (elements.length === 0 || (elements.length > 1 && name !== 'itemprop datePublished')) return [];
    const [element] = elements;
    const texts = element === undefined ? [] : [...attributes.map((attribute) => dom.attribute(element, attribute)), dom.text(element)];
    const value = texts.map((text) => (text === null ? null : dayOfInstant(text))).find((day) => day !== null);
    return value === undefined || value === null ? [] : [{ value, meaning: 'published', place: 'data', quote: name } as const];
  });
}

/** In the content, and in no menu or list of other articles. */
function isIn(element: Element, content: Box, { dom, outline }: Reading): boolean {
  const boxes = new Map(outline.boxes.slice(outline.boxes.indexOf(content)).map((box) => [box.element, box]));
  for (let at: Node | null = element; at !== null; at = dom.parent(at)) {
    const box = boxes.get(at as Element); // as: only looked up
    if (box?.chrome === true || box?.teaser === true) return false;
    if (at === content.element) return true;
  }
  return false;
}

/** The smallest box with title and text, but never the whole page: its banner has a clock. */
function contentBox({ body }: Reading, { block }: Title): Box {
  const box = block === null ? (body.box.parent ?? body.box) : commonBox(block.box, body.box);
  return box.name === 'body' || box.name === 'html' ? body.box : box;
}

function lineClaims(reading: Reading, title: Title): DateClaim[] {
  const { blocks } = reading.outline;
  const own = reading.body.blocks;
  const firstProse = own.find((block) => block.prose)?.index ?? reading.body.box.from;
  const from = title.block === null ? Math.max(0, reading.body.box.from - above) : title.block.index + 1;
  const last = own.at(-1)?.index ?? firstProse;
  const between = blocks.slice(from, firstProse);
  const after = blocksAfter(last, reading, title);
  return [
    ...claimsOf(between, true),
    ...claimsOf(linesAbove(from, reading, title), false),
    ...claimsOf([...own.slice(-2), ...after].filter((block) => !block.prose), false),
  ];
}

/** Up to a list of other articles, whose dates are their own. */
function blocksAfter(last: number, reading: Reading, title: Title): Block[] {
  const { blocks } = reading.outline;
  const content = contentBox(reading, title);
  const after = blocks.slice(last + 1, Math.min(last + 1 + below, content.to));
  const end = after.findIndex((block) => isEnding(block) || block.box.teaser);
  return end < 0 ? after : after.slice(0, end);
}

/** Lines above the title that stand with it in the same small box. */
function linesAbove(from: number, { outline: { blocks } }: Reading, { block }: Title): Block[] {
  if (block === null) return [];
  const near = [block.box.parent, block.box.parent?.parent].filter((box): box is Box => box !== null && box !== undefined && box.name !== 'body');
  const first = Math.min(from, ...near.map((box) => box.from));
  const lines = blocks.slice(Math.max(first, block.index - above), block.index);
  return lines.filter(({ box }) => !box.chrome && !/ (clock|today|top|header|banner|bar) /.test(words(box.className)));
}

/** A label may stand alone before its date: "Ngày đăng:" in one cell, the day in the next. */
function claimsOf(lines: readonly Block[], near: boolean): DateClaim[] {
  return lines.flatMap((block, at) => {
    if (block.box.teaser || block.linked > block.length * 0.8) return [];
    const label = lines[at - 1];
    const isLabelled = label !== undefined && label.index === block.index - 1 && /[:：]$/.test(label.text) && label.text.length < 40;
    return claimOf(isLabelled ? `${label.text} ${block.text}` : block.text, near && !block.box.chrome) ?? [];
  });
}
