import { isHome, isSearch, type AddressParts } from '../../core/article/address.ts';
import type { Detection } from '../../core/article/article.ts';
import { languageName, languageOf } from '../../core/text/language.ts';
import { domOf } from '../dom.ts';
import { proseIn, type Body } from './body.ts';
import type { Block, Box, Outline } from './outline.ts';

/** UTF-16 units of running text below which no page is an article; a page that says it is one needs less. */
const enoughText = 500;
const enoughWhenDeclared = 250;
/** Beyond this the text alone shows an article. */
const muchText = 1500;

/** Says whether the page is an article, from what was read of it. `body` is null where there is no running text. */
export function judge(outline: Outline, body: Body | null, url: string, document: Document): Detection {
  const prose = body === null ? 0 : proseIn(body.blocks);
  const declared = isDeclared(document);
  const language = languageOf(textOf(body?.blocks ?? outline.blocks));
  const objections = [
    ...languageObjection(language),
    ...lengthObjection(prose, declared ? enoughWhenDeclared : enoughText, document),
    ...addressObjection(url),
    ...(body === null ? [] : shapeObjections(outline, body, prose)),
  ];
  if (objections.length > 0) return { isArticle: false, confidence: objections.length > 1 ? 0.95 : 0.85, reasons: objections };
  const paragraphs = body?.blocks.filter((block) => block.prose).length ?? 0;
  const reasons = [
    `${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`} of running text stand outside links (${prose} characters).`,
    'The text is Vietnamese.',
    ...(declared ? ['The page calls itself an article.'] : []),
  ];
  const confidence = 0.6 + 0.25 * Math.min(1, prose / muchText) + (declared ? 0.1 : 0) + (paragraphs > 2 ? 0.04 : 0);
  return { isArticle: true, confidence: Math.round(confidence * 100) / 100, reasons };
}

const textOf = (blocks: readonly Block[]): string => {
  let text = '';
  for (const block of blocks) {
    if (block.prose) text += `${block.text}\n`;
    if (text.length > 8000) return text;
  }
  return text === '' ? blocks.slice(0, 200).map((block) => block.text).join('\n') : text;
};

function languageObjection(language: string): string[] {
  if (language === 'vi') return [];
  return [language === 'und' ? 'The language of the text is not clear; it is not Vietnamese.' : `The text is ${languageName(language)}, not Vietnamese.`];
}

function lengthObjection(prose: number, needed: number, document: Document): string[] {
  if (prose >= needed) return [];
  const pdf = domOf(document).all('object[data*=".pdf" i], embed[src*=".pdf" i], iframe[src*=".pdf" i], a[href$=".pdf" i]').length > 0;
  const little = prose === 0 ? 'The page has no running text outside links.' : `There is little running text outside links (${prose} characters).`;
  return pdf ? [little, 'The text seems to be in a PDF file, which is not read here.'] : [little];
}

function addressObjection(url: string): string[] {
  const address: AddressParts | null = URL.canParse(url) ? new URL(url) : null;
  if (address === null) return [];
  if (isHome(address)) return ['The address is that of a front page.'];
  return isSearch(address) ? ['The address is that of a search.'] : [];
}

function shapeObjections(outline: Outline, body: Body, prose: number): string[] {
  const entries = outline.boxes.filter((box) => box.teaser && !box.chrome && box.parent?.teaser !== true);
  const inEntries = entries.reduce((sum, { from, to }) => sum + proseLength(outline.blocks.slice(from, to)), 0);
  if (entries.length >= 4 && inEntries > prose) return [`It is a list: ${entries.length} entries each link to a page of their own.`];
  if (inTables(body) > 0.6) return ['Most of the text stands in the cells of a table.'];
  const posts = repeatedPosts(outline, body, prose);
  return posts >= 3 ? [`It is a discussion or a list: ${posts} boxes of one make follow each other, each with its own text.`] : [];
}

const proseLength = (blocks: readonly Block[]): number => blocks.reduce((sum, { prose, text }) => sum + (prose ? text.length : 0), 0);

/** Share of the body's text in tables of at least four rows with three cells or more. */
function inTables({ box, blocks }: Body): number {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const rows = new Map<Box, Box[]>();
  for (const block of blocks) {
    const row = closest(block.box, 'tr', box);
    if (row !== null && row.children.length >= 3) rows.set(row, row.children);
  }
  if (rows.size < 4) return 0;
  const own = blocks.filter((block) => rows.has(closest(block.box, 'tr', box) ?? box));
  return own.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, all);
}

function closest(from: Box, name: string, within: Box): Box | null {
  for (let box: Box | null = from; box !== null && box !== within.parent; box = box.parent) if (box.name === name) return box;
  return null;
}

const stamp = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}|\b(?:trước|ago)$/;

/** How many boxes of one make, each with text of its own and a date, hold most of the body: posts of a forum, questions and answers. */
function repeatedPosts({ blocks }: Outline, { box }: Body, prose: number): number {
  const groups = new Map<string, Box[]>();
  for (const around of [box, ...box.children]) {
    for (const child of around.children) {
      const kind = `${child.name}.${child.className}`;
      if (child.children.length === 0 || child.prose === 0) continue;
      const same = groups.get(kind);
      if (same === undefined) groups.set(kind, [child]);
      else same.push(child);
    }
  }
  const dated = (post: Box) => blocks.slice(post.from, post.to).some(({ text }) => text.length < 80 && stamp.test(text));
  const posts = [...groups.values()].map((group) => group.filter(dated));
  const most = posts.find((group) => group.length >= 3 && group.reduce((sum, post) => sum + post.prose, 0) > prose * 0.6);
  return most?.length ?? 0;
}

const articleTypes = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|Report)"/;

/** Whether the page's metadata calls it an article. */
function isDeclared(document: Document): boolean {
  const dom = domOf(document);
  if (dom.all('meta[property="og:type" i][content="article" i], [itemtype$="Article" i], meta[property="article:published_time" i]').length > 0) return true;
  return dom.all('script[type="application/ld+json"]').some((script) => articleTypes.test(dom.text(script)));
}
