import { isHyphen, isInvisible, isLetter, isMark, isSpace, letterOf, packedLetter, tableSize, toneMark, toneOf, withShape } from './letters.ts';

/** Text in which every spelling of the same words is the same string, with the way back. */
export interface Folded {
  /** Lower-case letters, the tone of each word as a digit at its end, one space for any white space. */
  text: string;
  /** Raw UTF-16 offset of a folded offset; monotone, 0 to 0 and the end to the end (of nothing, to the end). */
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
  // Whatever stands before the first folded character belongs to it.
  if (map.length > 1) map[0] = 0;
  return { text: folder.text(), toRaw: (offset) => map[Math.max(0, Math.min(offset, map.length - 1))] ?? raw.length };
}

class Folder {
  readonly map: number[] = [];
  private readonly raw: string;
  private readonly units: number[] = [];
  /** How often each tone was met in the word at hand. */
  private readonly tones = [0, 0, 0, 0, 0, 0];
  private inWord = false;

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
    const packed = packedLetter(unit);
    if (isLetter(packed)) return this.letter(letterOf(packed), toneOf(packed), at);
    if (isInvisible(unit)) return;
    if (isMark(unit)) return this.mark(unit);
    this.between(unit, at);
  }

  private letter(letter: number, tone: number, at: number): void {
    this.inWord = true;
    this.push(letter, at);
    this.addTone(tone);
  }

  /** A mark without a letter before it says nothing. */
  private mark(unit: number): void {
    if (!this.inWord) return;
    const tone = toneMark(unit);
    if (tone > 0) this.addTone(tone);
    else this.units.push(withShape(this.units.pop() ?? 0, unit));
  }

  /** Marks may come in any order, so tones are counted. */
  private addTone(tone: number): void {
    this.tones[tone] = (this.tones[tone] ?? 0) + 1;
  }

  private between(unit: number, at: number): void {
    this.endWord(at);
    if (isSpace(unit)) {
      if (this.units.at(-1) !== 0x20) this.push(0x20, at);
    } else if (isHyphen(unit)) this.push(0x2d, at);
    else if (unit < tableSize && unit >= 0x250) this.foreign(unit, at);
    else this.push(unit, at);
  }

  /** Greek, Cyrillic and others, without their marks and capitals. */
  private foreign(unit: number, at: number): void {
    for (const part of String.fromCharCode(unit).toLowerCase().normalize('NFD')) {
      if (!isMark(part.charCodeAt(0))) this.push(part.charCodeAt(0), at);
    }
  }

  private endWord(at: number): void {
    if (!this.inWord) return;
    this.inWord = false;
    for (let tone = 0; tone <= 5; tone++) {
      for (let left = this.tones[tone] ?? 0; left > 0 && tone > 0; left--) this.push(0x30 + tone, at);
      this.tones[tone] = 0;
    }
  }

  private push(unit: number, at: number): void {
    this.units.push(unit);
    this.map.push(at);
  }
}

/** The folded form alone, for keys and look-ups. */
export const foldText = (raw: string): string => fold(raw.trim()).text;
