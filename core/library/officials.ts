import { foldText } from '../text/fold.ts';
import type { Rendering } from '../glossary/mention.ts';
import { dayOf } from './ranks.ts';
import type { LibraryEntry } from './query.ts';

/** A post that the kept articles give a person, over time. */
export interface HeldPost {
  text: string;
  gloss: Rendering;
  /** First and last day on which a kept article says so; `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The articles that say so, by date. */
  articles: { canonical: string; clip: string; day: string }[];
}

export interface Official {
  name: string;
  /** By date, the oldest first. */
  posts: HeldPost[];
}

interface Saying {
  name: string;
  text: string;
  gloss: Rendering;
  canonical: string;
  clip: string;
  day: string;
}

/**
 * Who held which post when, as the kept articles say. One name may be two people's: it is what the articles print, not a register.
 * Spelling of one name or post in different ways does not part it. In the order of the names.
 */
export function officials(entries: Iterable<LibraryEntry>): Official[] {
  const people = new Map<string, Saying[]>();
  for (const entry of entries) {
    for (const saying of sayingsOf(entry)) {
      const key = foldText(saying.name);
      people.set(key, [...(people.get(key) ?? []), saying]);
    }
  }
  const all = [...people.values()].map((sayings) => ({ name: sayings[0]?.name ?? '', posts: postsOf(sayings) }));
  return all.sort((a, b) => new Intl.Collator('vi').compare(a.name, b.name));
}

/** Of several versions of an article that say the same, the first is named. */
function sayingsOf(entry: LibraryEntry): Saying[] {
  const { article: { canonical }, clips } = entry;
  const day = dayOf(entry);
  const all = clips.toReversed().flatMap(({ id, people }) =>
    people.flatMap(({ name, posts }) => posts.map(({ text, gloss }) => ({ name, text, gloss, canonical, clip: id, day }))));
  const known = new Set<string>();
  return all.filter(({ name, text }) => {
    const key = foldText(`${name}\n${text}`);
    return known.has(key) ? false : known.add(key);
  });
}

function postsOf(sayings: readonly Saying[]): HeldPost[] {
  const posts = new Map<string, HeldPost>();
  for (const { text, gloss, canonical, clip, day } of sayings.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const key = foldText(text);
    const post = posts.get(key) ?? { text, gloss, from: day, to: day, articles: [] };
    posts.set(key, { ...post, to: day, articles: [...post.articles, { canonical, clip, day }] });
  }
  return [...posts.values()];
}
