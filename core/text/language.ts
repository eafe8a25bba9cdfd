/** Letters that no other language of the Latin script uses together: ă đ ơ ư and the vowels with two marks or a dot below. */
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
const latin = /[A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff]/g;
/** Where other scripts stand, so that a text without them need not be searched for every letter there is. */
const foreign = /[\u0370-\u1dff\u2c00-\uffff]/;

/** Vietnamese prose has one such letter in six; the share falls in tables of names and numbers. */
const enough = 0.06;

const scripts: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

const commonWords: [string, RegExp][] = [
  ['en', /\b(?:the|of|and|to|in|that|for|with|was|is)\b/gi],
  ['fr', /\b(?:le|la|les|des|et|du|dans|une|que|est)\b/gi],
];

const sampleLength = 20_000;

/**
 * The language of a text as BCP 47, by its letters and commonest words; `und` where they do not tell.
 * Portals often declare a wrong one (`lang="en-us"`), so no attribute is asked.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength).normalize('NFC');
  const ofLatin = count(sample, latin);
  const letters = foreign.test(sample) ? count(sample, /\p{L}/gu) : ofLatin;
  if (letters === 0) return 'und';
  if (ofLatin > letters / 2) return count(sample, vietnamese) / ofLatin >= enough ? 'vi' : byWords(sample);
  const script = scripts.find(([code, letter]) => count(sample, letter) / letters > (code === 'ja' ? 0.1 : 0.4));
  return script?.[0] ?? 'und';
}

function byWords(sample: string): string {
  const words = count(sample, /\p{L}+/gu);
  const shares = commonWords.map(([code, word]) => ({ code, share: count(sample, word) / words }));
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0.1 ? best.code : 'und';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The English name of a language: `km` → Khmer. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}

/** A language by its English name in the words of another: Khmer → 高棉语. As it is where the name is not known. */
export function languageIn(name: string, locale: string): string {
  const code = [...scripts, ...commonWords].map(([each]) => each).find((each) => languageName(each) === name);
  return code === undefined ? name : (new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? name);
}
