import { Bit, isInvisible, isLetter, isMark, letterOf, packedLetter, toneMark, toneWeight, withShape } from './letters.ts';

/** Whether a span of a text has the words of a span of another: the same letters, tones and digits, whatever stands between them. */
export function sameWords(raw: string, start: number, end: number, text: string, from = 0, to = text.length): boolean {
  return (end - start === to - from && sameLetters(raw, start, end, text, from)) || sameSpelling(new Speller(raw, start, end), new Speller(text, from, to));
}

/** The quick answer for most: letter by letter, with the tone on any vowel of the word. False says nothing. */
function sameLetters(raw: string, start: number, end: number, text: string, from: number): boolean {
  let excess = 0;
  for (let at = start, there = from; at < end; at++, there++) {
    const one = raw.charCodeAt(at);
    const other = text.charCodeAt(there);
    if (one === other && excess === 0) continue;
    const letter = packedLetter(one);
    const wanted = packedLetter(other);
    if (letterOf(letter) !== letterOf(wanted) || ((letter | wanted) & Bit.silent) !== 0) return false;
    excess += (letter & Bit.tone) - (wanted & Bit.tone);
    if (excess !== 0 && !isLetter(letter)) return false;
  }
  return excess === 0;
}

function sameSpelling(one: Speller, other: Speller): boolean {
  for (;;) {
    const letter = one.next();
    if (letter !== other.next()) return false;
    if (letter <= endOfWord && one.takeTones() !== other.takeTones()) return false;
    if (letter === endOfText) return true;
  }
}

const endOfWord = 0;
const endOfText = -1;

/** Spells a text letter by letter, its tones apart. */
class Speller {
  private readonly text: string;
  private readonly end: number;
  private at: number;
  private tones = 0;
  private inWord = false;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.at = start;
  }

  /** The next letter; `endOfWord` after each word, `endOfText` after the last. */
  next(): number {
    for (; this.at < this.end; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      const packed = packedLetter(unit);
      if (isLetter(packed)) return this.letter(packed);
      if (this.inWord && !isMark(unit) && !isInvisible(unit)) break;
    }
    if (!this.inWord) return endOfText;
    this.inWord = false;
    return endOfWord;
  }

  /** The tones since they were last taken, as a sum. */
  takeTones(): number {
    const { tones } = this;
    this.tones = 0;
    return tones;
  }

  private letter(packed: number): number {
    let letter = letterOf(packed);
    this.tones += packed & Bit.tone;
    this.inWord = true;
    for (this.at++; this.at < this.end; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (isMark(unit)) {
        this.tones += toneWeight(toneMark(unit));
        letter = withShape(letter, unit);
      } else if (!isInvisible(unit)) break;
    }
    return letter;
  }
}
