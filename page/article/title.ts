import { isSameText, isSiteName, slugAgreement, withoutSiteName } from '../../core/article/title-text.ts';
import { headingNames } from './elements.ts';
import type { Block } from './outline.ts';
import { isFurniture, linkShare } from './prose.ts';
import { namesAround, type Reading } from './reading.ts';
import { words } from './roles.ts';

/** The article's title: the block that shows it, or only its text where the page shows none. */
export interface Title {
  text: string;
  block: Block | null;
}

const named = / (title|tieude|tieu de|headline|newstitle|titledetail|tentin|ten tin|tenbai|ten bai|head title|name) /;
const namedOtherwise = / (portlet|widget|block|box|cat|category|group|module|site|page|sub|chuyen muc|chuyenmuc) title | title (box|cat|category|group|bar|site|block) | sapo | summary /;
/** Titles of portals are sentences of up to some forty words. */
const longest = 320;
/** Blocks above the text among which a title is looked for. */
const farthest = 60;

export function titleOf(reading: Reading): Title {
  const declared = declaredTitles(reading);
  const best = candidates(reading)
    .map((block) => ({ block, score: score(block, declared, reading) }))
    .reduce<{ block: Block | null; score: number }>((one, other) => (other.score > one.score ? other : one), { block: null, score: 4 });
  if (best.block !== null) return { text: best.block.text, block: best.block };
  return { text: declared[0] ?? best.block ?? '', block: null };
}

/** Titles of the data without the site's name; none that is the site's name alone. */
function declaredTitles({ metadata: { titles, siteName } }: Reading): string[] {
  const own = titles.map((title) => withoutSiteName(title, siteName));
  return own.filter((title) => title !== '' && !isSiteName(title) && (siteName === null || !isSameText(title, siteName)));
}

/** Blocks before the text and at its very beginning, outside of menus. */
function candidates({ outline: { blocks }, body }: Reading): Block[] {
  const start = body.blocks.find((block) => block.prose)?.index ?? body.box.from;
  const before = blocks.slice(Math.max(0, start - farthest), start + 1);
  return before.filter((block) => !block.box.chrome && !block.box.teaser && block.text.length >= 8 && block.text.length <= longest && !isFurniture(block));
}

function score(block: Block, declared: readonly string[], { dom, body, address, metadata }: Reading): number {
  const { text, box } = block;
  if (isSiteName(text) || (metadata.siteName !== null && isSameText(text, metadata.siteName))) return -1;
  const names = words(namesAround(block, dom));
  const agreement = declared.some((title) => isSameText(title, text)) ? 10 : declared.some((title) => title.startsWith(text) && text.length > 20) ? 6 : 0;
  const rank = headingNames.has(box.name) ? 7 - Number(box.name.slice(1)) : 0;
  const isNamed = named.test(names) && !namedOtherwise.test(names);
  const distance = Math.max(0, (body.blocks[0]?.index ?? 0) - block.index);
  return (
    agreement + rank + (isNamed ? 5 : 0) + (slugAgreement(text, address.pathname) > 0.7 ? 6 : 0) + (block.bold > block.length * 0.8 ? 1 : 0) +
    (text.length >= 30 ? 1 : 0) - (namedOtherwise.test(names) ? 4 : 0) - (linkShare(block) > 0.8 && agreement === 0 ? 6 : 0) -
    (block.prose && /[.;]$/.test(text) ? 4 : 0) - Math.min(distance, 12) * 0.25 - (text.length < 20 && agreement === 0 ? 2 : 0)
  );
}
