import { pick } from '../../../../bench/text/random.ts';
import { instead, isDocument, isOffice, type Kinds, type Sample, type Site } from './site.ts';

/** Right translations: inflected, at the head of a sentence, in other company. None of them may alarm. */
export const variants: Kinds = {
  'as it is': ({ translation }) => translation,
  'at the head of the sentence': ({ before, term, after }) => (/^(?:The |An? )$/.test(before) ? capital(term) + after : null),
  'at the head of a second sentence': ({ before, term, after }) => (before === 'The ' ? `So it was decided. ${capital(term)}${after}` : null),
  'behind a colon': ({ before, term, after }) => (before === 'The ' ? `In brief: ${capital(term)}${after}` : null),
  'at the head of a list': ({ before, term, after }) => (before === 'The ' ? `- ${capital(term)}${after}` : null),
  'at the head of a quotation': ({ before, term, after }) => (before === 'The ' ? `“${capital(term)}${after}”` : null),
  'on a new line': ({ before, term, after }) => (before === 'The ' ? `Today\n${capital(term)}${after}` : null),
  plural: (site) => instead(site, plural(site.term)),
  'plural in both nouns': (site) => (isOffice(site.term) && /(?:Committee|Council|Department)$/.test(site.term) ? instead(site, `${plural(site.term) ?? ''}s`) : null),
  possessive: (site) => (/^'/.test(site.after) ? null : instead(site, /s$/.test(site.term) ? `${site.term}'` : `${site.term}'s`)),
  'possessive with a typographic apostrophe': (site) => (/^'/.test(site.after) ? null : instead(site, /s$/.test(site.term) ? `${site.term}’` : `${site.term}’s`)),
  'possessive of the plural': (site) => (plural(site.term)?.endsWith('s') === true && !site.term.includes(' of ') && !site.after.startsWith("'") ? instead(site, `${plural(site.term) ?? ''}'`) : null),
  'typographic apostrophes': ({ translation }) => translation.replaceAll("'", '’'),
  'another article': (site, random) => (/\b[Tt]he $/.test(site.before) ? `${site.before.replace(/\b(?:The|the) $/, (the) => (the === 'The ' ? 'This ' : pick(random, ['a ', 'this ', 'its ', 'every ', 'that '])))}${site.term}${site.after}` : null),
  'no article': (site) => (/ the $/.test(site.before) ? site.before.replace(/the $/, '') + site.term + site.after : null),
  'in quotation marks': (site, random) => instead(site, pick(random, ['"#"', '“#”', '‘#’', '«#»']).replace('#', site.term)),
  'in brackets': (site) => instead(site, `(${site.term})`),
  'between dashes': (site, random) => instead(site, pick(random, ['– # –', '—#—', ', #,', '- # -']).replace('#', site.term)),
  'a comma behind': (site, random) => (/^ /.test(site.after) ? instead(site, site.term + pick(random, [',', ';', ':', ' –', '…', '?'])) : null),
  'initials behind': (site) => (isDocument(site.term) || !/ \p{Lu}/u.test(site.term) ? null : instead(site, `${site.term} (${site.term.replaceAll(/[^A-Z]/g, '')})`)),
  'an adjective before': (site, random) => (isDocument(site.term) || !/ the $/i.test(` ${site.before}`) ? null : instead(site, `${pick(random, ['new', 'current', 'incumbent', 'entire', 'same', 'competent'])} ${site.term}`)),
  'a phrase before the sentence': ({ translation }, random) =>
    (/^(?:The|A|An|In|At|Under|Each) /.test(translation) ? pick(random, ['This morning, ', 'As planned, ', 'According to the programme, ', 'On Friday, ']) + small(translation) : null),
  'a phrase behind the sentence': ({ translation }, random) => translation.replace(/\.$/, pick(random, [', it was reported.', ' on that occasion.', ' in the past 6 months.', ' (photo above).'])),
  'other words round the term': ({ translation }) => otherVerbs(translation),
  'white space at the ends': ({ translation }) => ` ${translation}\n`,
  'a person and money as the source has them': ({ translation }) => `${translation.replace(/\.$/, '')}, said Mr Đỗ Văn Khải, who gave 10 million đồng.`,
  'a name of a place as the source has it': ({ translation }) => `In Đông Lĩnh hamlet: ${translation}`,
  'a second sentence without terms': ({ translation }) => `${translation} Everyone agreed.`,
};

/** Whether a translation of the parallel text has each term as it is or in its plural, and so must not alarm either. */
export const isInflected = ({ translation, locks }: Sample): boolean =>
  locks.every(({ required }) => [required, plural(required), `${plural(required) ?? required}s`].some((form) => form !== null && translation.toLowerCase().includes(form.toLowerCase())));

/** What the source must say for a variant to be right. */
export const sourceOf: Record<string, (source: string) => string> = {
  'a person and money as the source has them': (source) => `${source.replace(/\.$/, '')}, ông Đỗ Văn Khải, người ủng hộ 10 triệu đồng, cho biết.`,
  'a name of a place as the source has it': (source) => `Tại thôn Đông Lĩnh: ${source}`,
  'a sentence left out': (source) => `${source} Trời mưa to suốt buổi sáng nên nhiều đoàn đến muộn hơn nhiều so với giờ ghi trong giấy mời.`,
  'half of it left out': (source) => `Trời mưa to suốt buổi sáng nên nhiều đoàn đến muộn hơn nhiều so với giờ ghi trong giấy mời, dù đã khởi hành từ rất sớm hôm trước. ${source}`,
  'a place of the source put before': (source) => `Tại Cao Bằng, ${source}`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The plural as English writes it, of the noun that heads the term; null for what has none. */
export function plural(term: string): string | null {
  if (!isOffice(term) && !/(?:Deputy|Member|voter|household|unit|Cell|organisation|quota|Chairman|Secretary|delegate|administration|General|Colonel)$|^(?:Deputy|Vice|Standing|Acting|Alternate|Former) /.test(term)) return null;
  if (/Prosecutor General|Auditor General|General$|Members\b/.test(term)) return null;
  const [head = '', ...rest] = term.split(/(?= of )/);
  return one(head) + rest.join('');
}

function one(noun: string): string {
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const verbs: [RegExp, string][] = [
  [/\basked\b/, 'requested'], [/\bheld\b/, 'organised'], [/\bissued\b/, 'promulgated'], [/\bvisited\b/, 'paid a visit to'], [/\bmet\b/, 'convened'], [/\bchaired\b/, 'presided over'],
  [/\bsigned\b/, 'put its name to'], [/\bproposed\b/, 'suggested'], [/\bpublished\b/, 'made public'], [/\bwill\b/, 'is to'], [/\bpresented\b/, 'set out'], [/\bannounced\b/, 'made known'],
];

const otherVerbs = (text: string): string | null => {
  const other = verbs.reduce((changed, [from, to]) => changed.replace(from, to), text);
  return other === text ? null : other;
};

/** Where it is open whether the term was kept; `debatableAnswers` says what was decided. */
export const debatable: Kinds = {
  'two terms of a sentence exchanged': ({ before, term, after, locks, translation }: Site) => {
    const other = locks.find(({ required }) => !required.includes(term) && !term.includes(required) && after.includes(required));
    return other === undefined || /[a-z]\. [A-Z]/.test(translation) ? null : before + other.required + after.replace(other.required, term);
  },
  'a space that does not break': (site) => instead(site, site.term.replace(' ', '\u00A0')),
  'two spaces': (site) => instead(site, site.term.replace(' ', '  ')),
  'a line break inside': (site) => instead(site, site.term.replace(' ', '\n')),
  'decomposed letters': (site) => instead(site, site.term.normalize('NFD')),
  'a hyphen that does not break': (site) => instead(site, site.term.replace('-', '\u2011')),
  'article inside dropped': (site) => instead(site, site.term.replace(/ of the /, ' of ')),
  'emphasis round the term': (site) => instead(site, `**${site.term}**`),
  'a tag round the term': (site) => instead(site, `<b>${site.term}</b>`),
  'a link of the term': (site) => instead(site, `[${site.term}](https://example.org)`),
  negated: (site) => instead(site, `not the ${site.term}`),
  'so-called': (site) => instead(site, `so-called “${site.term}”`),
  'a place of the source put before': (site) => (/^Provincial/.test(site.term) ? instead(site, `Cao Bằng ${site.term}`) : null),
  'a place made up behind': (site) => (/(?:Committee|Council)$/.test(site.term) && !site.source.includes('Nghệ An') ? instead(site, `${site.term} of Nghệ An`) : null),
  'a word of welcome': ({ translation }) => `Here is the translation: ${translation}`,
  'in JSON': ({ translation }) => JSON.stringify({ translation }),
  'the terms alone': ({ locks }) => locks.map(({ required }) => required).join(', '),
};

/**
 * What the verifier answers to the debatable ones. White space, hyphens and letters that look the same are the same to a reader; an article is
 * grammar; markup is shown as text and said. What is not named here is beyond counting terms, and may be answered either way.
 */
export const debatableAnswers: Record<string, 'kept' | 'flagged'> = {
  'a space that does not break': 'kept',
  'two spaces': 'kept',
  'a line break inside': 'kept',
  'decomposed letters': 'kept',
  'a hyphen that does not break': 'kept',
  'article inside dropped': 'kept',
  'a tag round the term': 'flagged',
  'a link of the term': 'flagged',
};
