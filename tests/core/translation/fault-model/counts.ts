import { pick } from '../../../../bench/text/random.ts';
import { instead, isDocument, type Kinds, type Site } from './site.ts';

/** A term that stands in the translation less often than in the source, more often, or in another sentence. */
export const counts: Kinds = {
  dropped: ({ before, after }) => before.replace(/\b(?:the|a|an) $/i, '') + after.trimStart(),
  'dropped with its article': (site) => instead(site, ''),
  'a pronoun instead': (site) => instead(site, 'it'),
  'a common word instead': (site, random) => instead(site, pick(random, ['authorities', 'leader', 'competent agency', 'local officials', 'relevant body'])),
  'another term of the paragraph instead': (site, random) => {
    const others = site.locks.filter(({ required }) => !required.includes(site.term) && !site.term.includes(required));
    return others.length === 0 ? null : instead(site, pick(random, others).required);
  },
  'cut off before the term': ({ before }) => before,
  'doubled at once': (site) => instead(site, `${site.term} ${site.term}`),
  'doubled with "and"': (site) => instead(site, `${site.term} and the ${site.term}`),
  'doubled in brackets': (site) => instead(site, `${site.term} (${site.term})`),
  'a second one made up': ({ before, term, after }) => `${before}${term}${after} The ${term} will report again.`,
  'the whole said twice': ({ translation }) => `${translation} ${translation}`,
  'the whole said twice in other words': ({ translation }) => `${translation} (In other words: ${translation})`,
  nothing: () => '',
  'white space': () => ' \n\u00A0',
  'moved to the other sentence': (site) => moved(site),
  'exchanged with a term of the other sentence': (site) => exchanged(site),
  'two terms run together': (site) => runTogether(site),
};

/** Takes a term of the first sentence away and lets the second speak of it. */
function moved({ before, term, after, translation }: Site): string | null {
  const end = sentenceEnd(translation);
  if (end === null || before.length + term.length > end) return null;
  const rest = (before.replace(/\b(?:the|a|an) $/i, '') + after.trimStart()).trimEnd();
  return `${rest.replace(/[.!?]$/, '')}, as the ${term} said.`;
}

function exchanged({ before, term, after, translation, locks }: Site): string | null {
  const end = sentenceEnd(translation);
  if (end === null || before.length + term.length > end) return null;
  const tail = before.length + term.length;
  const first = translation.slice(0, end);
  const other = locks.find(({ required }) => !required.includes(term) && !term.includes(required) && !first.includes(required) && translation.includes(required));
  if (other === undefined) return null;
  return before + other.required + after.slice(0, end - tail) + after.slice(end - tail).replace(other.required, term);
}

/** Where the first of two sentences ends; null in a text of one. */
function sentenceEnd(text: string): number | null {
  const end = /[a-zà-ỹ0-9%]\. (?=[A-ZĐÀ-Ỹ])/u.exec(text.replaceAll(/\bNo\. /g, 'No_ '));
  return end === null ? null : end.index + 2;
}

/** "Provincial Departments of Construction and Transport" for two departments. */
function runTogether({ before, term, after, locks }: Site): string | null {
  const next = /^ and (?:the )?/.exec(after)?.[0];
  if (next === undefined || isDocument(term)) return null;
  const other = locks.find(({ required }) => after.startsWith(required, next.length));
  if (other === undefined) return null;
  const [one, two] = [term.split(' '), other.required.split(' ')];
  const same = one.findIndex((word, at) => word !== two[at]);
  return same < 1 ? null : `${before}${term} and ${two.slice(same).join(' ')}${after.slice(next.length + other.required.length)}`;
}
