import type { Concept } from '../glossary/concept.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Mention } from '../glossary/mention.ts';
import { foldText } from '../text/fold.ts';

/** Adjectives that a place's name stands before: "Hải Dương Provincial Party Committee". */
const level = /\b(?:Provincial|Municipal|City|District|Town|Ward|Commune)\b/;

/**
 * The English renderings of a mention that pass, the preferred first: the gloss, the admitted forms of its
 * entry (with the place, where the gloss has one), the names of places in their admitted spellings, and the
 * gloss without a place that the page itself leaves out. Nothing is guessed beyond the glossary.
 */
export function acceptedForms(mention: Mention, lexicon: Lexicon): string[] {
  const preferred = withoutArticle(mention.gloss.en);
  const own = [preferred, ...admittedForms(preferred, lexicon.concept(mention.kind === 'place' ? null : mention.concept))];
  const spelled = [...own, ...own.flatMap(lowered), ...bareName(mention, lexicon)].flatMap((form) => [form, ...spellings(form, mention, lexicon)]);
  const { inherited } = mention;
  const plain = inherited === null ? [] : spelled.filter((form) => form.includes(`${inherited.place} `)).map((form) => form.replace(`${inherited.place} `, ''));
  return [...new Set([...spelled, ...plain])];
}

const withoutArticle = (form: string): string => form.replace(/^(?:the|an?) /i, '');

/** A title that begins with a word which only the beginning of a line makes a capital: "former Secretary". */
const lowered = (form: string): string[] => (/^(?:Former|Late|Full-time) /.test(form) ? [form.charAt(0).toLowerCase() + form.slice(1)] : []);

/** A place that the page names without its level may be named so in English: "Lai Châu" beside "Lai Châu Province". */
function bareName({ kind, concept, text }: Mention, lexicon: Lexicon): string[] {
  const place = kind === 'place' ? lexicon.place(concept) : null;
  return place !== null && [place.vi, ...place.viAdmitted].some((name) => foldText(name) === foldText(text)) ? [place.en] : [];
}

/** What the entry admits besides its preferred form. Remarks in brackets, and forms that wait for an object, are no renderings. */
function admittedForms(preferred: string, concept: Concept | null): string[] {
  if (concept === null) return [];
  const whole = concept.enAdmitted.filter((form) => !/[()]|\b(?:to|of|No\.)$/.test(form));
  if (concept.en === preferred) return whole;
  const place = insertion(preferred, concept.en);
  return place === null ? [] : whole.filter((form) => level.test(form)).map((form) => form.replace(level, (word) => place + word));
}

/** What a composed form has more than its entry's: "Hải Dương " before the level; null where they differ otherwise. */
function insertion(composed: string, plain: string): string | null {
  const at = plain.search(level);
  const added = composed.length - plain.length;
  if (at < 0 || added <= 0 || !composed.startsWith(plain.slice(0, at)) || composed.slice(at + added) !== plain.slice(at)) return null;
  return composed.slice(at, at + added);
}

/** The form with the names of its places as the glossary also admits them: "Hai Duong". */
function spellings(form: string, mention: Mention, lexicon: Lexicon): string[] {
  return placesOf(mention).flatMap((id) => {
    const place = lexicon.place(id);
    if (place === null || !form.includes(place.en)) return [];
    return place.enAdmitted.map((other) => form.replace(place.en, other));
  });
}

function placesOf(mention: Mention): string[] {
  const own = mention.kind === 'place' && mention.concept !== null ? [mention.concept] : [];
  return [...own, ...mention.parts.flatMap(placesOf)];
}
