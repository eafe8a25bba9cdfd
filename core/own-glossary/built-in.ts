import type { Lexicon } from '../glossary/lexicon.ts';
import type { Mention, Rendering } from '../glossary/mention.ts';
import { readMentions } from '../glossary/read.ts';
import type { ReadingContext } from '../glossary/reading.ts';
import type { OwnTerm } from './own-term.ts';

/** What the glossary alone says of a mention's words, read in their own paragraph; null where it says nothing of them. */
export function builtInMention(text: string, { start, end }: Pick<Mention, 'start' | 'end'>, lexicon: Lexicon, context: ReadingContext): Mention | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const paragraph = text.slice(from, to === -1 ? text.length : to);
  const { mentions } = readMentions(paragraph, lexicon, { ...context, own: null });
  const within = mentions.filter((each) => each.start + from < end && each.end + from > start);
  const same = within.find((each) => each.start + from === start && each.end + from === end) ?? within.toSorted((a, b) => b.text.length - a.text.length)[0];
  return same === undefined ? null : moved(same, from);
}

function moved(mention: Mention, by: number): Mention {
  return { ...mention, start: mention.start + by, end: mention.end + by, parts: mention.parts.map((part) => moved(part, by)) };
}

/** What the glossary has for an own term's words today, where that is something else; null where both agree or it has nothing. */
export function conflictOf({ vi, en, zh, keep }: Pick<OwnTerm, 'vi' | 'en' | 'zh' | 'keep'>, lexicon: Lexicon, day: string): Rendering | null {
  for (const form of vi) {
    const builtIn = builtInRendering(form, lexicon, day);
    if (builtIn === null) continue;
    const differs = keep || (en !== null && !sameText(en, builtIn.en)) || (zh !== null && builtIn.zh !== null && zh !== builtIn.zh);
    if (differs) return builtIn;
  }
  return null;
}

/** The glossary's rendering of words that stand alone; of a bound word (huyện, Sở) that of its entry. */
function builtInRendering(form: string, lexicon: Lexicon, day: string): Rendering | null {
  const [mention] = readMentions(form, lexicon, { day, portalPlace: null }).mentions;
  if (mention?.start === 0 && mention.end === form.length) return mention.gloss;
  const concept = lexicon.conceptOf(form);
  return concept === null ? null : { en: concept.en, zh: concept.zh };
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
