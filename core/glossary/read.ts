import { chainsOf } from './grammar/chain.ts';
import { definitionsIn } from './grammar/definition.ts';
import { followCities, giveTenures, inheritInChain, inheritInLists } from './grammar/inherit.ts';
import { scan } from './grammar/scan.ts';
import type { Level } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, Person } from './mention.ts';
import { mentionOf } from './mentions.ts';
import { peopleOf } from './people.ts';
import { Reading, type ReadingContext } from './reading.ts';

/** What a text names: its mentions in order, without overlap, and the people with their posts. */
export interface ReadResult {
  mentions: Mention[];
  people: Person[];
}

/**
 * Reads the political names of a Vietnamese text as of a day.
 * Linear in the text's length; any string is a text, none throws.
 */
export function readMentions(text: string, lexicon: Lexicon, context: ReadingContext): ReadResult {
  const reading = new Reading(text, lexicon, context);
  const definitions = definitionsIn(reading);
  if (definitions.size > 0) reading.definitions = definitions;
  const nodes = scan(reading);
  const chains = chainsOf(reading, nodes);
  chains.forEach(inheritInChain);
  inheritInLists(reading, nodes);
  giveTenures(nodes);
  followCities(reading, nodes);
  const mentions = nodes.map((node) => mentionOf(reading, node));
  for (const { posts, people } of chains) {
    const person = people.length === 1 ? (people[0] ?? null) : null;
    const inChain = posts.map(({ index }) => mentions[index]).filter((mention) => mention !== undefined);
    posts.forEach(({ index }, at) => {
      const mention = mentions[index];
      if (mention !== undefined) mentions[index] = { ...mention, person, level: levelInChain(inChain, at), track: mention.track ?? inChain[at + 1]?.track ?? null };
    });
  }
  return { mentions, people: peopleOf(chains, mentions) };
}

/** A post that says no level has that of the next in its chain, or of the one before: "Bí thư Đảng ủy, Giám đốc Công an tỉnh". */
function levelInChain(posts: Mention[], at: number): Level | null {
  const own = posts[at]?.level ?? null;
  if (own !== null && own !== 'any') return own;
  const others = [...posts.slice(at + 1), ...posts.slice(0, at).reverse()];
  return others.find(({ level }) => level !== null && level !== 'any')?.level ?? own;
}
