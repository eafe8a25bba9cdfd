import { foldText } from '../text/fold.ts';
import { sameWords } from '../text/same-words.ts';
import type { Tokens } from '../text/tokens.ts';
import { endOf, readWords, type Words } from '../text/words.ts';
import { edgeKey, packTrie, Trie, type PackedTrie } from './trie.ts';

/** All forms of a glossary with their trie, compiled when the extension is built. */
export interface PackedForms {
  /** The forms in the trie's order, one a line. */
  texts: string;
  trie: PackedTrie;
}

/** Compiles forms; `order` gives for each number in the table the index of its form. */
export function packForms(forms: readonly string[]): { table: PackedForms; order: number[] } {
  const { trie, order } = packTrie(forms);
  return { table: { texts: order.map((form) => forms[form] ?? '').join('\n'), trie }, order };
}

/** Finds forms in a text, on the borders of words. */
export class FormTable {
  readonly count: number;
  private readonly texts: string;
  /** Where the text of a form begins; with one more at the end. */
  private readonly starts: Int32Array;
  private readonly cutOut: (string | undefined)[] = [];
  private readonly trie: Trie;
  private readonly firstWords: (string | undefined)[] = [];
  private readonly lastWords: (string | undefined)[] = [];

  constructor(packed: PackedForms) {
    this.texts = packed.texts;
    this.trie = new Trie(packed.trie);
    this.count = this.trie.formCount;
    this.starts = linesOf(packed.texts, this.count);
  }

  textOf(form: number): string {
    return (this.cutOut[form] ??= this.texts.slice(this.starts[form], (this.starts[form + 1] ?? 1) - 1));
  }

  /** Calls back with every form that begins at a token, the shortest first. */
  each(tokens: Tokens, start: number, found: (form: number, end: number) => void): void {
    let node = this.trie.first(tokens.hash[start] ?? 0);
    for (let end = start + 1; node !== 0; end++) {
      const last = this.trie.formsFrom(node + 1);
      for (let form = this.trie.formsFrom(node); form < last; form++) if (this.isAt(tokens, start, end, form)) found(form, end);
      if (end === tokens.count) return;
      node = this.trie.next(node, edgeKey(tokens.hash[end] ?? 0, tokens.gap[end] ?? 0));
    }
  }

  /** The longest forms of a raw text from left to right, without overlap: threes of form and first and last UTF-16 offset. */
  longest(raw: string): number[] {
    const found: number[] = [];
    const words = readWords(raw);
    for (let word = this.trie.beginning(words, 1); word <= words.count; word = this.trie.beginning(words, word)) word = this.longestAt(raw, words, word, found);
    return found;
  }

  /** Notes the longest form that begins at a word, and gives the word to go on with. Where hashes deceive, a shorter one is looked for. */
  private longestAt(raw: string, words: Words, from: number, found: number[]): number {
    const start = words.next[from - 1] ?? 0;
    for (let to = words.count; to >= from; ) {
      const node = this.trie.along(raw, words, from, to);
      if (node === 0) break;
      to = from + this.trie.depthOf(node) - 1;
      const end = endOf(raw, words, to);
      for (let form = this.trie.formsFrom(node); form < this.trie.formsFrom(node + 1); form++) {
        if (!this.hasText(raw, start, end, form)) continue;
        found.push(form, start, end);
        return to + 1;
      }
      to--;
    }
    return from + 1;
  }

  /**
   * Forms of two words and more that begin at a token with exactly one word wrong.
   * @param isSlip whether the word at a token may stand for this folded word of a form
   */
  eachNear(tokens: Tokens, start: number, isSlip: (token: number, word: string) => boolean, found: (form: number, end: number) => void): void {
    const key = (at: number) => edgeKey(tokens.hash[at] ?? 0, tokens.gap[at] ?? 0);
    if (start + 1 < tokens.count) {
      for (const node of this.trie.grandchildren(key(start + 1))) if (isSlip(start, this.wordAt(this.firstWords, node, 0))) this.eachBelow(tokens, node, start + 2, found);
    }
    let node = this.trie.first(tokens.hash[start] ?? 0);
    for (let at = start + 1; node !== 0 && at < tokens.count && at < start + 12; at++) {
      const right = this.trie.next(node, key(at));
      for (let child = this.trie.childrenFrom(node); child < this.trie.childrenFrom(node + 1); child++) {
        if (child !== right && isSlip(at, this.wordAt(this.lastWords, child, at - start))) this.eachBelow(tokens, child, at + 1, found);
      }
      node = right;
    }
  }

  /** The n-th word on the way to a node, folded; looked up once a node. */
  private wordAt(known: (string | undefined)[], node: number, n: number): string {
    return (known[node] ??= foldText(wordsOf(this.textOf(this.trie.formBelow(node)))[n] ?? ''));
  }

  /** The forms at a node and, with all further words right, below it. */
  private eachBelow(tokens: Tokens, from: number, after: number, found: (form: number, end: number) => void): void {
    let node = from;
    for (let end = after; node !== 0; end++) {
      for (let form = this.trie.formsFrom(node); form < this.trie.formsFrom(node + 1); form++) found(form, end);
      if (end >= tokens.count) return;
      node = this.trie.next(node, edgeKey(tokens.hash[end] ?? 0, tokens.gap[end] ?? 0));
    }
  }

  /** Whether any form begins with a word. */
  begins(hash: number): boolean {
    return this.trie.first(hash) !== 0;
  }

  /** Hashes may collide, so the text has the last word. */
  private isAt(tokens: Tokens, start: number, end: number, form: number): boolean {
    return this.hasText(tokens.raw, tokens.start[start] ?? 0, tokens.end[end - 1] ?? 0, form);
  }

  private hasText(raw: string, start: number, end: number, form: number): boolean {
    return sameWords(raw, start, end, this.texts, this.starts[form] ?? 0, (this.starts[form + 1] ?? 1) - 1);
  }
}

/** Where each line of a text begins; with one more after the end. */
function linesOf(text: string, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let line = 1; line <= count; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
  starts[count] = text.length + 1;
  return starts;
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
