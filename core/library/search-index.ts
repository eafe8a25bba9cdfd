import { Numbers, Postings } from './postings.ts';
import type { LibraryEntry } from './query.ts';
import { orderOf, type FixedSort } from './ranks.ts';
import { fields, Tally } from './tally.ts';
import { bareWord, eachWord, pairOf } from './words.ts';

/** Words that a last, unfinished one may stand for. */
const mostEndings = 64;

/** An entry with the words that lie apart from it. */
export interface SearchRecord {
  entry: LibraryEntry;
  /** Text of the newest clip; empty where there is none. */
  text: string;
}

/** What was found. Entries go by their number in the index. */
export interface Matches {
  /** What each entry weighs; 0 where it was not found. Null where no word was asked for, which finds all. */
  score: Int32Array | null;
  /** Highlights of an entry that hold all words themselves. */
  highlightsOf(number: number): readonly string[];
}

const none: readonly string[] = [];

/**
 * Words without accents, over titles, texts, notes, tags, people, posts and document numbers. A document of the index is
 * what stands together: an article with its texts, or one highlight; its entry has the words of all of them.
 */
export class SearchIndex {
  private readonly postings = new Postings();
  private readonly vocabulary: { word: string; hash: number }[] = [];
  private readonly entries: (LibraryEntry | null)[] = [];
  private readonly orders = new Map<FixedSort, Int32Array>();
  private readonly byCanonical = new Map<string, number>();
  /** The first document of each entry; its others follow. */
  private readonly first: number[] = [];
  /** Entry and highlight of each document; the highlight is null for the article's own. */
  private readonly owner = new Numbers();
  private readonly highlight: (string | null)[] = [];

  get size(): number {
    return this.byCanonical.size;
  }

  at(number: number): LibraryEntry | null {
    return this.entries[number] ?? null;
  }

  /** Numbers of all entries in an order that no query changes. */
  order(sort: FixedSort): Int32Array {
    const known = this.orders.get(sort) ?? orderOf(this.entries, sort);
    this.orders.set(sort, known);
    return known;
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
    this.orders.clear();
    const at = this.entries.push(entry) - 1;
    this.first.push(this.owner.length);
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
    this.orders.clear();
    this.byCanonical.delete(canonical);
  }

  /** Entries that hold every word, the last one also as a beginning. All of them, where there is no word. */
  find(words: string): Matches {
    const { terms, pairs } = this.termsOf(words);
    if (terms.length === 0) return { score: null, highlightsOf: () => none };
    const tally = new Tally(this.entries.length, this.owner.view());
    for (const [at, hashes] of terms.entries()) for (const hash of hashes) tally.count(this.postings.places(hash), at);
    for (const pair of pairs) tally.weigh(this.postings.places(pair));
    const { score, ofEntry } = tally;
    for (let at = 0; at < score.length; at++) if (ofEntry[at] !== terms.length) score[at] = 0;
    return { score, highlightsOf: (number) => this.highlightsIn(number, tally, terms.length) };
  }

  private highlightsIn(number: number, { ofDoc }: Tally, wanted: number): readonly string[] {
    let found: string[] | null = null;
    const end = this.first[number + 1] ?? this.highlight.length;
    for (let doc = this.first[number] ?? end; doc < end; doc++) {
      const id = this.highlight[doc] ?? null;
      if (id !== null && ofDoc[doc] === wanted) (found ??= []).push(id);
    }
    return found ?? none;
  }

  private open(entry: number, highlight: string | null): number {
    this.owner.push(entry);
    return this.highlight.push(highlight) - 1;
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
