/**
 * A text as a row of syllables, each one UTF-16 unit: a search for words is then a search in a string,
 * six times shorter than the text, where an edit distance counts words and not letters.
 */
export interface Syllables {
  /** One unit a syllable, the same for the same folded syllable. */
  codes: string;
  /** Offsets in the folded text. */
  start: Int32Array;
  end: Int32Array;
}

/** A page with more different syllables than this has no code for the last of them: they are in no highlight that could be found again. */
const lastCode = 0xf8fe;
const beyond = 0;
/** Stands for a syllable that the page has not: a unit for private use. U+FFFF is no character, and Chromium refuses a script that holds one. */
const foreign = 0xf8ff;
export const noSyllable = String.fromCharCode(foreign);

/** Chinese characters one by one, since no white space tells their words apart. */
const syllable = /\p{Ideographic}|[\p{L}\p{N}\p{M}]+/gu;

/** The codes of one page's syllables. */
export class Vocabulary {
  private readonly codes = new Map<string, number>();

  /** The syllables of the page, each learnt as it comes. */
  learn(folded: string): Syllables {
    return split(folded, (word) => this.codes.get(word) ?? this.add(word));
  }

  /** The syllables of another text in the codes of the page. */
  read(folded: string): Syllables {
    return split(folded, (word) => this.codes.get(word) ?? foreign);
  }

  private add(word: string): number {
    const code = this.codes.size < lastCode ? this.codes.size + 1 : beyond;
    if (code !== beyond) this.codes.set(word, code);
    return code;
  }
}

function split(folded: string, codeOf: (word: string) => number): Syllables {
  const codes: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (const { 0: word, index } of folded.matchAll(syllable)) {
    codes.push(codeOf(word));
    start.push(index);
    end.push(index + word.length);
  }
  return { codes: textOf(codes), start: Int32Array.from(start), end: Int32Array.from(end) };
}

function textOf(codes: readonly number[]): string {
  let text = '';
  // In slices, since String.fromCharCode takes its characters as arguments.
  for (let from = 0; from < codes.length; from += 8192) text += String.fromCharCode(...codes.slice(from, from + 8192));
  return text;
}
