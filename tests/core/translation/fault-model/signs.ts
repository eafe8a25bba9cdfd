import { between, pick, type Random } from '../../../../bench/text/random.ts';
import { instead, type Kinds, type Site } from './site.ts';

/** The right words, with something in or on them that is not theirs: case, punctuation, spaces, look-alikes, what cannot be seen, markup. */
export const signs: Kinds = {
  'small letters': (site) => ifCased(site, site.term.toLowerCase()),
  capitals: (site) => instead(site, site.term.toUpperCase()),
  'a small first letter': (site) => ifCased(site, site.term.charAt(0).toLowerCase() + site.term.slice(1)),
  'a small letter inside': (site) => instead(site, site.term.replace(/ (\p{Lu})(?=\p{Ll})/u, (found) => found.toLowerCase())),
  'every word with a capital': (site) => instead(site, site.term.replaceAll(/\b[a-z]/g, (letter, at: number) => (site.term.charAt(at - 1) === "'" ? letter : letter.toUpperCase()))),
  'a capital in mid-sentence': (site) => (/\w $/.test(site.before) && /^[a-z]/.test(site.term) ? instead(site, site.term.charAt(0).toUpperCase() + site.term.slice(1)) : null),
  'punctuation inside': (site, random) => atGap(site, random, pick(random, [', ', '. ', '; ', ': ', ' / ', '… ', ' – ', ' — ', '! ', ' & '])),
  'one word in quotation marks': (site, random) => onWord(site, random, (word) => `“${word}”`),
  'one word in brackets': (site, random) => onWord(site, random, (word) => `(${word})`),
  'a hyphen for a space': (site, random) => atGap(site, random, '-'),
  'a low line for a space': (site, random) => atGap(site, random, '_'),
  'no space': (site, random) => atGap(site, random, ''),
  'a space in a word': (site, random) => inWord(site, random, ' '),
  'a word divided': (site, random) => inWord(site, random, '-\n'),
  'a new paragraph inside': (site, random) => atGap(site, random, '\n\n'),
  'grown together with the word before': (site) => (/\w $/.test(site.before) ? site.before.trimEnd() + site.term + site.after : null),
  'grown together with the word after': (site) => (/^ \w/.test(site.after) ? site.before + site.term + site.after.trimStart() : null),
  'Cyrillic letters': (site) => instead(site, alike(site.term, { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', P: 'Р', C: 'С', M: 'М' })),
  'Greek letters': (site) => instead(site, alike(site.term, { o: 'ο', v: 'ν', A: 'Α', P: 'Ρ', M: 'Μ', N: 'Ν' })),
  'wide letters': (site) => instead(site, site.term.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))),
  'digits for letters': (site) => instead(site, site.term.replace(/o/, '0').replace(/(\w)l/, '$11')),
  'a sign of no width': (site, random) => inWord(site, random, pick(random, ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u180E', '\u{E0041}'])),
  'a mark of direction inside': (site, random) => inWord(site, random, pick(random, ['\u200E', '\u200F', '\u061C', '\u202A', '\u2066'])),
  'turned round by an override': (site) => instead(site, `\u202E${site.term}\u202C`),
  'isolated by a mark of direction': (site) => instead(site, `\u2067${site.term}\u2069`),
  'struck through': (site, random) => inWord(site, random, '\u0336'),
  'a letter that could not be read': (site) => instead(site, site.term.replace(/(?<=\w)[a-zà-ỹ](?=\w)/u, '\uFFFD')),
  mojibake: (site) => instead(site, site.term.replaceAll(/[^\x20-\x7E]/g, (letter) => String.fromCharCode(...new TextEncoder().encode(letter))).replace("'", 'â€™')),
  'an entity for the apostrophe': (site, random) => instead(site, site.term.replaceAll("'", pick(random, ['&#39;', '&apos;', '&amp;#39;', '&rsquo;']))),
  'an entity for a space': (site, random) => atGap(site, random, pick(random, ['&nbsp;', '&#32;', '&#160;'])),
  'an escape for a letter': (site) => instead(site, site.term.replace(/[^\x20-\x7E]/, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).replace("'", "\\'")),
  'a tag inside': (site, random) => onWord(site, random, (word) => pick(random, [`<b>${word}</b>`, `<i>${word}</i>`, `<span lang="vi">${word}</span>`, `<br>${word}`, `<!-- x -->${word}`])),
  'a script inside': (site, random) => atGap(site, random, ' <script>alert(1)</script> '),
  'emphasis inside': (site, random) => onWord(site, random, (word) => pick(random, [`**${word}**`, `_${word}_`, `\`${word}\``, `~~${word}~~`])),
  'a link inside': (site, random) => onWord(site, random, (word) => `[${word}](javascript:alert(1))`),
  'a note inside': (site, random) => atGap(site, random, pick(random, ['[1] ', '¹ ', '* '])),
  'a picture inside': (site, random) => atGap(site, random, ' 🏛️ '),
};

/** Where a sentence begins, a first letter is a capital whatever the term has. */
const ifCased = (site: Site, words: string): string | null => (/(?:^|[.!?:] )$/.test(site.before) || site.term.startsWith('Former ') ? null : instead(site, words));

const gapsOf = (term: string): number[] => [...term.matchAll(/ /g)].map(({ index }) => index);

function atGap(site: Site, random: Random, sign: string): string | null {
  const gaps = gapsOf(site.term);
  if (gaps.length === 0) return null;
  const at = pick(random, gaps);
  return instead(site, site.term.slice(0, at) + sign + site.term.slice(at + 1));
}

function onWord(site: Site, random: Random, change: (word: string) => string): string | null {
  const words = site.term.split(' ');
  if (words.length < 2) return null;
  const at = between(random, 0, words.length - 1);
  return instead(site, words.toSpliced(at, 1, change(words[at] ?? '')).join(' '));
}

function inWord(site: Site, random: Random, sign: string): string | null {
  const inside = [...site.term.matchAll(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu)].map(({ index }) => index);
  if (inside.length === 0) return null;
  const at = pick(random, inside);
  return instead(site, site.term.slice(0, at) + sign + site.term.slice(at));
}

const alike = (term: string, letters: Record<string, string>): string => [...term].map((letter) => letters[letter] ?? letter).join('');
