import { isHyphen, isInvisible, isLetter, isMark, isSpace, letterOf, packedLetter } from '../text/letters.ts';

/** The bare letter of each packed letter: without tone, hat, horn, breve and stroke. */
const bareLetters = new Uint16Array(0x2000);
for (let letter = 1; letter < bareLetters.length; letter++) {
  const bare = String.fromCharCode(letter).normalize('NFD').charCodeAt(0);
  bareLetters[letter] = bare === 0x111 ? 0x64 : bare;
}

/** Hears the words of a text, one after the other. */
export interface WordListener {
  /** @param hash of the bare word; `next` to the word before where nothing but a blank stands between */
  word(hash: number, from: number, to: number, next: boolean): void;
  /** A number with its symbols: `35-CT/TW` is heard as `35-ct` and `35-ct/tw` besides its words. */
  number(hash: number, from: number, to: number): void;
}

const seed = 0x811c9dc5;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** One pass over a text, whatever its Unicode form. Words are equal when they are without accents, tone placement and case. */
export function eachWord(text: string, listener: WordListener): void {
  const { length } = text;
  let at = 0;
  let numberHash = 0;
  let numberStart = 0;
  let gap = 2;
  while (at < length) {
    const start = at;
    let hash = seed;
    let unit = text.charCodeAt(at);
    const startsWithDigit = unit >= 0x30 && unit <= 0x39;
    for (; at < length; unit = text.charCodeAt(++at)) {
      const packed = packedLetter(unit);
      if (isLetter(packed)) hash = mix(hash, bareLetters[letterOf(packed)] ?? 0);
      else if (!(at > start && (isMark(unit) || isInvisible(unit)))) break;
    }
    if (at > start) {
      listener.word(hash, start, at, gap === 0);
      const sign = gap > 2 ? gap : 0;
      if (sign !== 0 && numberHash !== 0) listener.number((numberHash = mix(mix(numberHash, sign), hash)), numberStart, at);
      else if (startsWithDigit) [numberHash, numberStart] = [mix(seed, hash), start];
      else numberHash = 0;
      gap = 0;
    } else {
      gap = gapAfter(gap, unit);
      if (gap === 2) numberHash = 0;
      at++;
    }
  }
}

/** What stands between two words: 0 blanks alone, 2 anything, or the one sign that joins the parts of a number. */
function gapAfter(gap: number, unit: number): number {
  if (isSpace(unit) || isInvisible(unit)) return unit === 0x0a ? 2 : gap;
  if (gap !== 0) return 2;
  return isHyphen(unit) ? 0x2d : unit === 0x2f ? 0x2f : 2;
}

/** The hash of two words that stand side by side. */
export const pairOf = (one: number, other: number): number => Math.imul(mix(one, 0x20), 0x85ebca6b) ^ other;

/** A word without accents, in lower case. */
export function bareWord(text: string): string {
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    const packed = packedLetter(text.charCodeAt(at));
    if (isLetter(packed)) bare += String.fromCharCode(bareLetters[letterOf(packed)] ?? 0);
  }
  return bare;
}
