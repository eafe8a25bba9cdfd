import type { Concept } from '../glossary/concept.ts';
import { edgeKey } from '../glossary/trie.ts';
import { sameWords } from '../text/same-words.ts';
import { Gap, Shape, tokenize, type Tokens } from '../text/tokens.ts';
import { inWordsOf } from './own-rendering.ts';
import { nearness, type OwnTerm } from './own-term.ts';

/** An own term found at a word; `end` is the token after its last. */
export interface OwnMatch {
  term: OwnTerm;
  end: number;
}

/** Forms with the same beginning, word by word: the hashes and signs that the glossary's trie steps by. */
interface TrieNode {
  next: Map<number, TrieNode> | null;
  /** Forms that end here, those that win first. */
  forms: { text: string; term: OwnTerm }[];
}

/** The reader's own terms that hold for one article, ready for look-ups: the same folding and the same steps as the glossary's. */
export class OwnLexicon {
  private readonly root: TrieNode = { next: null, forms: [] };
  /** By concept of the glossary: the same in the reader's words, or itself. */
  private readonly corrected = new Map<Concept, Concept>();

  /**
   * Null where there is none, so that reading costs nothing more.
   * @param terms those whose scope the article is in
   */
  static of(terms: readonly OwnTerm[]): OwnLexicon | null {
    const holding = terms.filter((term) => term.deleted === null).sort(byPrecedence);
    return holding.length === 0 ? null : new OwnLexicon(holding);
  }

  private constructor(holding: readonly OwnTerm[]) {
    for (const term of holding) for (const text of term.vi) this.insert(text, term);
  }

  /** Own terms that begin at a token, the longest first; of one span only the one that wins. */
  at(tokens: Tokens, start: number): OwnMatch[] {
    const found: OwnMatch[] = [];
    let node = step(this.root, tokens, start, start);
    for (let end = start + 1; node !== null; end++) {
      const form = node.forms.find(({ text }) => isAt(tokens, start, end, text));
      if (form !== undefined) found.unshift({ term: form.term, end });
      node = end < tokens.count ? step(node, tokens, end, start) : null;
    }
    return found;
  }

  /** A concept of the glossary in the reader's words, where one of the own forms is a full form of it. */
  correct(concept: Concept): Concept {
    const known = this.corrected.get(concept);
    if (known !== undefined || concept.own !== undefined) return known ?? concept;
    const own = [concept.vi, ...concept.viAdmitted].map((form) => this.whole(form)).find((term) => term !== null) ?? null;
    const made = own === null ? concept : inWordsOf(concept, own);
    this.corrected.set(concept, made);
    return made;
  }

  private whole(form: string): OwnTerm | null {
    const tokens = tokenize(form);
    return this.at(tokens, 0).find(({ end }) => end === tokens.count)?.term ?? null;
  }

  private insert(text: string, term: OwnTerm): void {
    const { count, hash, gap } = tokenize(text);
    let node = this.root;
    for (let at = 0; at < count; at++) {
      const key = edgeKey(hash[at] ?? 0, at === 0 ? Gap.space : (gap[at] ?? 0));
      const next = node.next?.get(key) ?? { next: null, forms: [] };
      (node.next ??= new Map()).set(key, next);
      node = next;
    }
    node.forms.push({ text, term });
  }
}

const step = (node: TrieNode, { hash, gap }: Tokens, at: number, start: number): TrieNode | null =>
  node.next?.get(edgeKey(hash[at] ?? 0, at === start ? Gap.space : (gap[at] ?? 0))) ?? null;

/** Hashes may collide, so the text has the last word. */
const isAt = (tokens: Tokens, start: number, end: number, text: string): boolean =>
  sameWords(tokens.raw, tokens.start[start] ?? 0, tokens.end[end - 1] ?? 0, text) && fitsCase(tokens, start, end, text);

/** The nearest scope first; of two in one scope the one changed last. */
function byPrecedence(a: OwnTerm, b: OwnTerm): number {
  const near = nearness[a.scope.kind] - nearness[b.scope.kind];
  return near !== 0 ? near : a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified > b.modified ? -1 : 1;
}

/** A word that the form has in capitals alone (CT, BTV) is no common word in small letters. */
function fitsCase(tokens: Tokens, start: number, end: number, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  for (let at = start; at < end; at++) {
    const word = words[at - start] ?? '';
    const isCapitals = /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
    if (isCapitals && ((tokens.shape[at] ?? 0) & Shape.allCaps) === 0) return false;
  }
  return true;
}
