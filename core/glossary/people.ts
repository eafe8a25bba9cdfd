import { foldText } from '../text/fold.ts';
import type { Chain } from './grammar/chain.ts';
import type { Mention, Person } from './mention.ts';

/** Each person once, with every post that the text gives them, the highest first; people by their highest post. */
export function peopleOf(chains: Chain[], mentions: Mention[]): Person[] {
  const people = new Map<string, Mention[]>();
  for (const { person, posts } of chains.flatMap(({ people: holders, posts: held }) => holders.map((holder) => ({ person: holder, posts: held })))) {
    const known = people.get(person) ?? [];
    for (const { index } of posts) {
      const post = mentions[index];
      if (post !== undefined) add(known, post);
    }
    people.set(person, known);
  }
  return inOrder(people);
}

/** A soldier's or policeman's rank is no post; it stands where nothing else is known of a person. */
function withoutRanks(posts: Mention[]): Mention[] {
  const held = posts.filter((post) => !isRank(post));
  return held.length > 0 ? held : posts;
}

const isRank = ({ concept }: Mention): boolean => concept !== null && ranks.has(concept);
/** Ids of the glossary's entries. */
const ranks = new Set([
  'general', 'senior-lieutenant-general', 'lieutenant-general', 'major-general', 'senior-colonel', 'colonel', 'lieutenant-colonel', 'major', 'captain', 'senior-lieutenant',
  'lieutenant', 'second-lieutenant', 'sergeant-major', 'sergeant', 'corporal', 'private-first-class', 'private', 'admiral', 'vice-admiral', 'rear-admiral',
]);

/** The people of the parts of one text: who stands in several has the posts of all. */
export function joinPeople(parts: Person[][]): Person[] {
  const people = new Map<string, Mention[]>();
  for (const { name, posts } of parts.flat()) {
    const known = people.get(name) ?? [];
    for (const post of posts) add(known, post);
    people.set(name, known);
  }
  return inOrder(people);
}

const inOrder = (people: Map<string, Mention[]>): Person[] =>
  [...people].map(([name, posts]) => ({ name, posts: withoutRanks(posts).sort(byRank) })).sort((a, b) => rank(a.posts[0]) - rank(b.posts[0]));

/** Of one post the fullest mention is kept: "Bí thư Tỉnh ủy" is soon "Bí thư Tỉnh ủy Hưng Yên". */
function add(posts: Mention[], post: Mention): void {
  const at = posts.findIndex((known) => isSamePost(known, post));
  const known = posts[at];
  if (known === undefined) posts.push(post);
  else if (known.inherited !== null && post.inherited === null && known.gloss.en !== post.gloss.en) posts[at] = post;
}

function isSamePost(one: Mention, other: Mention): boolean {
  if (one.gloss.en === other.gloss.en) return true;
  if (one.concept === null || one.concept !== other.concept || one.level !== other.level) return false;
  const [here, there] = [placeOf(one), placeOf(other)];
  return here !== null && there !== null && (here.endsWith(there) || there.endsWith(here));
}

/** The place that a post names or takes from elsewhere, folded; with its level word where that is written. */
function placeOf(post: Mention): string | null {
  if (post.inherited !== null) return foldText(post.inherited.place);
  const place = placesIn(post).at(-1);
  return place === undefined ? null : foldText(place.text);
}

const placesIn = (mention: Mention): Mention[] => mention.parts.flatMap((part) => (part.kind === 'place' ? [part] : placesIn(part)));

const rank = (mention: Mention | undefined): number => mention?.rank ?? 10;
const byRank = (a: Mention, b: Mention): number => rank(a) - rank(b);
