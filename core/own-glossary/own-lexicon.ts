import { FormTable, packForms } from '../glossary/form-table.ts';
import type { Concept } from '../glossary/concept.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Rendering } from '../glossary/mention.ts';
import { foldText } from '../text/fold.ts';
import { Shape, type Tokens } from '../text/tokens.ts';
import { isInScope, nearness, type OwnTerm, type Whereabouts } from './own-term.ts';

/** An own term found at a word; `end` is the token after its last. */
export interface OwnMatch {
  term: OwnTerm;
  end: number;
}

/** The reader's own terms that hold for one article, ready for look-ups: the same trie and the same folding as the glossary's. */
export class OwnLexicon {
  private readonly table: FormTable;
  private readonly terms: OwnTerm[];
  private readonly lexicon: Lexicon;
  private corrections: Map<Concept, OwnTerm> | null = null;
  private readonly corrected = new Map<Concept, Concept>();

  /** Null where none holds, so that reading costs nothing more. */
  static of(terms: readonly OwnTerm[], where: Whereabouts, lexicon: Lexicon): OwnLexicon | null {
    const holding = terms.filter((term) => term.deleted === null && isInScope(term, where)).sort(byPrecedence);
    return holding.length === 0 ? null : new OwnLexicon(holding, lexicon);
  }

  private constructor(holding: readonly OwnTerm[], lexicon: Lexicon) {
    const known = new Map<string, { text: string; term: OwnTerm }>();
    for (const term of holding) for (const text of term.vi) if (!known.has(foldText(text))) known.set(foldText(text), { text, term });
    const forms = [...known.values()];
    const { table, order } = packForms(forms.map(({ text }) => text));
    this.table = new FormTable(table);
    this.terms = order.flatMap((index) => forms[index]?.term ?? []);
    this.lexicon = lexicon;
  }

  /** Own terms that begin at a token, the longest first; of one span only the one that wins. */
  at(tokens: Tokens, start: number): OwnMatch[] {
    const found: OwnMatch[] = [];
    if (!this.table.begins(tokens.hash[start] ?? 0)) return found;
    this.table.each(tokens, start, (form, end) => {
      const term = this.terms[form];
      if (term === undefined || !fitsCase(tokens, start, end, this.table.texts[form] ?? '')) return;
      const before = found[0];
      if (before?.end !== end) found.unshift({ term, end });
      else if (byPrecedence(term, before.term) < 0) found[0] = { term, end };
    });
    return found;
  }

  /** A concept of the glossary in the reader's words, where one of the own forms is a full form of it. */
  correct(concept: Concept): Concept {
    const term = (this.corrections ??= this.findCorrections()).get(concept);
    return term === undefined ? concept : this.correctBy(concept, term);
  }

  /** The same for a concept that is known to be meant by an own term. */
  correctBy(concept: Concept, own: OwnTerm): Concept {
    if (concept.own === own) return concept;
    const known = this.corrected.get(concept);
    if (known?.own === own) return known;
    // The deputy of an office goes by its own words; what the head of a body is called does not change with the body's name.
    const { head } = concept.forms;
    const made: Concept = { ...concept, ...ownRendering(own, concept), forms: head === undefined ? {} : { head }, own };
    this.corrected.set(concept, made);
    return made;
  }

  private findCorrections(): Map<Concept, OwnTerm> {
    const found = new Map<Concept, OwnTerm>();
    for (const term of this.terms.toSorted(byPrecedence)) {
      for (const form of term.vi) {
        const concept = this.lexicon.conceptOf(form);
        if (concept !== null && !found.has(concept)) found.set(concept, term);
      }
    }
    return found;
  }
}

/** The nearest scope first; of two in one scope the one changed last. */
function byPrecedence(a: OwnTerm, b: OwnTerm): number {
  const near = nearness[a.scope.kind] - nearness[b.scope.kind];
  return near !== 0 ? near : a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified > b.modified ? -1 : 1;
}

/** What stands for the term in a language: the reader's words, else the glossary's, else the Vietnamese form. */
export function ownRendering({ vi: [form = ''], en, zh, keep }: OwnTerm, builtIn: Rendering | null): Rendering {
  if (keep) return { en: form, zh: form };
  return { en: en ?? builtIn?.en ?? form, zh: zh ?? builtIn?.zh ?? null };
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
