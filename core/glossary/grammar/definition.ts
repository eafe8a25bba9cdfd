import { foldText } from '../../text/fold.ts';
import { hashesOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { initialsEndingAt } from './aside.ts';
import { bodyAt } from './body.ts';
import type { Span } from './node.ts';

/** A short name that the article gives to something, and the words that it stands for. */
export interface Definition {
  /** The words of the short name, hashed. */
  words: number[];
  /** Where it is defined: from there on it holds. */
  at: number;
  meaning: Span;
}

/** By the hash of the first word. */
export type Definitions = Map<number, Definition[]>;

/** "sau đây gọi là", "viết tắt là" … before the short name. */
const announcements = ['sau đây gọi là', 'sau đây gọi chung là', 'sau đây gọi tắt là', 'gọi tắt là', 'gọi chung là', 'viết tắt là', 'sau đây viết tắt là'].map(hashesOf);
const longestName = 8;
const longestBody = 16;
const mostOfOneBeginning = 8;

/** Short names that a text defines in brackets: "Ban Quản lý dự án (BQLDA)", "Ban Chỉ đạo … (sau đây gọi là Ban Chỉ đạo)". */
export function definitionsIn(reading: Reading): Definitions {
  const definitions: Definitions = new Map();
  if (!reading.tokens.raw.includes('(')) return definitions;
  for (let token = 1; token < reading.count; token++) {
    if (!reading.between(token).endsWith('(')) continue;
    const definition = announced(reading, token) ?? abbreviated(reading, token);
    if (definition === null) continue;
    const first = definition.words[0] ?? 0;
    const known = definitions.get(first) ?? [];
    // An article that defines a name again means the same; a few of one beginning are enough.
    if (known.length < mostOfOneBeginning) definitions.set(first, [...known, definition]);
  }
  return definitions;
}

function announced(reading: Reading, token: number): Definition | null {
  const words = announcements.find((each) => reading.are(token, each));
  if (words === undefined) return null;
  const start = token + words.length;
  const end = bracketEnd(reading, start);
  if (end === null || end - start > longestName) return null;
  const name = Array.from({ length: end - start }, (_, index) => reading.word(start + index));
  return { words: name, at: end, meaning: { start: -1, end: token } };
}

/** The token before a closing bracket, plus one. */
function bracketEnd(reading: Reading, start: number): number | null {
  for (let end = start + 1; end <= start + longestName && end <= reading.count; end++) {
    if (reading.between(end).startsWith(')')) return end;
  }
  return null;
}

/** "(BQLDA)" behind words with these initials. */
function abbreviated(reading: Reading, token: number): Definition | null {
  if (!reading.isAllCaps(token) || !reading.between(token + 1).startsWith(')')) return null;
  const letters = [...reading.raw(token).normalize('NFC')];
  if (letters.length < 2 || letters.length > longestName) return null;
  const start = initialsEndingAt(reading, token, letters);
  const meant = start ?? bodyWithInitials(reading, token, letters);
  return meant === null ? null : { words: [reading.word(token)], at: token + 1, meaning: { start: meant, end: token } };
}

/** "Ban Chấp hành Đảng bộ huyện (BCH)": the letters may stand for the first words of a body alone. */
function bodyWithInitials(reading: Reading, token: number, letters: string[]): number | null {
  for (let start = token - letters.length - 1; start >= 0 && start > token - longestBody; start--) {
    const spells = letters.every((letter, index) => reading.folded(start + index).startsWith(foldText(letter)));
    if (spells && reading.isCapital(start) && bodyAt(reading, start)?.end === token) return start;
  }
  return null;
}

/** The definition that holds for the words at a token. */
export function definedAt(reading: Reading, token: number): { definition: Definition; end: number } | null {
  const found = reading.definitions?.get(reading.word(token))?.findLast(({ words, at }) => at <= token && reading.are(token, words));
  return found === undefined ? null : { definition: found, end: token + found.words.length };
}
