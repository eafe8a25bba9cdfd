import { Bit, isHyphen, isInvisible, isMark, isSpace, letterOf, packedLetter, packedLetters, toneMark, toneWeight, withShape } from './letters.ts';

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

/** One pass over the raw text, linear in its length whatever it holds. */
export function tokenize(raw: string): Tokens {
  const table = packedLetters;
  // A Vietnamese word takes four to five characters with its space.
  let columns = columnsOf((raw.length >> 2) + 8);
  let count = 0;
  let gap = Gap.other as Gap; // as: the type would shrink to this value
  for (let at = 0; at < raw.length; ) {
    let unit = raw.charCodeAt(at);
    const first = table[unit] ?? 0;
    if (first === 0) {
      gap = unit === 0x20 && gap === Gap.none ? Gap.space : joinGap(gap, unit);
      at++;
      continue;
    }
    if (count === columns.start.length) columns = widened(columns);
    columns.start[count] = at;
    columns.gap[count] = gap;
    let hash = letterOf(first);
    let kinds = first;
    let tones = first & Bit.tone;
    for (at++; at < raw.length; at++) {
      const packed = table[(unit = raw.charCodeAt(at))] ?? 0;
      if (packed === 0) break;
      hash = mix(hash, letterOf(packed));
      kinds |= packed;
      tones += packed & Bit.tone;
    }
    columns.hash[count] = scatter(hash, tones);
    columns.shape[count] = shapeOf(kinds, first);
    // Nearly every word is written in whole letters and ends at an ASCII sign.
    if (unit >= 0x80 && at < raw.length && continuesWord(unit)) at = readMarkedWord(raw, columns, count);
    columns.end[count++] = at;
    gap = Gap.none;
  }
  return { raw, count, ...cut(columns, count) };
}

/** The hash of one syllable, as `tokenize` would give it. */
export function hashOf(syllable: string): number {
  return tokenize(syllable).hash[0] ?? 0;
}

/** The hashes of the syllables of a text. */
export const hashesOf = (text: string): number[] => [...tokenize(text).hash];

type Columns = Pick<Tokens, 'start' | 'end' | 'hash' | 'gap' | 'shape'>;

const columnsOf = (room: number): Columns => ({
  start: new Int32Array(room),
  end: new Int32Array(room),
  hash: new Int32Array(room),
  gap: new Uint8Array(room),
  shape: new Uint8Array(room),
});

function widened(columns: Columns): Columns {
  const wider = columnsOf(columns.start.length * 2);
  for (const name of ['start', 'end', 'hash', 'gap', 'shape'] as const) wider[name].set(columns[name]);
  return wider;
}

const cut = ({ start, end, hash, gap, shape }: Columns, count: number): Columns => ({
  start: start.subarray(0, count),
  end: end.subarray(0, count),
  hash: hash.subarray(0, count),
  gap: gap.subarray(0, count),
  shape: shape.subarray(0, count),
});

/**
 * Reads the last word once more, since it has combining marks or invisible characters in it, and gives the offset after it.
 * A mark changes the letter before it, so the hash before that letter is kept.
 */
function readMarkedWord(raw: string, columns: Columns, word: number): number {
  const from = columns.start[word] ?? 0;
  const first = packedLetter(raw.charCodeAt(from));
  let [at, before, letter, hash, tones, kinds] = [from, 0, 0, 0, 0, 0];
  for (; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const packed = packedLetter(unit);
    if (packed !== 0) {
      before = hash;
      letter = letterOf(packed);
      hash = mix(before, letter);
      kinds |= packed;
      tones += packed & Bit.tone;
    } else if (isMark(unit)) {
      tones += toneWeight(toneMark(unit));
      hash = mix(before, (letter = withShape(letter, unit)));
    } else if (!isInvisible(unit)) break;
  }
  columns.hash[word] = scatter(hash, tones);
  columns.shape[word] = shapeOf(kinds, first);
  return at;
}

const continuesWord = (unit: number): boolean => isMark(unit) || isInvisible(unit);

/** A rotation, which is quick: one letter must wait for the one before it. `scatter` mixes in the end. */
const mix = (hash: number, letter: number): number => ((hash << 5) | (hash >>> 27)) ^ letter;

const scatter = (hash: number, tones: number): number => Math.imul(hash ^ (tones << 11) ^ (hash >>> 15), 0x85ebca6b) | 0;

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
