/**
 * The pattern of a rendering with what English grammar may do to it, and nothing else: a plural of
 * the office or body that it names, a possessive, another article inside, a capital at the beginning
 * of a sentence. Case counts otherwise: "provincial secretary" is another word than the title.
 */
export const patternOf = (form: string): RegExp => compiled(form, 'gu');

/** The same whatever its case: finds what passes for the rendering and does not pass. */
export const loosePatternOf = (form: string): RegExp => compiled(form, 'giu');

/** An article asks for the same few hundred forms again and again. */
const mostCompiled = 4_000;
const patterns = new Map<string, RegExp>();

function compiled(form: string, flags: string): RegExp {
  const key = `${flags} ${form}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  if (patterns.size >= mostCompiled) patterns.clear();
  const made = new RegExp(pattern(form), flags);
  patterns.set(key, made);
  return made;
}

const pattern = (form: string): string => `${before}(${alternatives(form)})${after(form)}`;

const before = String.raw`(?<![\p{L}\p{N}\p{M}_]|[\p{L}\p{N}][-‐‑–/])`;
/** A document's number goes on behind a stroke or hyphen: 12/2024 is not 12/2024/QH15. */
const after = (form: string): string => (/\d/.test(form) ? String.raw`(?![\p{L}\p{N}\p{M}_]|[-‐‑–/.][\p{L}\p{N}])` : String.raw`(?![\p{L}\p{N}\p{M}_])`);

function alternatives(form: string): string {
  const words = form.normalize('NFC').split(/\s+/);
  const head = headOf(words);
  const closes = (index: number) => index === words.length - 1 || /^(?:of|for)$/.test(words[index + 1] ?? '');
  const source = words.map((word, index) => (index > 0 && /^(?:the|an?)$/.test(word) ? '' : spelt(word, index === head, closes(index), index === 0)));
  // An article inside may be another one, or none.
  const joined = source.reduce((text, word, index) => (index === 0 ? word : word === '' ? `${text}(?:${space}(?:the|an?))?` : `${text}${space}${word}`));
  return `${joined}(?:['’]s|(?<=s)['’](?!\\p{L}))?`;
}

/** The noun that a plural changes: the last word before "of", "for", "to", "under", a comma or the number. */
function headOf(words: readonly string[]): number {
  const stop = words.findIndex((word, index) => index > 0 && /^(?:of|for|to|under|at|in|No\.)$/.test(word));
  const comma = words.findIndex((word) => word.endsWith(','));
  const ends = [stop < 0 ? words.length : stop, comma < 0 ? words.length : comma + 1];
  return Math.min(...ends) - 1;
}

/** Names of bodies that there are several of; they take a plural inside a title too. */
const body = /^(?:Committee|Commission|Council|Department|Board|Office|City|Province|District|Commune|Ward|Town|Front|Union|Organisation|Court|Procuracy|Congress|Delegation|Ministry|Cell)$/;

function spelt(word: string, head: boolean, closes: boolean, first: boolean): string {
  const bare = word.replace(/,$/, '');
  const tail = bare === word ? '' : ',';
  const own = first ? initial(bare) : letters(bare);
  const plural = (head || (closes && body.test(bare))) && /^\p{L}+$/u.test(bare) ? pluralOf(bare) : null;
  return plural === null ? own + tail : `(?:${own}|${first ? initial(plural) : letters(plural)})${tail}`;
}

/** The first letter may be a capital at the beginning of a sentence; the occurrence is then checked for its place. */
function initial(word: string): string {
  const [letter = '', ...rest] = [...word];
  const capital = letter.toLocaleUpperCase('en');
  return capital === letter ? letters(word) : `[${letter}${capital}]${letters(rest.join(''))}`;
}

function pluralOf(word: string): string | null {
  if (/(?:[mM])an$/.test(word) && !/(?:Roman|German|human)$/i.test(word)) return word.replace(/an$/, 'en');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/(?:s|x|ch|sh)$/.test(word)) return /(?:ss|x|ch|sh)$/.test(word) ? `${word}es` : null;
  return `${word}s`;
}

/** White space as it wraps; an empty line ends a name. */
const space = String.raw`(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)`;

/** A word with every way to write its apostrophes and hyphens. A dash is no hyphen, least of all in a document's number. */
const letters = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’ʼ‘`]").replace(/[-‐‑–]/g, (sign) => (sign === '–' ? '[-‐‑–]' : '[-‐‑]'));
