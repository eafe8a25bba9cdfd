import { foldedWords, isGenericTitle, isLetterhead, isSameText, isSiteName, sharedWords, slugAgreement, withoutSiteName } from '../../core/article/title-text.ts';
import { claimsIn } from '../../core/article/date-line.ts';
import { headingNames } from './elements.ts';
import type { Block } from './outline.ts';
import { isFurniture, linkShare } from './prose.ts';
import { isHinted, namesAround, type Reading } from './reading.ts';
import { words } from './roles.ts';

/** The article's title: the block that shows it, or only its text where the page shows none. */
export interface Title {
  text: string;
  block: Block | null;
}

const named = / (title|tieude|tieu de|headline|newstitle|titledetail|tentin|ten tin|tenbai|ten bai|head title|name|title vb) /;
const namedOtherwise = / (portlet|widget|block|box|cat|category|group|module|site|page|sub|chuyen muc|chuyenmuc) title | title (box|cat|category|group|bar|site|block) | sapo | summary /;
/** Titles of portals are sentences of up to some forty words. */
const longest = 320;
/** Blocks above the text among which a title is looked for. */
const farthest = 60;
/** Below this no block looks like a title, if the data give one; if not, the likeliest will do sooner. */
const enough = 4;
const enoughAlone = 2;

/** What candidates are compared with. */
interface Clues {
  reading: Reading;
  declared: string[];
  /** Words of the beginning of the article's text. */
  wordsOfText: ReadonlySet<string>;
  /** The first block of running text. */
  start: number;
}

export function titleOf(reading: Reading): Title {
  const { body, outline } = reading;
  const start = body.blocks.find((block) => block.prose)?.index ?? body.blocks[0]?.index ?? body.box.to;
  const text = outline.blocks.slice(start, start + 12).map((block) => block.text).join(' ').slice(0, 3000);
  const clues = { reading, declared: declaredTitles(reading), wordsOfText: new Set(foldedWords(text)), start };
  let best: Block | null = null;
  let most = clues.declared.some(isLong) ? enough : enoughAlone;
  for (const block of candidates(clues)) {
    const score = scoreOf(block, clues);
    if (score > most) [best, most] = [block, score];
  }
  return best === null ? { text: clues.declared[0] ?? '', block: null } : { text: best.text, block: best };
}

/** Titles of the data without the site's name; none that is the site's name alone. */
function declaredTitles({ metadata: { titles, siteName } }: Reading): string[] {
  const own = titles.map((title) => withoutSiteName(title, siteName));
  return own.filter((title) => title !== '' && !isSiteName(title) && !isGenericTitle(title) && (siteName === null || !isSameText(title, siteName)));
}

/** Blocks before the text and at its very beginning, outside of menus. */
function candidates({ reading: { outline: { blocks } }, start }: Clues): Block[] {
  const before = blocks.slice(Math.max(0, start - farthest), start + 1);
  return before.filter((block) => !block.box.chrome && !block.box.teaser && block.text.length >= 8 && block.text.length <= longest && !isFurniture(block));
}

function scoreOf(block: Block, clues: Clues): number {
  const { text } = block;
  const { reading: { metadata, address, sections } } = clues;
  if (isSiteName(text) || isGenericTitle(text) || (metadata.siteName !== null && isSameText(text, metadata.siteName))) return -1;
  if (claimsIn(text, true).length > 0 || isLetterhead(text)) return -1;
  const agreed = agreement(text, clues);
  return (
    agreed + rank(block, clues) + sharedWords(text, clues.wordsOfText) * 4 + (slugAgreement(text, address.pathname) > 0.7 ? 6 : 0) +
    (text.length >= 30 ? 1 : 0) - (text.length < 20 ? 2 : 0) - (sections.some((section) => isSameText(section, text)) ? 8 : 0) -
    (linkShare(block) > 0.8 && agreed === 0 ? 6 : 0) - distance(block, clues) * 0.25 - (block.prose && /[.;:,]$/.test(text) ? 5 : 0) -
    (text.startsWith('(') ? 5 : 0) + (isDated(block, clues) ? 2 : 0)
  );
}

/** Whether the day stands right below. */
function isDated({ index }: Block, { reading: { outline: { blocks } } }: Clues): boolean {
  const next = blocks[index + 1];
  return next !== undefined && !next.box.chrome && !next.box.teaser && claimsIn(next.text, true).length > 0;
}

/** Few titles have less than six syllables; names of sections do. */
const isLong = (text: string): boolean => text.split(' ').length >= 6;

/** How far the page's data name this very text; a few words may as well name the section. */
function agreement(text: string, { declared }: Clues): number {
  if (declared.some((title) => isSameText(title, text))) return isLong(text) ? 10 : 4;
  return isLong(text) && declared.some((title) => title.startsWith(text) || isCutOff(title, text)) ? 6 : 0;
}

const isCutOff = (title: string, text: string): boolean => /(?:\.\.\.|…)$/.test(title) && text.startsWith(title.replace(/(?:\.\.\.|…)$/, '').trim());

function rank(block: Block, { reading: { dom, hints } }: Clues): number {
  const names = words(namesAround(block, dom));
  const heading = headingNames.has(block.box.name) ? 7 - Number(block.box.name.slice(1)) : 0;
  const isNamed = named.test(names) && !namedOtherwise.test(names);
  const isBold = block.bold > block.length * 0.8;
  const hint = (isHinted(block, hints.title, dom) ? 4 : 0) - (isHinted(block, hints.sapo, dom) ? 6 : 0);
  return heading + hint + (isNamed ? 5 : 0) + (isBold ? 1 : 0) - (namedOtherwise.test(names) ? 4 : 0);
}

/** Blocks between a candidate and the text; what stands within the text is no nearer for it. */
const distance = (block: Block, { start }: Clues): number => Math.min(Math.max(0, start - block.index), 12);
