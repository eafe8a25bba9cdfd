import { isHome, isSearch, type AddressParts } from '../../core/article/address.ts';
import { isStandingAddress, isStandingTitle } from '../../core/article/standing.ts';
import type { Detection } from '../../core/article/article.ts';
import { reason } from '../../core/article/reasons.ts';
import { languageName, languageOf } from '../../core/text/language.ts';
import type { Dom } from '../dom.ts';
import type { Days } from './days.ts';
import { mostFiles, type Files } from './attachments.ts';
import { proseIn, type Body } from './body.ts';
import { headingNames } from './elements.ts';
import type { Block, Outline } from './outline.ts';
import { isOutside, linkShare } from './prose.ts';
import { shapeObjections } from './shape.ts';

/** UTF-16 units of running text below which no page is an article; a page that says it is one needs less. */
const enoughText = 500;
const enoughWhenDeclared = 250;
/** One below a title and a date of its own needs least: news of communes are a few sentences. */
const enoughWhenDressed = 150;
/** Blocks above the text among which title and date stand. */
const dress = 8;
const titleLength = [20, 320] as const;
/** What a notice of a linked file says of it, at least. */
const enoughOfNotice = 80;
/** Beyond this the text alone shows an article. */
const muchText = 1500;

/** What was read of a page. `body` is null where there is no running text. */
export interface Evidence {
  dom: Dom;
  outline: Outline;
  body: Body | null;
  files: Files;
  address: AddressParts | null;
}

export interface Verdict {
  detection: Detection;
  /** Nothing speaks against an article but that no running text was found. */
  lacksText: boolean;
  /** The page's own words are few: the document is a file. */
  isNotice: boolean;
  /** Days of the page would have been looked at, had there been a way to. */
  wantsDays: boolean;
}

/**
 * Says whether the page is an article, from what was read of it.
 * @param days null for a script that leaves them to another one until they matter
 */
export function judge(evidence: Evidence, days: Days | null): Verdict {
  let wantsDays = false;
  const isDated: Days['hasDay'] = (line) => {
    wantsDays ||= days === null;
    return days?.hasDay(line) ?? false;
  };
  return { ...judged(evidence, isDated), wantsDays };
}

function judged(evidence: Evidence, isDated: Days['hasDay']): Omit<Verdict, 'wantsDays'> {
  const { dom, outline, body, files } = evidence;
  const prose = body === null ? 0 : proseIn(body.blocks);
  const declared = isDeclared(dom);
  const isLittle = prose < (declared ? enoughWhenDeclared : enoughText);
  const isShort = isLittle && (prose < enoughWhenDressed || !isDressed(outline, body, isDated));
  const objections: string[] = [
    ...languageObjection(languageOf(textOf(body?.blocks ?? outline.blocks))),
    ...shapeObjections(outline, body, prose, evidence.address),
  ];
  if (objections.length === 0 && isStanding(evidence, isDated)) objections.push(reason('standing'));
  if (isLittle && objections.length === 0 && isNotice(files, body, prose)) return noticeOf(files, prose);
  if (!isShort && objections.length === 0) return { detection: accepted(body, prose, declared), lacksText: false, isNotice: false };
  const reasons = [...objections, ...(isShort ? [lack(prose), ...unreadFile(evidence)] : [])];
  const detection = { isArticle: false, confidence: reasons.length > 1 ? 0.95 : 0.85, reasons };
  return { detection, lacksText: objections.length === 0, isNotice: false };
}

function accepted(body: Body | null, prose: number, declared: boolean): Detection {
  const paragraphs = body?.blocks.filter((block) => block.prose).length ?? 0;
  const reasons = [
    paragraphs === 1 ? reason('paragraph', prose) : reason('paragraphs', paragraphs, prose),
    reason('vietnamese'),
    ...(declared ? [reason('declared')] : []),
  ];
  const confidence = 0.6 + 0.25 * Math.min(1, prose / muchText) + (declared ? 0.1 : 0) + (paragraphs > 2 ? 0.04 : 0);
  return { isArticle: true, confidence: Math.round(confidence * 100) / 100, reasons };
}

/**
 * A page that introduces a body, as its address and its heading say; with one of the two alone only where it has no day.
 * Data that name a day of publication are those of news.
 */
function isStanding({ dom, outline, body, address }: Evidence, isDated: Days['hasDay']): boolean {
  const above = aboveText(outline, body);
  const [title] = dom.all('head > title');
  // Menus that no name tells of have such words too, as links, and boxes beside the text as their heads.
  const lines = above.filter((block) => linkShare(block) < 0.5);
  const headings = lines.filter(({ box }) => headingNames.has(box.name));
  const isTitled = [...(headings.length > 0 ? headings : lines).slice(-4).map(({ text }) => text), title === undefined ? '' : dom.text(title)].some(isStandingTitle);
  const isAddressed = address !== null && isStandingAddress(address);
  if (!isTitled && !isAddressed) return false;
  if (isTitled && isAddressed) return !isPublished(dom);
  return !isPublished(dom) && !above.some((block) => isDated(block.text));
}

/** What stands right above the text, outside of menus. */
function aboveText({ blocks }: Outline, body: Body | null): Block[] {
  const start = body?.blocks.find((block) => block.prose)?.index ?? 0;
  return blocks.slice(Math.max(0, start - dress), start + 1).filter((block) => !isOutside(block));
}

/** Whether a title, and a date below it, stand right above the text. */
function isDressed(outline: Outline, body: Body | null, isDated: Days['hasDay']): boolean {
  const above = aboveText(outline, body);
  const date = above.findLastIndex((block) => isDated(block.text));
  const [shortest, longest] = titleLength;
  return above.slice(0, Math.max(0, date)).some((block) => linkShare(block) < 0.5 && block.text.length >= shortest && block.text.length <= longest);
}

/** A file that the page shows, or links from the few words that it has of its own. */
function isNotice({ embedded, linked }: Files, body: Body | null, prose: number): boolean {
  if (embedded.length > 0) return embedded.length <= mostFiles;
  return body !== null && prose >= enoughOfNotice && linked.length <= mostFiles && linked.some(({ box }) => box.from >= body.box.from && box.to <= body.box.to);
}

function noticeOf({ embedded, linked }: Files, prose: number): Omit<Verdict, 'wantsDays'> {
  const file = [...embedded, ...linked][0];
  const name = file?.title ?? '';
  const reasons = [prose === 0 ? reason('fileAlone', name) : reason('noticeOfFile', prose, name), reason('vietnamese')];
  return { detection: { isArticle: true, confidence: embedded.length > 0 ? 0.6 : 0.55, reasons }, lacksText: false, isNotice: true };
}

const textOf = (blocks: readonly Block[]): string => {
  let text = '';
  for (const block of blocks) {
    if (block.prose) text += `${block.text}\n`;
    if (text.length > 2000) return text;
  }
  return text === '' ? blocks.slice(0, 60).map((block) => block.text).join('\n') : text;
};

function languageObjection(language: string): string[] {
  if (language === 'vi') return [];
  return [language === 'und' ? reason('unclearLanguage') : reason('otherLanguage', languageName(language))];
}

const lack = (prose: number): string => (prose === 0 ? reason('noText') : reason('littleText', prose));

const fileName = /\S\.pdf(?:\s|$)/i;

function unreadFile({ files: { embedded, linked }, outline: { blocks } }: Evidence): string[] {
  const named = embedded.length + linked.length > 0 || blocks.some(({ text }) => text.length < 300 && fileName.test(text));
  return named ? [reason('inFile')] : [];
}

/** What an address says against an article, before its page is read; null where it says nothing. */
export function refusedAddress(url: string): Detection | null {
  const address: AddressParts | null = URL.canParse(url) ? new URL(url) : null;
  if (address === null) return null;
  const reasons = [...(isHome(address) ? [reason('frontPage')] : []), ...(isSearch(address) ? [reason('searchPage')] : [])];
  return reasons.length === 0 ? null : { isArticle: false, confidence: 0.9, reasons };
}

const articleTypes = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|Report)"/;

/** Whether the page's metadata calls it an article. */
function isDeclared(dom: Dom): boolean {
  return dom.all('meta[property="og:type" i][content="article" i], [itemtype$="Article" i]').length > 0 || isPublished(dom);
}

/** Whether they give it a day of publication, or say that it is news. */
function isPublished(dom: Dom): boolean {
  if (dom.all('meta[property="article:published_time" i]').length > 0) return true;
  return dom.all('script[type="application/ld+json"]').some((script) => articleTypes.test(dom.text(script)));
}
