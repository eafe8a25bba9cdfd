import { isHyphen, isInvisible, isMark, isSpace, letterOf, toneMark, toneOf, unpackable, withShape } from './letters.ts';

/** Text in which every spelling of the same words is the same string, with the way back. */
export interface Folded {
  /** Lower-case letters, the tone of each word as a digit at its end, one space for any white space. */
  text: string;
  /** Raw UTF-16 offset of a folded offset; monotone, 0 to 0, the end to the end. */
  toRaw(offset: number): number;
}

/**
 * Folds Unicode form, tone placement, case, Đ, white space and hyphens in one pass.
 * `tỉnh ủy`, `TỈNH UỶ` and their decomposed forms all give `tinh4 uy4`.
 */
export function fold(raw: string): Folded {
  const folder = new Folder(raw);
  folder.run();
  const { map } = folder;
  return { text: folder.text(), toRaw: (offset) => map[Math.max(0, Math.min(offset, map.length - 1))] ?? raw.length };
}

class Folder {
  readonly map: number[] = [];
  private readonly raw: string;
  private readonly units: number[] = [];
  private tones = '';

  constructor(raw: string) {
    this.raw = raw;
  }

  run(): void {
    for (let at = 0; at < this.raw.length; at++) this.step(this.raw.charCodeAt(at), at);
    this.endWord(this.raw.length);
    this.map.push(this.raw.length);
  }

  text(): string {
    let text = '';
    // In slices, since String.fromCharCode takes its characters as arguments.
    for (let from = 0; from < this.units.length; from += 8192) text += String.fromCharCode(...this.units.slice(from, from + 8192));
    return text;
  }

  private step(unit: number, at: number): void {
    if (isInvisible(unit)) return;
    if (isMark(unit)) return this.mark(unit);
    const packed = unpackable(unit);
    if (packed === 0) return this.between(unit, at);
    this.push(letterOf(packed), at);
    if (toneOf(packed) > 0) this.tones += toneOf(packed);
  }

  private mark(unit: number): void {
    const tone = toneMark(unit);
    if (tone > 0) this.tones += tone;
    else if (this.units.length > 0) this.units.push(withShape(this.units.pop() ?? 0, unit));
  }

  private between(unit: number, at: number): void {
    this.endWord(at);
    if (!isSpace(unit)) return this.push(isHyphen(unit) ? 0x2d : unit, at);
    if (this.units.at(-1) !== 0x20) this.push(0x20, at);
  }

  private endWord(at: number): void {
    for (const tone of this.tones) this.push(tone.charCodeAt(0), at);
    this.tones = '';
  }

  private push(unit: number, at: number): void {
    this.units.push(unit);
    this.map.push(at);
  }
}

/** The folded form alone, for keys and look-ups. */
export const foldText = (raw: string): string => fold(raw.trim()).text;
