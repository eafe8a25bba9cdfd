import type { Lexicon } from './lexicon.ts';
import type { Mention, Person } from './mention.ts';
import { joinPeople } from './people.ts';
import { readMentions, type ReadResult } from './read.ts';
import type { ReadingContext } from './reading.ts';

/** UTF-16 units that are read in some ten milliseconds on a slow machine. Hardly any article is longer. */
const sliceLength = 40_000;

/**
 * Reads a text like `readMentions`, in slices of whole paragraphs, so that whoever calls may let others work in between.
 * A short text is one slice. Of a long one, what it defines for itself holds within its slice.
 */
export function* readInSlices(text: string, lexicon: Lexicon, context: ReadingContext): Generator<undefined, ReadResult, undefined> {
  const mentions: Mention[] = [];
  const people: Person[][] = [];
  for (let start = 0; start < text.length; ) {
    const end = sliceEnd(text, start);
    const read = readMentions(text.slice(start, end), lexicon, context);
    for (const mention of read.mentions) mentions.push(moved(mention, start));
    people.push(read.people.map(({ name, posts }) => ({ name, posts: posts.map((post) => moved(post, start)) })));
    start = end;
    yield;
  }
  return { mentions, people: joinPeople(people) };
}

/** After the last line feed within reach; in a paragraph longer than that, after its last blank. */
function sliceEnd(text: string, start: number): number {
  const most = start + sliceLength;
  if (most >= text.length) return text.length;
  const cut = Math.max(text.lastIndexOf('\n', most), 0) + 1;
  if (cut > start + 1) return cut;
  const blank = text.lastIndexOf(' ', most) + 1;
  return blank > start + 1 ? blank : most;
}

function moved(mention: Mention, by: number): Mention {
  if (by === 0) return mention;
  return { ...mention, start: mention.start + by, end: mention.end + by, parts: mention.parts.map((part) => moved(part, by)) };
}
