import { between, pick, pickByRank, seeded, type Random } from './random.ts';
import { terms } from './terms.ts';
import { givenNames, middleNames, prose, surnames } from './words.ts';

export interface Planted {
  start: number;
  end: number;
}

/** Prose with the places of the terms that were put in, raw UTF-16 offsets. */
export interface ArticleText {
  text: string;
  planted: Planted[];
}

/** In official articles about every twelfth word begins a title or the name of a body. */
const density = 1 / 9;

/**
 * Paragraphs of Vietnamese-like official prose of a length in UTF-16 units. Most terms are among the 200 commonest,
 * and one in seven is written in another way: decomposed, with the tone elsewhere, in capitals, with no-break spaces.
 */
export function articleText(length: number, seed = 1): ArticleText {
  const writer = new Writer(seeded(seed));
  while (writer.length < length) writer.paragraph();
  return writer.article();
}

class Writer {
  length = 0;
  private readonly random: Random;
  private readonly pieces: string[] = [];
  private readonly planted: Planted[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  paragraph(): void {
    if (this.length > 0) this.put('\n');
    for (let left = between(this.random, 2, 5); left > 0; left--) this.sentence(left > 1 ? ' ' : '');
  }

  article(): ArticleText {
    return { text: this.pieces.join(''), planted: this.planted };
  }

  private sentence(after: string): void {
    const { random } = this;
    const count = between(random, 10, 26);
    for (let at = 0; at < count; at++) {
      if (at > 0) this.put(random() < 0.08 ? ', ' : ' ');
      if (random() < density) this.term();
      else if (random() < 0.03) this.put(personName(random));
      else if (random() < 0.02) this.put(`${between(random, 2, 98)}%`);
      else this.put(at === 0 ? capitalised(pickByRank(random, prose)) : pickByRank(random, prose));
    }
    this.put(`.${after}`);
  }

  private term(): void {
    const written = varied(this.random, pick(this.random, this.random() < 0.8 ? common : all));
    this.planted.push({ start: this.length, end: this.length + written.length });
    this.put(written);
  }

  private put(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}

const common = terms(200);
const all = terms(2000);

export const personName = (random: Random): string => `${pick(random, surnames)} ${pick(random, middleNames)} ${pick(random, givenNames)}`;
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The tone on the other vowel, as older type-setting programs put it. */
export const otherTonePlacement = (text: string): string =>
  text.replace(/ủy/g, 'uỷ').replace(/Ủy/g, 'Uỷ').replace(/òa/g, 'oà').replace(/óa/g, 'oá');

function varied(random: Random, term: string): string {
  const lot = random();
  if (lot < 0.04) return term.normalize('NFD');
  if (lot < 0.12) return otherTonePlacement(term);
  if (lot < 0.15) return term.toUpperCase();
  return lot < 0.17 ? term.replaceAll(' ', '\u00a0') : term;
}
