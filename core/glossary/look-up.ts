import type { OwnTerm } from '../own-glossary/own-term.ts';
import { bare } from '../text/bare.ts';
import type { CompiledGlossary } from './compile.ts';
import type { Concept } from './concept.ts';

/** More than anybody reads through. */
const most = 20;

/**
 * Entries in which every word of the query begins a word, without regard to accents: in Vietnamese, English or Chinese.
 * Exact names come first, then those that begin with the query, then the shortest.
 */
export const lookUp = ({ concepts }: Pick<CompiledGlossary, 'concepts'>, query: string): Concept[] => bestNamed(concepts, query, namesOf);

/** The same for the reader's own terms, wherever they hold. */
export const lookUpOwn = (terms: readonly OwnTerm[], query: string): OwnTerm[] =>
  bestNamed(terms, query, ({ vi, en, zh }) => [...vi, ...[en, zh].filter((name) => name !== null)]);

/** @param names of a thing, the one that it is listed by first */
function bestNamed<Thing>(things: readonly Thing[], query: string, names: (thing: Thing) => string[]): Thing[] {
  const wanted = bare(query).trim();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const found = things.flatMap((thing) => {
    const known = names(thing);
    const grade = Math.min(...known.map((name) => gradeOf(bare(name), wanted, words)));
    return Number.isFinite(grade) ? [{ thing, grade, length: known[0]?.length ?? 0 }] : [];
  });
  return found.sort((a, b) => a.grade - b.grade || a.length - b.length).slice(0, most).map(({ thing }) => thing);
}

const namesOf = ({ vi, viAdmitted, abbr, titleAbbr, symbols, en, enAdmitted, zh, zhAdmitted }: Concept): string[] =>
  [vi, ...viAdmitted, ...abbr, ...titleAbbr, ...symbols, en, ...enAdmitted, ...(zh === null ? [] : [zh]), ...zhAdmitted];

/** 0 is the name itself; infinite where it does not hold the words. */
function gradeOf(name: string, wanted: string, words: readonly string[]): number {
  if (name === wanted) return 0;
  const holds = words.every((word) => name.startsWith(word) || name.includes(` ${word}`) || (/\p{Script=Han}/u.test(word) && name.includes(word)));
  if (!holds) return Number.POSITIVE_INFINITY;
  return (name.startsWith(wanted) ? 1 : 1000) + name.length;
}
