import { Postings } from './postings.ts';
import type { LibraryEntry } from './query.ts';
import { bareWord, eachWord, pairOf } from './words.ts';

/** Bits of the fields, and what a word in each weighs. */
const fields = { title: 1, people: 2, documents: 4, tags: 8, note: 16, quote: 32, text: 64 } as const;
const weights = [16, 12, 12, 10, 8, 6, 1];
/** Words that a last, unfinished one may stand for. */
const mostEndings = 64;
/** A pair of words side by side weighs more than both of them apart. */
const pairWeight = 40;

/** An entry with the words that lie apart from it. */
export interface SearchRecord {
  entry: LibraryEntry;
  /** Text of the newest clip; empty where there is none. */
  text: string;
}

/** What was found of an entry. */
export interface Found {
  entry: LibraryEntry;
  /** When it was last changed, ms. */
  kept: number;
  score: number;
  /** Highlights that hold all words themselves. */
  highlights: string[];
}

/**
 * Words without accents, over titles, texts, notes, tags, people, posts and document numbers. A document of the index is
 * what stands together: an article with its texts, or one highlight; its entry has the words of all of them.
 */
export class SearchIndex {
  private readonly postings = new Postings();
  private readonly vocabulary: { word: string; hash: number }[] = [];
  private readonly entries: (LibraryEntry | null)[] = [];
  private readonly kept: number[] = [];
  private readonly byCanonical = new Map<string, number>();
  /** Entry and highlight of each document; the highlight is null for the article's own. */
  private readonly owner: number[] = [];
  private readonly highlight: (string | null)[] = [];

  get size(): number {
    return this.byCanonical.size;
  }

  *living(): Iterable<LibraryEntry> {
    for (const entry of this.entries) if (entry !== null) yield entry;
  }

  entry(canonical: string): LibraryEntry | null {
    return this.entries[this.byCanonical.get(canonical) ?? -1] ?? null;
  }

  /** Adds an entry, in the place of one with the same article. */
  add({ entry, text }: SearchRecord): void {
    const { article, highlights, clips } = entry;
    this.remove(article.canonical);
    const at = this.entries.push(entry) - 1;
    this.kept.push(Date.parse(article.modified));
    this.byCanonical.set(article.canonical, at);
    const own = this.open(at, null);
    const people = clips.flatMap((clip) => clip.people.flatMap(({ name, posts }) => [name, ...posts.map((post) => post.text)]));
    this.read(own, fields.title, article.title);
    this.read(own, fields.people, people.join('\n'));
    this.read(own, fields.documents, clips.flatMap(({ documents }) => documents).join('\n'));
    this.read(own, fields.tags, `${article.tags.join('\n')}\n${article.portal}\n${article.place ?? ''}`);
    this.read(own, fields.text, text);
    for (const { id, target, body, tags } of highlights) {
      const doc = this.open(at, id);
      this.read(doc, fields.quote, target.selector[0].exact);
      if (body !== null) this.read(doc, fields.note, body);
      if (tags.length > 0) this.read(doc, fields.tags, tags.join('\n'));
    }
  }

  remove(canonical: string): void {
    const at = this.byCanonical.get(canonical);
    if (at === undefined) return;
    this.entries[at] = null;
    this.byCanonical.delete(canonical);
  }

  /** Entries that hold every word, the last one also as a beginning. All of them, where there is no word. */
  find(words: string): Found[] {
    const { terms, pairs } = this.termsOf(words);
    if (terms.length === 0) return this.entries.flatMap((entry, at) => (entry === null ? [] : [{ entry, kept: this.kept[at] ?? 0, score: 0, highlights: [] }]));
    const tally = new Tally(this.entries.length, this.owner);
    for (const [at, hashes] of terms.entries()) for (const hash of hashes) tally.count(this.postings.places(hash), at);
    for (const pair of pairs) tally.weigh(this.postings.places(pair));
    return this.foundIn(tally, terms.length);
  }

  private foundIn(tally: Tally, wanted: number): Found[] {
    const found = new Map<number, Found>();
    for (let at = 0; at < this.entries.length; at++) {
      const entry = this.entries[at] ?? null;
      if (entry !== null && tally.ofEntry[at] === wanted) found.set(at, { entry, kept: this.kept[at] ?? 0, score: tally.score[at] ?? 0, highlights: [] });
    }
    for (const doc of tally.touched) {
      const id = this.highlight[doc] ?? null;
      if (id !== null && tally.ofDoc[doc] === wanted) found.get(this.owner[doc] ?? -1)?.highlights.push(id);
    }
    return [...found.values()];
  }

  private open(entry: number, highlight: string | null): number {
    this.highlight.push(highlight);
    return this.owner.push(entry) - 1;
  }

  private read(doc: number, field: number, text: string): void {
    let before = 0;
    eachWord(text, {
      word: (hash, from, to, next) => {
        if (this.postings.add(hash, doc, field)) this.vocabulary.push({ word: bareWord(text.slice(from, to)), hash });
        if (next) this.postings.add(pairOf(before, hash), doc, field);
        before = hash;
      },
      number: (hash) => void this.postings.add(hash, doc, field),
    });
  }

  /** Each word as the terms that it may be. A number with its symbols is one term where the library knows it. */
  private termsOf(words: string): { terms: number[][]; pairs: number[] } {
    const heard: { hash: number; from: number; to: number; next: boolean }[] = [];
    const numbers: { hash: number; from: number; to: number }[] = [];
    eachWord(words, {
      word: (hash, from, to, next) => void heard.push({ hash, from, to, next }),
      number: (hash, from, to) => void numbers.push({ hash, from, to }),
    });
    const known = numbers.filter(({ hash }) => this.postings.has(hash));
    const whole = known.filter(({ from, to }) => !known.some((other) => other.from === from && other.to > to));
    const rest = heard.filter(({ from, to }) => !whole.some((number) => number.from <= from && to <= number.to));
    const last = rest.at(-1);
    const isOpen = last !== undefined && last.to === words.length;
    const terms = rest.map((word) => (isOpen && word === last ? [word.hash, ...this.endings(bareWord(words.slice(word.from)), word.hash)] : [word.hash]));
    const pairs = heard.flatMap(({ hash, next }, at) => (next ? [pairOf(heard[at - 1]?.hash ?? 0, hash)] : []));
    return { terms: [...whole.map(({ hash }) => [hash]), ...terms], pairs };
  }

  /** Two letters at least: one would stand for half of the language. */
  private endings(beginning: string, own: number): number[] {
    if (beginning.length < 2) return [];
    const found: number[] = [];
    for (const { word, hash } of this.vocabulary) {
      if (found.length >= mostEndings) break;
      if (hash !== own && word.startsWith(beginning)) found.push(hash);
    }
    return found;
  }
}

/** How many of the words each document and each entry has, and what they weigh. */
class Tally {
  readonly ofDoc: Uint8Array;
  readonly ofEntry: Uint8Array;
  readonly score: Int32Array;
  readonly touched: number[] = [];
  private readonly owner: readonly number[];

  constructor(entries: number, owner: readonly number[]) {
    this.owner = owner;
    this.ofDoc = new Uint8Array(owner.length);
    this.ofEntry = new Uint8Array(entries);
    this.score = new Int32Array(entries);
  }

  /** Places of the word with this number; the words before it have been counted. */
  count({ docs, fields: bits, from, to }: { docs: Int32Array; fields: Int32Array; from: number; to: number }, number: number): void {
    for (let place = from; place < to; place++) {
      const doc = docs[place] ?? 0;
      const entry = this.owner[doc] ?? 0;
      if (this.ofEntry[entry] === number) this.ofEntry[entry] = number + 1;
      else if (this.ofEntry[entry] !== number + 1) continue;
      if (this.ofDoc[doc] === number) {
        this.ofDoc[doc] = number + 1;
        if (number === 0) this.touched.push(doc);
      }
      this.score[entry] = (this.score[entry] ?? 0) + weightOf(bits[place] ?? 0);
    }
  }

  weigh({ docs, from, to }: { docs: Int32Array; from: number; to: number }): void {
    for (let place = from; place < to; place++) {
      const entry = this.owner[docs[place] ?? 0] ?? 0;
      this.score[entry] = (this.score[entry] ?? 0) + pairWeight;
    }
  }
}

/** The weight of the best field. */
function weightOf(bits: number): number {
  for (let bit = 0; bit < weights.length; bit++) if ((bits >> bit) % 2 === 1) return weights[bit] ?? 0;
  return 0;
}
