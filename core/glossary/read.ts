import { chainsOf, type Chain } from './grammar/chain.ts';
import { definitionsIn } from './grammar/definition.ts';
import { inheritInChain, inheritInLists } from './grammar/inherit.ts';
import { scan } from './grammar/scan.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention, Person } from './mention.ts';
import { mentionOf } from './mentions.ts';
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
  const mentions = nodes.map((node) => mentionOf(reading, node));
  for (const { posts, person } of chains) {
    for (const { index } of posts) mentions.splice(index, 1, ...mentions.slice(index, index + 1).map((mention) => ({ ...mention, person })));
  }
  return { mentions, people: peopleOf(chains, mentions) };
}

/** Each person once, with every post that the text gives them, the highest first; people by their highest post. */
function peopleOf(chains: Chain[], mentions: Mention[]): Person[] {
  const people = new Map<string, Mention[]>();
  for (const { person, posts } of chains) {
    if (person === null) continue;
    const known = people.get(person) ?? [];
    const named = posts.map(({ index }) => mentions[index]).filter((mention) => mention !== undefined);
    people.set(person, [...known, ...named.filter((post) => !known.some((other) => other.gloss.en === post.gloss.en))]);
  }
  return [...people].map(([name, posts]) => ({ name, posts: posts.sort(byRank) })).sort((a, b) => rank(a.posts[0]) - rank(b.posts[0]));
}

const rank = (mention: Mention | undefined): number => mention?.rank ?? 10;
const byRank = (a: Mention, b: Mention): number => rank(a) - rank(b);
