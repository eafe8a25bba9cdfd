import { fold, type Folded } from '../text/fold.ts';
import { BigramIndex } from './bigram-index.ts';
import { Vocabulary, type Syllables } from './syllables.ts';

/** The text of a page, made ready once for all the quotes that are looked for in it. */
export class PageIndex {
  readonly raw: string;
  readonly vocabulary = new Vocabulary();
  readonly folded: Folded;
  readonly syllables: Syllables;
  readonly bigrams: BigramIndex;

  constructor(raw: string) {
    this.raw = raw;
    this.folded = fold(raw);
    this.syllables = this.vocabulary.learn(this.folded.text);
    this.bigrams = new BigramIndex(this.syllables.codes);
  }

  /** Offset in the folded text where a syllable begins. */
  foldedStart(at: number): number {
    return this.syllables.start[at] ?? this.folded.text.length;
  }

  foldedEnd(at: number): number {
    return at < 0 ? 0 : (this.syllables.end[at] ?? this.folded.text.length);
  }

  /** UTF-16 offsets in the raw text. */
  rawStart(at: number): number {
    return this.folded.toRaw(this.foldedStart(at));
  }

  rawEnd(at: number): number {
    return this.folded.toRaw(this.foldedEnd(at));
  }

  /** A syllable as the page has it. */
  word(at: number): string {
    return this.raw.slice(this.rawStart(at), this.rawEnd(at));
  }

  /** Whether a sentence begins with a syllable, and goes on to another. */
  opensSentence(at: number, to: number): boolean {
    const ends = (from: number, end: number) => /[.!?…\n]/.test(this.raw.slice(from, end));
    return at > 0 && ends(this.rawEnd(at - 1), this.rawStart(at)) && !ends(this.rawStart(at), this.rawStart(to));
  }

  /** Whether a paragraph ends between a syllable and the next; so it does before the first and after the last one. */
  breaksAfter(at: number): boolean {
    return at < 0 || at + 1 >= this.syllables.codes.length || this.raw.slice(this.rawEnd(at), this.rawStart(at + 1)).includes('\n');
  }
}
