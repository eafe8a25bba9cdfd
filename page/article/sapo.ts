import { isSameText } from '../../core/article/title-text.ts';
import type { Block } from './outline.ts';
import { isHinted, namesAround, type Reading } from './reading.ts';
import { words } from './roles.ts';

const names =
  / (sapo|desc|description|summary|hometext|lead|trichdan|trich dan|mota|mo ta|tomtat|tom tat|des|desnews|chapeau|abstract|detail sapo|divarticledescription1|intro|standfirst) /;
const shortest = 40;
const longest = 1200;
const longestUnnamed = 900;

/**
 * The standfirst: a block of that name at the beginning, one that stands alone between title and text, a first
 * paragraph in bold or italics, or the one that the page's description repeats.
 * @param lead what stands between title and text
 * @param own the text's blocks; captions are in neither
 */
export function sapoOf({ dom, hints, metadata, body }: Reading, lead: readonly Block[], own: readonly Block[]): Block | null {
  const [first, second] = own.filter((block) => block.prose);
  const upTo = first === undefined ? own : own.filter(({ index }) => index <= first.index);
  const before = [...lead, ...upTo].filter(({ text }) => text.length >= shortest && text.length < longest);
  const named = before.find((block) => block.box !== body.box && (isHinted(block, hints.sapo, dom) || names.test(words(namesAround(block, dom)))));
  if (named !== undefined) return named;
  const alone = lead.filter((block) => block.prose && block.text.length < longestUnnamed);
  if (alone.length === 1 && alone[0] !== undefined) return alone[0];
  if (first === undefined || second === undefined || first.text.length > longestUnnamed) return null;
  const isBold = first.bold > first.length * 0.9 && second.bold < second.length * 0.5;
  const isSlanted = first.italic > first.length * 0.9 && second.italic < second.length * 0.5;
  return isBold || isSlanted || (metadata.description !== null && repeats(metadata.description, first.text)) ? first : null;
}

/** "(Mặt trận) - ", "TPO - ": a newspaper's mark before the first word. */
const agencyMark = /^(?:\([^)]{2,24}\)|\p{Lu}[\p{L}.]{1,14}(?: (?:Online|online))?)\s*[-–]\s*/u;

function repeats(description: string, text: string): boolean {
  const given = description.replace(/(?:\.\.\.|…)$/, '').replace(agencyMark, '');
  const own = text.replace(agencyMark, '');
  return given.length >= 60 && (isSameText(own, given) || (given.length >= own.length * 0.8 && isSameText(own.slice(0, given.length), given)));
}
