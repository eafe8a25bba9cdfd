import type { Place } from '../reference/place.ts';
import { fold, foldText } from '../text/fold.ts';
import { Shape, type Tokens } from '../text/tokens.ts';
import { edgeKey, slotOf, type CompiledGlossary, type Form } from './compile.ts';
import type { Concept } from './concept.ts';
import { Misspellings } from './misspellings.ts';

/** A form of the glossary found at a word. Positions count tokens; `end` is the one after the last. */
export interface Lexeme {
  start: number;
  end: number;
  form: Form;
  concept: Concept | null;
  place: Place | null;
  misspelt: boolean;
}

/** The compiled glossary, ready for look-ups. */
export class Lexicon {
  readonly glossary: CompiledGlossary;
  private readonly from: Int32Array;
  private readonly key: Int32Array;
  private readonly to: Int32Array;
  private readonly byText = new Map<string, Concept>();
  private readonly byId = new Map<string, Concept>();
  private readonly folded: (string | undefined)[] = [];
  private misspellings: Misspellings | null = null;

  constructor(glossary: CompiledGlossary) {
    this.glossary = glossary;
    this.from = Int32Array.from(glossary.trie.from);
    this.key = Int32Array.from(glossary.trie.key);
    this.to = Int32Array.from(glossary.trie.to);
  }

  /** All forms that begin at a token, the longest first. Each is verified: hashes may collide. */
  at(tokens: Tokens, start: number): Lexeme[] {
    const found: Lexeme[] = [];
    let node = 0;
    for (let at = start; at < tokens.count; at++) {
      node = this.step(node, edgeKey(tokens.hash[at] ?? 0, at === start ? 1 : (tokens.gap[at] ?? 0)));
      if (node === 0) break;
      for (let form = this.glossary.trie.first[node] ?? -1; form >= 0; form = this.glossary.trie.next[form] ?? -1) {
        const lexeme = this.lexeme(tokens, start, at + 1, form, false);
        if (lexeme !== null && this.verify(tokens, lexeme, form)) found.unshift(lexeme);
      }
    }
    return found;
  }

  /** Forms of at least two syllables that the text has with one slip in one syllable. */
  nearly(tokens: Tokens, start: number): Lexeme[] {
    this.misspellings ??= new Misspellings(this.glossary);
    return this.misspellings
      .at(tokens, start)
      .map(({ end, form }) => this.lexeme(tokens, start, end, form, true))
      .filter((lexeme) => lexeme !== null);
  }

  /** The concept whose preferred or admitted full form is this text. */
  conceptOf(text: string): Concept | null {
    if (this.byText.size === 0) this.indexTexts();
    return this.byText.get(foldText(text)) ?? null;
  }

  /** The concept of an id, or null. */
  concept(id: string | null): Concept | null {
    if (this.byId.size === 0) for (const concept of this.glossary.concepts) this.byId.set(concept.id, concept);
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  place(id: string | null): Place | null {
    return this.glossary.places.find((place) => place.id === id) ?? null;
  }

  private indexTexts(): void {
    for (const form of this.glossary.forms) {
      const concept = this.glossary.concepts[form.target];
      if (concept === undefined || (form.kind !== 'preferred' && form.kind !== 'admitted')) continue;
      const key = foldText(form.text);
      if (!this.byText.has(key)) this.byText.set(key, concept);
    }
  }

  private step(node: number, key: number): number {
    const mask = this.to.length - 1;
    for (let slot = slotOf(node, key, mask); this.to[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.from[slot] === node && this.key[slot] === key) return this.to[slot] ?? 0;
    }
    return 0;
  }

  private lexeme(tokens: Tokens, start: number, end: number, index: number, misspelt: boolean): Lexeme | null {
    const form = this.glossary.forms[index];
    if (form === undefined) return null;
    const concept = form.kind === 'place' ? null : (this.glossary.concepts[form.target] ?? null);
    const place = form.kind === 'place' ? (this.glossary.places[form.target] ?? null) : null;
    const lexeme = { start, end, form, concept, place, misspelt };
    return fitsCase(tokens, lexeme) ? lexeme : null;
  }

  private verify(tokens: Tokens, { start, end }: Lexeme, index: number): boolean {
    const expected = (this.folded[index] ??= lettersOf(this.glossary.forms[index]?.text ?? ''));
    return lettersOf(tokens.raw.slice(tokens.start[start], tokens.end[end - 1])) === expected;
  }
}

/** The letters, tones and digits alone: what `edgeKey` compares, without its collisions. */
const lettersOf = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Abbreviations keep their capitals, unless they are long and spell no syllable (a CMS
 * writes "Ubnd"); names of places begin with capitals; so do forms marked case-sensitive.
 */
function fitsCase(tokens: Tokens, { start, end, form, concept }: Lexeme): boolean {
  const shape = (at: number) => tokens.shape[at] ?? 0;
  if (form.kind === 'place') return everyToken(start, end, (at) => (shape(at) & Shape.letters) === 0 || (shape(at) & Shape.capital) !== 0);
  if (form.kind === 'preferred' || form.kind === 'admitted') return !(concept?.caseSensitive ?? false) || hasCapitalsOf(tokens, start, end, form.text);
  if (end === start + 1 && form.text.length >= 4 && form.kind === 'abbreviation') return true;
  return everyToken(start, end, (at) => !isCapitalWord(form.text, at - start) || (shape(at) & Shape.allCaps) !== 0);
}

function everyToken(start: number, end: number, test: (at: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (!test(at)) return false;
  return true;
}

/** Whether the n-th word of a form stands in capitals alone. */
function isCapitalWord(text: string, n: number): boolean {
  const word = text.split(/[^\p{L}\p{N}]+/u)[n] ?? '';
  return word === word.toUpperCase();
}

/** The first letter is a capital where the form's is. */
function hasCapitalsOf(tokens: Tokens, start: number, end: number, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return everyToken(start, end, (at) => {
    const initial = words[at - start]?.charAt(0) ?? '';
    return initial === initial.toLowerCase() || ((tokens.shape[at] ?? 0) & Shape.capital) !== 0;
  });
}
