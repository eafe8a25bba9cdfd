import { foldText } from '../text/fold.ts';
import { sameWords } from '../text/same-words.ts';
import type { Tokens } from '../text/tokens.ts';
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

/** Finds forms in tokenised text, on the borders of words. */
export class FormTable {
  readonly texts: string[];
  private readonly trie: Trie;
  private readonly firstWords: (string | undefined)[] = [];
  private readonly lastWords: (string | undefined)[] = [];

  constructor(packed: PackedForms) {
    this.texts = packed.texts.split('\n');
    this.trie = new Trie(packed.trie);
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

  /**
   * The longest forms of a text from left to right, without overlap: threes of form and
   * first and last UTF-16 offset.
   */
  longest(tokens: Tokens): number[] {
    const found: number[] = [];
    for (let at = 0; at < tokens.count; ) {
      let end = 0;
      let last = 0;
      let node = this.trie.first(tokens.hash[at] ?? 0);
      for (let next = at + 1; node !== 0; next++) {
        if (this.trie.hasForms(node)) [last, end] = [node, next];
        if (next === tokens.count) break;
        node = this.trie.next(node, edgeKey(tokens.hash[next] ?? 0, tokens.gap[next] ?? 0));
      }
      let form = end === 0 ? 0 : this.trie.formsFrom(last);
      if (end > 0 && !this.isAt(tokens, at, end, form)) {
        end = 0;
        this.each(tokens, at, (other, next) => ([form, end] = [other, next]));
      }
      if (end > 0) found.push(form, tokens.start[at] ?? 0, tokens.end[end - 1] ?? 0);
      at = end > 0 ? end : at + 1;
    }
    return found;
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
    return (known[node] ??= foldText(wordsOf(this.texts[this.trie.formBelow(node)] ?? '')[n] ?? ''));
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
    return sameWords(tokens.raw, tokens.start[start] ?? 0, tokens.end[end - 1] ?? 0, this.texts[form] ?? '');
  }
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
