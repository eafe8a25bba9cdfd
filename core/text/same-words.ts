import { Bit, isInvisible, isMark, letterOf, packedLetter, toneMark, toneWeight, withShape } from './letters.ts';

/** Whether a span of a text has the words of another text: the same letters, tones and digits, whatever stands between them. */
export function sameWords(raw: string, start: number, end: number, text: string): boolean {
  return (end - start === text.length && sameLetters(raw, start, text)) || sameSpelling(new Speller(raw, start, end), new Speller(text, 0, text.length));
}

/** The quick answer for most: letter by letter, with the tone on any vowel of the word. */
function sameLetters(raw: string, start: number, text: string): boolean {
  let excess = 0;
  for (let at = 0; at < text.length; at++) {
    const one = raw.charCodeAt(start + at);
    const other = text.charCodeAt(at);
    if (one === other) {
      if (excess !== 0 && packedLetter(one) === 0) return false;
      continue;
    }
    const [letter, wanted] = [packedLetter(one), packedLetter(other)];
    if (letter === 0 || letterOf(letter) !== letterOf(wanted)) return false;
    excess += (letter & Bit.tone) - (wanted & Bit.tone);
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
      if (packed !== 0) return this.letter(packed);
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
