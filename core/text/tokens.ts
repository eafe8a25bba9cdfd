import { Bit, isHyphen, isInvisible, isMark, isSpace, packedLetter } from './letters.ts';
import { endOf, readWords, type Words } from './words.ts';

/** What stands between a token and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, comma: 3, hyphen: 4, dot: 5, stop: 6, slash: 7, and: 8, other: 9 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** Bits of a token's shape. */
export const Shape = { capital: 1, allCaps: 2, digits: 4, letters: 8 } as const;

/**
 * A text as its words: runs of letters and digits. Typed arrays, one element a token;
 * offsets are UTF-16 offsets of the raw text. `hash` is equal for every spelling of a
 * syllable that `fold` makes equal; different syllables may share one, so a hit is verified.
 */
export interface Tokens {
  raw: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  gap: Uint8Array;
  shape: Uint8Array;
}

/** Linear in the text's length, whatever it holds. */
export function tokenize(raw: string): Tokens {
  const words = readWords(raw);
  const { count, next, hash, kinds } = words;
  const tokens = {
    raw, count, start: next.slice(0, count), end: new Int32Array(count), hash: hash.slice(1, count + 1), gap: new Uint8Array(count), shape: new Uint8Array(count),
  };
  for (let token = 0; token < count; token++) {
    const start = next[token] ?? 0;
    tokens.end[token] = endOf(raw, words, token + 1);
    tokens.gap[token] = token === 0 ? Gap.other : gapBetween(raw, tokens.end[token - 1] ?? 0, start);
    tokens.shape[token] = shapeOf(kinds[token + 1] ?? 0, packedLetter(raw.charCodeAt(start)));
  }
  return tokens;
}

/** The hash of one syllable, as `tokenize` would give it. */
export function hashOf(syllable: string): number {
  return tokenize(syllable).hash[0] ?? 0;
}

/** The hashes of the syllables of a text. */
export const hashesOf = (text: string): number[] => [...tokenize(text).hash];

/** The shape of a word by the case and digits in it, and by whether its first letter is a capital. */
const shapes = Uint8Array.from({ length: 16 }, (_, kinds) => {
  const letters = (kinds & (Bit.upper | Bit.lower)) !== 0;
  const digits = (kinds & Bit.digit) !== 0;
  return (
    ((kinds & 8) !== 0 ? Shape.capital : 0) |
    (letters && (kinds & Bit.lower) === 0 ? Shape.allCaps : 0) |
    (digits && !letters ? Shape.digits : 0) |
    (letters && !digits ? Shape.letters : 0)
  );
});

/** @param kinds the packed letters of a word, put together */
const shapeOf = (kinds: number, first: number): number => shapes[(kinds & (Bit.upper | Bit.lower | Bit.digit)) | ((first & Bit.upper) << 3)] ?? 0;

/** What stands between a word and the next one. */
export function gapAfter(raw: string, words: Words, word: number): Gap {
  return gapBetween(raw, endOf(raw, words, word), words.next[word] ?? 0);
}

/** What stands between two words, of which the first ends and the second begins at these offsets. */
export function gapBetween(raw: string, end: number, start: number): Gap {
  if (start === end + 1 && raw.charCodeAt(end) === 0x20) return Gap.space;
  let gap = Gap.none as Gap; // as: the type would shrink to this value
  for (let at = end; at < start; at++) gap = joinGap(gap, raw.charCodeAt(at));
  return gap;
}

function joinGap(gap: Gap, unit: number): Gap {
  if (unit === 0x20 && gap === Gap.none) return Gap.space;
  if (unit === 0x0a) return gap === Gap.none || gap === Gap.space ? Gap.line : Gap.other;
  if (isSpace(unit)) return gap === Gap.none ? Gap.space : gap === Gap.dot ? Gap.stop : gap;
  if (isInvisible(unit) || isMark(unit)) return gap;
  const sign = signGap(unit);
  return gap === Gap.none || gap === Gap.space ? sign : Gap.other;
}

function signGap(unit: number): Gap {
  if (unit === 0x2c) return Gap.comma;
  if (unit === 0x2e) return Gap.dot;
  if (unit === 0x2f) return Gap.slash;
  if (unit === 0x26) return Gap.and;
  return isHyphen(unit) ? Gap.hyphen : Gap.other;
}
