/**
 * Vietnamese letters taken apart: the letter itself (a, ă, â, e, ê …) and its tone.
 *
 * Pages spell one syllable in many ways: precomposed, decomposed, or half of each; the
 * tone on either vowel (hòa, hoà); Ð (U+00D0) or Ɖ (U+0189) for Đ, which no
 * normalisation form joins. With the tone taken out of the vowel all of these agree.
 */

const toneMarks = new Map([0x0300, 0x0301, 0x0303, 0x0309, 0x0323].map((mark, index) => [mark, index + 1]));
const shapeMarks = new Set([0x0302, 0x0306, 0x031b]);

/** Code units from here on are looked up one by one; Vietnamese ends at U+1EF9. */
export const tableSize = 0x1f00;

const isUpperBit = 1;

/** For each code unit: letter << 8 | tone << 1 | is upper case. 0 where it is no letter of a word. */
const table = new Uint32Array(tableSize);

for (const [from, to] of [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff]] as const) {
  for (let unit = from; unit <= to; unit++) table[unit] = takeApart(unit);
}

function takeApart(unit: number): number {
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  if (char === 'Ð' || char === 'ð' || char === 'Ɖ') return pack('đ', 0, char !== 'ð');
  let tone = 0;
  let letter = '';
  for (const part of lower.normalize('NFD')) {
    const mark = toneMarks.get(part.charCodeAt(0));
    if (mark === undefined) letter += part;
    else tone = mark;
  }
  return pack(letter.normalize('NFC'), tone, lower !== char);
}

function pack(letter: string, tone: number, upper: boolean): number {
  return (letter.charCodeAt(0) << 8) | (tone << 1) | (upper ? isUpperBit : 0);
}

/** The packed letter of a code unit: see `letterOf`, `toneOf`, `isUpper`; 0 for what stands in no word. */
export function unpackable(unit: number): number {
  // A read past the end of a typed array gives undefined, which `?? 0` turns into "no letter".
  return table[unit] ?? 0;
}

export const letterOf = (packed: number): number => packed >>> 8;
export const toneOf = (packed: number): number => (packed >>> 1) & 0x7f;
export const isUpper = (packed: number): boolean => (packed & isUpperBit) !== 0;

/** 1 to 5 for a combining tone mark, 0 for anything else. */
export function toneMark(unit: number): number {
  return unit < 0x0300 || unit > 0x036f ? 0 : (toneMarks.get(unit) ?? 0);
}

/** Any combining mark that belongs to the letter before it. */
export const isMark = (unit: number): boolean => unit >= 0x0300 && unit <= 0x036f;

/** The letter with a combining circumflex, breve or horn put on; other marks leave it alone. */
export function withShape(letter: number, mark: number): number {
  if (!shapeMarks.has(mark)) return letter;
  const joined = (String.fromCharCode(letter) + String.fromCharCode(mark)).normalize('NFC');
  return joined.length === 1 ? joined.charCodeAt(0) : letter;
}

/** Characters that are written but not read: soft hyphen, zero-width space and joiners, byte order mark. */
export const isInvisible = (unit: number): boolean =>
  unit === 0x00ad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;

/** White space in the wide sense, no-break spaces included. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000;

/** Hyphen, non-breaking hyphen, dashes and the minus sign. */
export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;
