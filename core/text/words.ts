import { Bit, isLetter, isMark, letterOf, packedLetter, packedLetters, toneMark, toneWeight, withShape } from './letters.ts';

/** The words of a text, runs of letters and digits, numbered from 1: place 0 is for what stands before the first. */
export interface Words {
  count: number;
  /** Where the next word begins: what stands between it and this word included. */
  next: Int32Array;
  /** Equal for every spelling of a syllable that `fold` makes equal; different syllables may share one, so a hit is verified. */
  hash: Int32Array;
  /** All its packed letters put together. */
  kinds: Int32Array;
}

/** The words of a text, in one pass. The room that they stand in is used again: they hold until the next text is read. */
export function readWords(raw: string): Words {
  const words = roomFor(raw.length);
  words.count = words.next[0] = roughNext[0] = 0;
  let [known, marked] = [0, 0];
  for (let from = 0; from < raw.length; from += stretch) {
    known = sketch(raw, from, known);
    // The last one may go on in the next stretch.
    marked = takeOver(raw, words, from + stretch < raw.length ? known - 1 : known, marked);
  }
  return words;
}

/** Units that are sketched at a time: few enough that their sketch stays in the processor's nearest cache. */
const stretch = 2048;

/** The words of a stretch in the rough, numbered from 1; constants, so that the engine knows where they are. */
const [roughNext, roughHash, roughKinds] = [new Int32Array(stretch / 2 + 3), new Int32Array(stretch / 2 + 3), new Int32Array(stretch / 2 + 3)];

/**
 * The words of a stretch as their letters alone tell them, a mark being the end of one. Answers how many there are, the
 * last word of the stretch before included.
 *
 * Words have two to seven letters, and no processor foresees where the next one ends: a loop that asks pays for a wrong
 * guess a word. So nothing is asked here. Each unit does the same work: by masks, what is no letter brings the hash to
 * nothing and writes it to place 0, and the first letter after it moves on to the next word's place.
 * @param known how many words the stretch before had
 */
function sketch(raw: string, from: number, known: number): number {
  const to = Math.min(from + stretch, raw.length);
  let word = carryOver(known);
  let met = roughKinds[word] ?? 0;
  let inWord = from === 0 ? 0 : packedLetter(raw.charCodeAt(from - 1)) >> 31;
  let hash = (roughHash[word] ?? 0) & inWord;
  for (let at = from; at < to; at++) {
    const packed = packedLetters[raw.charCodeAt(at)] ?? 0;
    const letter = packed >> 31;
    const begins = letter & ~inWord;
    inWord = letter;
    word -= begins;
    roughHash[word & letter] = hash = mix(hash, letterOf(packed)) & letter;
    roughKinds[word] = met = (met & ~begins) | packed;
    roughNext[word] = at + 1;
  }
  return word;
}

/** Puts the last word first: it is number 1 of the next stretch. */
function carryOver(known: number): number {
  if (known === 0) return 0;
  roughNext[0] = roughNext[known - 1] ?? 0;
  roughNext[1] = roughNext[known] ?? 0;
  roughHash[1] = roughHash[known] ?? 0;
  roughKinds[1] = roughKinds[known] ?? 0;
  return 1;
}

/**
 * Takes words over from the sketch, their hashes mixed, and those put together that marks have parted.
 * @param marked where the last word with marks ends, which is the answer too: what begins before is a part of it
 */
function takeOver(raw: string, words: Words, count: number, marked: number): number {
  const { next, hash, kinds } = words;
  let [end, whole] = [marked, words.count];
  if (whole === 0) next[0] = roughNext[0] ?? 0;
  for (let word = 1; word <= count; word++) {
    const start = roughNext[word - 1] ?? 0;
    const met = roughKinds[word] ?? 0;
    if (start >= end) {
      whole++;
      if ((met & Bit.silent) !== 0) end = readMarkedWord(raw, start, words, whole);
      else {
        hash[whole] = scatter(roughHash[word] ?? 0, met);
        kinds[whole] = met;
      }
    }
    next[whole] = roughNext[word] ?? 0;
  }
  words.count = whole;
  return end;
}

/** Reads a word that may have combining marks or invisible characters in it. A mark changes the letter before it, so the hash before that letter is kept. */
function readMarkedWord(raw: string, start: number, words: Words, word: number): number {
  let [at, before, letter, hash, kinds] = [start, 0, 0, 0, 0];
  for (; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const packed = packedLetter(unit);
    if (packed === 0) break;
    kinds |= packed;
    if (isLetter(packed)) {
      before = hash;
      letter = letterOf(packed);
      hash = mix(before, letter);
    } else if (isMark(unit)) {
      kinds |= toneWeight(toneMark(unit));
      letter = withShape(letter, unit);
      hash = mix(before, letter);
    }
  }
  words.hash[word] = scatter(hash, kinds);
  words.kinds[word] = kinds;
  return at;
}

/** Where a word ends: what stands between it and the next left out. */
export function endOf(raw: string, { next }: Words, word: number): number {
  const after = next[word] ?? 0;
  if (after >= 2 && raw.charCodeAt(after - 1) === 0x20 && isLetter(packedLetter(raw.charCodeAt(after - 2)))) return after - 1;
  let end = next[word - 1] ?? 0;
  while (end < after && packedLetter(raw.charCodeAt(end)) !== 0) end++;
  return end;
}

/**
 * The step of FNV-1a. Of all syllables that Vietnamese letters can make, hardly two then share a hash; quicker mixtures
 * that were tried (rotations) gave the same to thousands, and the grammar knows its own words by their hashes alone.
 */
const mix = (hash: number, letter: number): number => Math.imul(hash, 0x01000193) ^ letter;

/** The hash of a word: its letters in order, and its tones wherever they stand. */
const scatter = (letters: number, kinds: number): number => (Math.imul(letters ^ (letters >>> 15), 0x85ebca6b) + Math.imul(kinds & Bit.tone, 0x9e3779b1)) | 0;

/** Of a longer text the room is not kept. */
const keptRoom = 100_000;
let room = roomOf(0);

/** New memory costs as much as reading the text. There are half as many words as units at most, since something stands between them. */
function roomFor(length: number): Words {
  if (length / 2 + 2 <= room.next.length) return room;
  const larger = roomOf(length);
  if (length <= keptRoom) room = larger;
  return larger;
}

function roomOf(length: number): Words {
  const size = (length >> 1) + 2;
  return { count: 0, next: new Int32Array(size), hash: new Int32Array(size), kinds: new Int32Array(size) };
}
