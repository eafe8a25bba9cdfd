import { isHyphen, isInvisible, isMark, isSpace, isUpper, letterOf, toneMark, toneOf, unpackable, withShape } from './letters.ts';

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
  const scan = new Scan(raw);
  for (let at = 0; at < raw.length; at++) scan.step(raw.charCodeAt(at), at);
  scan.endToken(raw.length);
  return scan.tokens();
}

/** The hash of one syllable, as `tokenize` would give it. */
export function hashOf(syllable: string): number {
  return tokenize(syllable).hash[0] ?? 0;
}

class Scan {
  private readonly raw: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly hashes: number[] = [];
  private readonly gaps: number[] = [];
  private readonly shapes: number[] = [];
  private open = false;
  private letter = 0;
  private hash = 0;
  private tone = 0;
  private capitals = 0;
  private letters = 0;
  private digits = 0;
  private firstCapital = false;
  private gap: Gap = Gap.other;

  constructor(raw: string) {
    this.raw = raw;
  }

  step(unit: number, at: number): void {
    const packed = unpackable(unit);
    if (packed !== 0) return this.letterAt(packed, at);
    if (isMark(unit)) return this.markAt(unit);
    if (isInvisible(unit)) return;
    if (this.open) this.endToken(at);
    this.gap = joinGap(this.gap, unit);
  }

  private letterAt(packed: number, at: number): void {
    if (!this.open) this.beginToken(at);
    else this.flushLetter();
    this.letter = letterOf(packed);
    if (toneOf(packed) > 0) this.tone = this.tone * 8 + toneOf(packed);
    if (this.letter >= 0x30 && this.letter <= 0x39) this.digits++;
    else {
      this.letters++;
      if (isUpper(packed)) this.capitals++;
      if (this.letters === 1 && this.digits === 0) this.firstCapital = isUpper(packed);
    }
  }

  private markAt(unit: number): void {
    if (!this.open) return;
    const tone = toneMark(unit);
    if (tone > 0) this.tone = this.tone * 8 + tone;
    else this.letter = withShape(this.letter, unit);
  }

  private beginToken(at: number): void {
    this.starts.push(at);
    this.gaps.push(this.gap);
    this.open = true;
    this.letter = this.hash = this.tone = this.capitals = this.letters = this.digits = 0;
    this.firstCapital = false;
  }

  private flushLetter(): void {
    this.hash = Math.imul(this.hash ^ this.letter, 0x01000193) ^ (this.hash >>> 15);
  }

  endToken(at: number): void {
    if (!this.open) return;
    this.flushLetter();
    this.ends.push(at);
    this.hashes.push(Math.imul(this.hash ^ this.tone, 0x85ebca6b) | 0);
    this.shapes.push(this.shape());
    this.open = false;
    this.gap = Gap.none;
  }

  private shape(): number {
    return (
      (this.firstCapital ? Shape.capital : 0) |
      (this.capitals > 0 && this.capitals === this.letters ? Shape.allCaps : 0) |
      (this.digits > 0 && this.letters === 0 ? Shape.digits : 0) |
      (this.letters > 0 && this.digits === 0 ? Shape.letters : 0)
    );
  }

  tokens(): Tokens {
    return {
      raw: this.raw,
      count: this.starts.length,
      start: Int32Array.from(this.starts),
      end: Int32Array.from(this.ends),
      hash: Int32Array.from(this.hashes),
      gap: Uint8Array.from(this.gaps),
      shape: Uint8Array.from(this.shapes),
    };
  }
}

function joinGap(gap: Gap, unit: number): Gap {
  if (unit === 0x0a) return gap === Gap.none || gap === Gap.space ? Gap.line : Gap.other;
  if (isSpace(unit)) return gap === Gap.none ? Gap.space : gap === Gap.dot ? Gap.stop : gap;
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
