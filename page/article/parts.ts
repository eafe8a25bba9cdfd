import { claimsIn } from '../../core/article/date-line.ts';
import { authorIn, isAuthorLine, isDesk, isSourceLine, looksLikeName } from '../../core/article/signature.ts';
import { isSameText } from '../../core/article/title-text.ts';
import type { Steps } from '../steps.ts';
import { isAligned, isCaption } from './caption.ts';
import { isLabelAlone } from './date-claims.ts';
import type { Block } from './outline.ts';
import { isHinted, namesAround, type Reading } from './reading.ts';
import { leadOf, tailOf } from './region.ts';
import { words } from './roles.ts';
import { sapoOf } from './sapo.ts';
import type { Title } from './title.ts';

/** The article's blocks by what they are. A block stands in one of them alone. */
export interface Parts {
  sapo: Block | null;
  paragraphs: Block[];
  captions: Block[];
  /** The author as a line of the text signs it, without its label. */
  byline: string | null;
  credits: Block[];
}

export function* partsOf(reading: Reading, title: Title): Steps<Parts> {
  const { dom, hints } = reading;
  const own = reading.body.blocks.filter((block) => !isTitleOrAbove(block, title, reading) && !isHinted(block, hints.noise, dom));
  yield;
  const lead = leadOf(reading, title);
  const isCredit = (block: Block) => isCreditLine(block, reading);
  const captions = [...lead, ...own].filter((block) => !isCredit(block) && isCaption(block, reading));
  const underImages = new Set(captions);
  const isText = (block: Block) => !underImages.has(block);
  yield;
  const sapo = sapoOf(reading, lead.filter(isText), own.filter(isText));
  const start = own.find((block) => block.prose)?.index ?? Infinity;
  const text = own.filter((block) => isText(block) && block !== sapo && !isDateLine(block, start) && !(block.index < start && isAuthorLine(block.text)));
  yield;
  const signed = withoutSignature(text, tailOf(reading, title), reading);
  const early = lead.filter((block) => isText(block) && block !== sapo && isCredit(block));
  const author = signed.byline === null ? [...lead, ...own].find((block) => block.index < start && isAuthorLine(block.text) && !/\d/.test(block.text)) : undefined;
  const byline = author === undefined ? signed.byline : authorIn(author.text);
  return { ...signed, byline, sapo, captions: captions.filter((block) => block !== sapo), credits: [...early, ...signed.credits] };
}

/** Where title and text share a box, what stands above the title is no text of the article, nor is the title once more. */
function isTitleOrAbove(block: Block, { text, block: shown }: Title, { body }: Reading): boolean {
  if (shown !== null && shown.box.from >= body.box.from && block.index <= shown.index) return true;
  return !block.prose && isSameText(block.text, text);
}

/**
 * The line of date and hour that stands above the first paragraph, and the labels with it.
 * @param start the first paragraph's index
 */
function isDateLine(block: Block, start: number): boolean {
  const isAbove = block.index < start;
  if (block.prose || block.text.length >= 120) return false;
  return (isAbove && (isLabelAlone(block) || /^\d{1,2}[:h]\d{2}$/.test(block.text))) || claimsIn(block.text, isAbove).length > 0;
}

/** Takes the author's name and the sources off the end of the text. */
function withoutSignature(text: readonly Block[], tail: readonly Block[], reading: Reading): Pick<Parts, 'paragraphs' | 'byline' | 'credits'> {
  const lastProse = text.findLast((block) => block.prose && !isCreditLine(block, reading) && !isAuthorLine(block.text))?.index ?? -1;
  const ending = [...text.filter((block) => block.index > lastProse || isCreditLine(block, reading)), ...tail];
  const credits = ending.filter((block) => isCreditLine(block, reading));
  const credited = new Set(credits);
  const unsigned = ending.filter((block) => !credited.has(block));
  const byline = unsigned.find((block) => isByline(block, reading)) ?? nameAlone(unsigned);
  // "PGS. TS. Nguyễn Văn Minh", and below it where the author works.
  const isBelow = (block: Block) => byline !== null && block.index > byline.index && block.text.length < longestSignature && isAligned(block, reading.dom, 'right');
  const paragraphs = text.filter((block) => !credited.has(block) && block !== byline && !isBelow(block));
  return { paragraphs, byline: byline === null ? null : authorIn(byline.text), credits };
}

/** A name in plain letters is a signature where nothing else follows the text. */
const nameAlone = ([block, ...more]: readonly Block[]): Block | null =>
  block !== undefined && more.length === 0 && block.text.length <= longestPlainName && looksLikeName(block.text) ? block : null;

const longestPlainName = 30;

const creditNames = / (source|nguon|nguontin|nguon tin|nguonthongtin|nguon thong tin|credits?|photocms author) /;
const bylineNames = / (author|authors|tacgia|tac gia|byline|author info|detail author|nguoiviet|item author) /;
const longestSignature = 90;

function isCreditLine(block: Block, { dom, hints }: Reading): boolean {
  if (block.text.length >= longestSignature) return false;
  return isSourceLine(block.text) || creditNames.test(words(`${block.box.parent?.className ?? ''} ${namesAround(block, dom)}`)) || isHinted(block, hints.source, dom);
}

function isByline(block: Block, { dom, hints }: Reading): boolean {
  const { text } = block;
  if (text.length > longestSignature) return false;
  if (isAuthorLine(text) || isDesk(text)) return true;
  if (block.prose || /[.!?:;]$/.test(text)) return false;
  if (bylineNames.test(words(namesAround(block, dom))) || isHinted(block, hints.byline, dom)) return true;
  if (isAligned(block, dom, 'right')) return looksLikeName(text) || block.bold + block.italic > block.length * 0.8;
  return (block.bold > block.length * 0.8 || block.italic > block.length * 0.8) && looksLikeName(text);
}
