import type { Random } from '../../../../bench/text/random.ts';

/** A source paragraph with its right translation, in which each required term stands as it must. */
export interface Sample {
  id: string;
  /** `YYYY-MM-DD`: the day that the source is read as of. */
  date: string;
  source: string;
  translation: string;
  locks: { source: string; required: string; accepted: readonly string[] }[];
}

/** One term of a sample at one place of its translation: `before + term + after` is the translation. */
export interface Site extends Sample {
  before: string;
  term: string;
  after: string;
  /** What the source says at that place. */
  words: string;
  /** Words that the glossary admits in the term's place: no violation. */
  accepted: readonly string[];
}

/** Writes the translation that an engine could have made at a site; null where it cannot happen there. */
export type Writing = (site: Site, random: Random) => string | null;

export type Kinds = Record<string, Writing>;

/** Each place of a required term in a translation. Longer terms come first, so that none is found inside another. */
export function sitesOf(sample: Sample): Site[] {
  const { translation } = sample;
  const taken: { from: number; to: number; words: string; accepted: readonly string[] }[] = [];
  for (const { source, required, accepted } of [...sample.locks].sort((a, b) => b.required.length - a.required.length)) {
    const from = placeOf(translation, required, taken);
    if (from >= 0) taken.push({ from, to: from + required.length, words: source, accepted });
  }
  if (taken.length < sample.locks.length) return [];
  return taken.map(({ from, to, words, accepted }) => ({
    ...sample, words, accepted, before: translation.slice(0, from), term: translation.slice(from, to), after: translation.slice(to),
  }));
}

function placeOf(text: string, term: string, taken: { from: number; to: number }[]): number {
  const like = (from: number) => text.slice(from, from + 1).toLowerCase() === term.slice(0, 1).toLowerCase() && text.startsWith(term.slice(1), from + 1);
  for (let from = 0; from + term.length <= text.length; from++) {
    const whole = !/\p{L}$/u.test(text.slice(0, from)) && !/^\p{L}/u.test(text.slice(from + term.length));
    if (whole && like(from) && taken.every((other) => from >= other.to || from + term.length <= other.from)) return from;
  }
  return -1;
}

/** The site with other words in place of its term; null where they are as good. */
export const instead = ({ before, term, after, accepted }: Site, words: string | null): string | null =>
  words === null || words === term || accepted.includes(words) ? null : before + words + after;

/** Two samples as one paragraph of two sentences. */
export const joined = (one: Sample, other: Sample): Sample => ({
  id: `${one.id}+${other.id}`,
  date: one.date,
  source: `${one.source} ${other.source}`,
  translation: `${one.translation} ${other.translation}`,
  locks: [...one.locks, ...other.locks],
});

export const isOffice = (term: string): boolean =>
  /^(?:Chairman|Secretary|Director|Minister|Prime Minister|Head|Governor|Member|General Secretary|Chief|State President|Prosecutor General|State Auditor General)\b/.test(term);

export const isDocument = (term: string): boolean => /\bNo\. \d/.test(term);
