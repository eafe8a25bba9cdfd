import type { PageIndex } from './page-index.ts';
import type { Passage } from './passage.ts';
import type { Place } from './place.ts';

/** The place in UTF-16 units of the page, cut and punctuated as the quote was. */
export function spanOf(page: PageIndex, passage: Passage, { start, end }: Place): { start: number; end: number } {
  const { folded, syllables: { codes } } = page;
  const isSame = (at: number, stored: number) => codes[at] === passage.codes[stored];
  const from = page.foldedStart(start) + (isSame(start, passage.from) ? passage.cutBefore : 0);
  const to = page.foldedEnd(end - 1) - (isSame(end - 1, passage.to - 1) ? passage.cutAfter : 0);
  return { start: folded.toRaw(from - ledBy(folded.text, from, passage.lead)), end: folded.toRaw(to + tailedBy(folded.text, to, passage.tail)) };
}

/** How many units of the quote's own opening stand right before an offset. */
function ledBy(text: string, offset: number, lead: string): number {
  let count = 0;
  while (count < lead.length && text[offset - 1 - count] === lead[lead.length - 1 - count]) count++;
  return count;
}

function tailedBy(text: string, offset: number, tail: string): number {
  let count = 0;
  while (count < tail.length && text[offset + count] === tail[count]) count++;
  return count;
}
