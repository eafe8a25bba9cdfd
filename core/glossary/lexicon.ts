import type { Place } from '../reference/place.ts';
import { Shape, tokenize, type Tokens } from '../text/tokens.ts';
import type { Ambiguity } from './ambiguity.ts';
import { formKinds, type CompiledGlossary, type Form, type FormKind } from './compile.ts';
import type { Concept } from './concept.ts';
import type { Field } from './field.ts';
import { FormTable } from './form-table.ts';
import { nearForms } from './misspellings.ts';
import { unpackBytes, unpackShorts } from './packed.ts';

/** A form of the glossary found at a word. Positions count tokens; `end` is the one after the last. */
export interface Lexeme {
  start: number;
  end: number;
  form: Form;
  concept: Concept | null;
  place: Place | null;
  field: Field | null;
  ambiguity: Ambiguity | null;
  misspelt: boolean;
}

/** The compiled glossary, ready for look-ups. */
export class Lexicon {
  readonly glossary: CompiledGlossary;
  private readonly table: FormTable;
  private readonly targets: Uint16Array;
  private readonly kinds: Uint8Array;
  private readonly byText = new Map<string, Concept | null>();
  private readonly byId = new Map<string, Concept>();
  private readonly bySymbol = new Map<string, Concept[]>();

  constructor(glossary: CompiledGlossary) {
    this.glossary = glossary;
    this.table = new FormTable(glossary.forms);
    this.targets = unpackShorts(glossary.targets);
    this.kinds = unpackBytes(glossary.kinds);
  }

  get formCount(): number {
    return this.table.count;
  }

  /** All forms that begin at a token, the longest first. */
  at(tokens: Tokens, start: number): Lexeme[] {
    const found: Lexeme[] = [];
    this.table.each(tokens, start, (form, end) => {
      const lexeme = this.lexeme(tokens, start, end, form, false);
      if (lexeme !== null) found.unshift(lexeme);
    });
    return found;
  }

  /** Whether any form begins with a word, by its hash. */
  begins(hash: number): boolean {
    return this.table.begins(hash);
  }

  /** Names that the text has with one slip, the longest first. */
  nearly(tokens: Tokens, start: number): Lexeme[] {
    return nearForms(tokens, start, this.table, this.glossary.slips)
      .map(({ end, form }) => this.lexeme(tokens, start, end, form, true))
      .filter((lexeme) => lexeme !== null && mayBeMisspelt(lexeme)) as Lexeme[];
  }

  /** The concept whose preferred or admitted full form is this text. */
  conceptOf(text: string): Concept | null {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const tokens = tokenize(text);
    let found: Concept | null = null;
    this.table.each(tokens, 0, (form, end) => {
      if (end === tokens.count && isFullForm(this.kindOf(form))) found ??= this.glossary.concepts[this.targets[form] ?? 0] ?? null;
    });
    this.byText.set(text, found);
    return found;
  }

  /** The concept of an id, or null. */
  concept(id: string | null): Concept | null {
    if (this.byId.size === 0) for (const concept of this.glossary.concepts) this.byId.set(concept.id, concept);
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  place(id: string | null): Place | null {
    return this.glossary.places.find((place) => place.id === id) ?? null;
  }

  /** The types of document that a symbol stands for: QĐ is Quyết định and Quy định. */
  documentTypes(symbol: string): readonly Concept[] {
    if (this.bySymbol.size === 0) {
      for (const concept of this.glossary.concepts) {
        for (const each of concept.symbols) this.bySymbol.set(each.toUpperCase(), [...(this.bySymbol.get(each.toUpperCase()) ?? []), concept]);
      }
    }
    return this.bySymbol.get(symbol.toUpperCase()) ?? [];
  }

  private kindOf(form: number): FormKind {
    return formKinds[this.kinds[form] ?? 0] ?? 'preferred';
  }

  private lexeme(tokens: Tokens, start: number, end: number, index: number, misspelt: boolean): Lexeme | null {
    const target = this.targets[index] ?? 0;
    const kind = this.kindOf(index);
    const form = { text: this.table.textOf(index), target, kind };
    const { concepts, places, fields, ambiguities } = this.glossary;
    const isField = kind === 'field' || kind === 'field abbreviation';
    const lexeme = {
      start, end, form, misspelt,
      concept: isField || kind === 'place' || kind === 'ambiguous' ? null : (concepts[target] ?? null),
      place: kind === 'place' ? (places[target] ?? null) : null,
      field: isField ? (fields[target] ?? null) : null,
      ambiguity: kind === 'ambiguous' ? (ambiguities[target] ?? null) : null,
    };
    return fitsCase(tokens, lexeme) ? lexeme : null;
  }
}

const isFullForm = (kind: FormKind): boolean => kind === 'preferred' || kind === 'admitted';

/** Full names of bodies and offices, and long abbreviations: a slip in a place or a phrase proves nothing. */
function mayBeMisspelt({ concept, form }: Lexeme): boolean {
  if (concept === null || concept.role === 'phrase' || concept.role === 'term') return false;
  return form.kind === 'abbreviation' ? !form.text.includes(' ') : (form.kind === 'preferred' || form.kind === 'admitted') && !/^\p{Lu}{2}/u.test(form.text);
}

/**
 * Abbreviations keep their capitals, unless they are long and spell no syllable (a CMS
 * writes "Ubnd"); names of places begin with capitals; so do forms marked case-sensitive.
 */
function fitsCase(tokens: Tokens, { start, end, form, concept }: Lexeme): boolean {
  const shape = (at: number) => tokens.shape[at] ?? 0;
  if (form.kind === 'place') return everyToken(start, end, (at) => (shape(at) & Shape.letters) === 0 || (shape(at) & Shape.capital) !== 0);
  if (form.kind === 'field') return true;
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
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** The first letter is a capital where the form's is. */
function hasCapitalsOf(tokens: Tokens, start: number, end: number, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return everyToken(start, end, (at) => {
    const initial = words[at - start]?.charAt(0) ?? '';
    return initial === initial.toLowerCase() || ((tokens.shape[at] ?? 0) & Shape.capital) !== 0;
  });
}
