import { Bit, isHyphen, isInvisible, isMark, isSpace, letterOf, packedLetter, toneMark, toneWeight, withShape } from './letters.ts';

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
  const columns = new Columns(raw);
  let gap: Gap = Gap.other;
  for (let at = 0; at < raw.length; ) {
    const from = at;
    const first = packedLetter(raw.charCodeAt(at++));
    if (first === 0) {
      gap = joinGap(gap, raw.charCodeAt(from));
      continue;
    }
    let hash = letterOf(first);
    let kinds = first;
    let tones = first & Bit.tone;
    let unit = 0;
    for (; at < raw.length; at++) {
      const packed = packedLetter((unit = raw.charCodeAt(at)));
      if (packed === 0) break;
      hash = mix(hash, letterOf(packed));
      kinds |= packed;
      tones += packed & Bit.tone;
    }
    // Nearly every word is written in whole letters and ends at an ASCII sign.
    if (unit < 0x80 || at === raw.length || !continuesWord(unit)) columns.write(from, at, scatter(hash, tones), gap, shapeOf(kinds, first));
    else at = readMarkedWord(columns, from, gap);
    gap = Gap.none;
  }
  return columns.tokens();
}

/** The hash of one syllable, as `tokenize` would give it. */
export function hashOf(syllable: string): number {
  return tokenize(syllable).hash[0] ?? 0;
}

/** The hashes of the syllables of a text. */
export const hashesOf = (text: string): number[] => [...tokenize(text).hash];

class Columns {
  readonly raw: string;
  count = 0;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  gap: Uint8Array;
  shape: Uint8Array;

  constructor(raw: string) {
    this.raw = raw;
    // A Vietnamese word takes four to five characters with its space.
    const room = (raw.length >> 2) + 8;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.hash = new Int32Array(room);
    this.gap = new Uint8Array(room);
    this.shape = new Uint8Array(room);
  }

  write(start: number, end: number, hash: number, gap: Gap, shape: number): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.hash[at] = hash;
    this.gap[at] = gap;
    this.shape[at] = shape;
  }

  private grow(): void {
    const room = this.start.length * 2;
    const wider = <Column extends Int32Array | Uint8Array>(column: Column, into: Column): Column => (into.set(column), into);
    this.start = wider(this.start, new Int32Array(room));
    this.end = wider(this.end, new Int32Array(room));
    this.hash = wider(this.hash, new Int32Array(room));
    this.gap = wider(this.gap, new Uint8Array(room));
    this.shape = wider(this.shape, new Uint8Array(room));
  }

  tokens(): Tokens {
    const { raw, count } = this;
    return {
      raw,
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      hash: this.hash.subarray(0, count),
      gap: this.gap.subarray(0, count),
      shape: this.shape.subarray(0, count),
    };
  }
}

/**
 * Reads a word with combining marks or invisible characters in it, and gives the offset after it.
 * A mark changes the letter before it, so the hash before that letter is kept.
 */
function readMarkedWord(columns: Columns, from: number, gap: Gap): number {
  const { raw } = columns;
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
  columns.write(from, at, scatter(hash, tones), gap, shapeOf(kinds, first));
  return at;
}

const continuesWord = (unit: number): boolean => isMark(unit) || isInvisible(unit);

/** A rotation, which is quick: one letter must wait for the one before it. `scatter` mixes in the end. */
const mix = (hash: number, letter: number): number => ((hash << 5) | (hash >>> 27)) ^ letter;

const scatter = (hash: number, tones: number): number => Math.imul(hash ^ (tones << 11) ^ (hash >>> 15), 0x85ebca6b) | 0;

function shapeOf(kinds: number, first: number): number {
  const letters = (kinds & (Bit.upper | Bit.lower)) !== 0;
  const digits = (kinds & Bit.digit) !== 0;
  return (
    ((first & Bit.upper) !== 0 ? Shape.capital : 0) |
    (letters && (kinds & Bit.lower) === 0 ? Shape.allCaps : 0) |
    (digits && !letters ? Shape.digits : 0) |
    (letters && !digits ? Shape.letters : 0)
  );
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
