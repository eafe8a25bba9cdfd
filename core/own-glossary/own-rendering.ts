import type { Concept } from '../glossary/concept.ts';
import type { Rendering } from '../glossary/mention.ts';
import type { OwnTerm } from './own-term.ts';

/** A concept that is known to be meant by an own term. */
export function inWordsOf(concept: Concept, own: OwnTerm): Concept {
  // The deputy of an office goes by its own words; what the head of a body is called does not change with the body's name.
  const { head } = concept.forms;
  return concept.own === own ? concept : { ...concept, ...ownRendering(own, concept), forms: head === undefined ? {} : { head }, own };
}

/** What stands for the term in a language: the reader's words, else the glossary's, else the Vietnamese form. */
export function ownRendering({ vi: [form = ''], en, zh, keep }: OwnTerm, builtIn: Rendering | null): Rendering {
  if (keep) return { en: form, zh: form };
  return { en: en ?? builtIn?.en ?? form, zh: zh ?? builtIn?.zh ?? null };
}
