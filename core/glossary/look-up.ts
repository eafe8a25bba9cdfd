import { bare } from '../text/bare.ts';
import type { CompiledGlossary } from './compile.ts';
import type { Concept } from './concept.ts';

/** More than anybody reads through. */
const most = 20;

/**
 * Entries in which every word of the query begins a word, without regard to accents: in Vietnamese, English or Chinese.
 * Exact names come first, then those that begin with the query, then the shortest.
 */
export function lookUp({ concepts }: Pick<CompiledGlossary, 'concepts'>, query: string): Concept[] {
  const wanted = bare(query).trim();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const found = concepts.flatMap((concept) => {
    const names = namesOf(concept).map(bare);
    const grade = Math.min(...names.map((name) => gradeOf(name, wanted, words)));
    return Number.isFinite(grade) ? [{ concept, grade }] : [];
  });
  return found.sort((a, b) => a.grade - b.grade || a.concept.vi.length - b.concept.vi.length).slice(0, most).map(({ concept }) => concept);
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
