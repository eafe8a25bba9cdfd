/**
 * Vietnamese letters taken apart: the letter itself (a, ă, â, e, ê …) and its tone.
 *
 * Pages spell one syllable in many ways: precomposed, decomposed, or half of each; the
 * tone on either vowel (hòa, hoà); Ð (U+00D0) or Ɖ (U+0189) for Đ, which no
 * normalisation form joins. With the tone taken out of the vowel all of these agree.
 */

const toneMarks = [0x0300, 0x0301, 0x0303, 0x0309, 0x0323];
/** By mark, counted from U+0300: its tone. */
const tones = new Uint8Array(0x70);
toneMarks.forEach((mark, index) => { tones[mark - 0x0300] = index + 1; });
/** Horn, circumflex, breve: where a letter bears several, the first of these that it can bear shapes it. */
const shapeMarks = ['\u031b', '\u0302', '\u0306'];

/** Code units from here on are looked up one by one; Vietnamese ends at U+1EF9. */
export const tableSize = 0x1f00;

/**
 * Bits of a packed letter: the letter << 16, then two bits for each of five tones, so that the tones of a word can be
 * summed, and the sign, which letters and digits alone have. What may stand inside a word and is no letter has one bit: silent.
 */
export const Bit = { upper: 1, lower: 2, digit: 4, silent: 8, tone: 0x3ff << 4, letter: 0x7fff << 16, sign: 1 << 31 } as const;

/** For each code unit its packed letter, to be read in loops over text; 0 where it stands between words. */
export const packedLetters = new Int32Array(2 ** 16);

for (const [from, to] of [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x256, 0x256], [0x1e00, 0x1eff]] as const) {
  for (let unit = from; unit <= to; unit++) packedLetters[unit] = takeApart(unit);
}

for (let mark = 0x0300; mark <= 0x036f; mark++) packedLetters[mark] = Bit.silent;
for (const unit of [0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) packedLetters[unit] = Bit.silent;

function takeApart(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit <= 0x39) return Bit.sign | (unit << 16) | Bit.digit;
  if ('ÐðƉɖ'.includes(char)) return pack('đ', 0, char === 'Ð' || char === 'Ɖ');
  const lower = char.toLowerCase();
  const [base = '', ...marks] = lower.normalize('NFD');
  const tones = marks.map((mark) => toneMark(mark.charCodeAt(0)));
  return pack(shaped(base, marks), Math.max(0, ...tones), lower !== char);
}

function pack(letter: string, tone: number, upper: boolean): number {
  return Bit.sign | (letter.charCodeAt(0) << 16) | toneWeight(tone) | (upper ? Bit.upper : Bit.lower);
}

/** The letter with the one shape that counts; marks that Vietnamese does not have are dropped. */
function shaped(base: string, marks: readonly string[]): string {
  const shapes = shapeMarks.filter((mark) => marks.includes(mark)).map((mark) => (base + mark).normalize('NFC'));
  return shapes.find((letter) => letter.length === 1) ?? base;
}

/** The packed letter of a code unit: see `isLetter`, `letterOf`, `toneOf`, `Bit`. */
export const packedLetter = (unit: number): number => packedLetters[unit] ?? 0;

export const isLetter = (packed: number): boolean => packed < 0;

export const letterOf = (packed: number): number => (packed & Bit.letter) >> 16;

/** 1 to 5 for the tone of a packed letter, 0 for the level one. */
export const toneOf = (packed: number): number => ((packed & Bit.tone) === 0 ? 0 : (27 - Math.clz32(packed & Bit.tone)) / 2 + 1);

/** A tone as the sum of a word's tones counts it. */
export function toneWeight(tone: number): number {
  return tone === 0 ? 0 : 1 << (tone * 2 + 2);
}

/** 1 to 5 for a combining tone mark, 0 for anything else. */
export function toneMark(unit: number): number {
  return isMark(unit) ? (tones[unit - 0x0300] ?? 0) : 0;
}

/** Any combining mark that belongs to the letter before it. */
export function isMark(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}

/** The letter with a combining circumflex, breve or horn put on; other marks leave it alone. */
export function withShape(letter: number, mark: number): number {
  const shape = mark === 0x0302 ? 0 : mark === 0x0306 ? 1 : mark === 0x031b ? 2 : -1;
  if (shape < 0) return letter;
  const at = shape * tableSize + letter;
  if (shapedLetters[at] === 0) shapedLetters[at] = putOn(letter, mark);
  return shapedLetters[at] ?? letter;
}

/** What `withShape` has made of a letter, since decomposed text asks at every third letter; 0 where it was not asked. */
const shapedLetters = new Uint16Array(3 * tableSize);

function putOn(letter: number, mark: number): number {
  const [base = '', ...marks] = String.fromCharCode(letter).normalize('NFD');
  return shaped(base, [...marks, String.fromCharCode(mark)]).charCodeAt(0);
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
