import { groupLocks, type LockedText } from '../../../core/translation/lock.ts';
import { occurrencesOf } from '../../../core/translation/occurrences.ts';
import type { Random } from './random.ts';

/**
 * One way to break a correct translation: the broken text, or null where this text offers no place for it.
 * Every fault is a violation by the rule, so that a broken text that passes is a miss of the verifier.
 */
export type Fault = (english: string, locked: LockedText, random: Random) => string | null;

interface Held {
  start: number;
  end: number;
  text: string;
  required: string;
}

function held(english: string, locked: LockedText): Held[] {
  const groups = groupLocks(locked.locks);
  return occurrencesOf(english, locked).held.map(({ start, end, group }) => ({ start, end, text: english.slice(start, end), required: groups[group]?.accepted[0] ?? '' }));
}

const replace = (english: string, { start, end }: Held, by: string) => english.slice(0, start) + by + english.slice(end);

/** Rewrites one locked rendering; null where no rendering takes the rewriting. */
const rewriting = (rewrite: (text: string, random: Random, required: string) => string | null): Fault => (english, locked, random) => {
  const places = held(english, locked).flatMap((place) => {
    const by = rewrite(place.text, random, place.required);
    return by === null || by === place.text ? [] : [replace(english, place, by)];
  });
  return places.length === 0 ? null : random.pick(places);
};

const word = (pattern: RegExp, by: string) => rewriting((text) => (pattern.test(text) ? text.replace(pattern, by) : null));
const provinces = ['Hưng Yên', 'Cà Mau', 'Lạng Sơn', 'Kon Tum', 'Tây Ninh'];
const level = /\b(?:Provincial|Municipal|City|District)\b/;

export const faults: Record<string, Fault> = {
  'the term is dropped': rewriting(() => 'it'),
  'the term is doubled': rewriting((text) => `${text} and the ${text}`),
  'the title is cut to its first word and last': rewriting((text) => (/ of the .* /.test(text) ? text.replace(/^(\p{L}+).* of the .*?(\p{L}+)$/u, '$2 $1') : null)),
  'Provincial Secretary for Secretary of the Provincial Party Committee': rewriting((text) => (/^(?:Deputy )?Secretary of the .*Provincial Party Committee/.test(text) ? text.replace(/^((?:Deputy )?Secretary) of the (.*)Provincial Party Committee/, '$2Provincial $1') : null)),
  'Party is lost': word(/ Party\b/, ''),
  'the level is lost': word(/\bProvincial /, ''),
  'the level is another': word(/\bProvincial\b/, 'Municipal'),
  'the district is a county': word(/\bDistrict\b/, 'County'),
  'the committee is a council': word(/\bCommittee\b/, 'Council'),
  'the council is a committee': word(/\bCouncil\b/, 'Committee'),
  'the chairman is a mayor': word(/\bChairman\b/, 'Mayor'),
  'a deputy rises': word(/^(?:Standing |Permanent )?(?:Deputy|Vice) /, ''),
  'a head becomes a deputy': rewriting((text) => (/^(?:Secretary|Chairman|Director|Minister|Head)\b/.test(text) ? `Deputy ${text}` : null)),
  'a holder becomes a former one': rewriting((text) => (/^(?:Secretary|Chairman|Director|Minister|Head|Prime)\b/.test(text) ? `former ${text}` : null)),
  'a former one is in office': word(/^former /i, ''),
  'an acting one is confirmed': word(/^Acting /, ''),
  'an office is put before its body': rewriting((text) => (level.test(text) && !/^(?:Secretary|Chairman|Vice|Deputy|Head|Member|Director|Standing|Chief|Permanent|Acting|former)/.test(text) ? `${text} Secretary` : null)),
  'another place': rewriting((text, random) => (/\p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:Provincial|City|Province)\b/u.test(text) ? text.replace(/\p{Lu}\p{L}+ \p{Lu}\p{L}+ (?=(?:Provincial|City|Province)\b)/u, `${random.pick(provinces)} `) : null)),
  'a place is added': rewriting((text, random) => (level.test(text) && !/^\p{Lu}.*(?:\p{M}|[ăâđêôơưáàảãạ]).*(?:Provincial|City|District)/iu.test(text) ? text.replace(level, (found) => `${random.pick(provinces)} ${found}`) : null)),
  'two places are swapped': (english, locked) => {
    const places = [...new Set(held(english, locked).flatMap(({ text }) => /(\p{Lu}\p{L}+ \p{Lu}\p{L}+) (?:Provincial|City|District|Province)\b/u.exec(text)?.[1] ?? []))];
    const [one, other] = places;
    if (one === undefined || other === undefined) return null;
    const kinds = new Set(held(english, locked).map(({ required }) => required.replace(one, '#').replace(other, '#')));
    // Bodies of one kind may change places in a sentence and be as many as before.
    return kinds.size < 2 ? null : english.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
  },
  'a digit of a number is another': rewriting((text) => (/No\. \d/.test(text) ? text.replace(/(?<=No\. )\d/, (digit) => String((Number(digit) + 1) % 10)) : null)),
  'a number loses a digit': rewriting((text) => (/No\. \d\d/.test(text) ? text.replace(/(?<=No\. )\d/, '') : null)),
  'a number gains a year': rewriting((text) => (/No\. \d+[-/]\p{Lu}/u.test(text) ? text.replace(/(?<=No\. \d+)(?=[-/])/, '/2019') : null)),
  'a number gains an issuer': rewriting((text) => (/No\. [^ ]+$/.test(text) ? `${text}-HĐND` : null)),
  'strokes and hyphens of a number change places': rewriting((text) => (/No\. \d+-\p{Lu}+\/\p{Lu}/u.test(text) ? text.replace(/(\d+)-(\p{Lu}+)\//u, '$1/$2-') : null)),
  'the symbol of a number is translated': rewriting((text) => (/(?:CT|NQ|KH|BC)[-/]/.test(text) ? text.replace(/(?:CT|NQ|KH|BC)(?=[-/])/, 'DIR') : null)),
  'the type of a document is another': word(/^(?:Directive|Resolution|Decision|Decree|Plan|Circular)\b/, 'Law'),
  'the day of a document is another': word(/\b14 June 2024/, '16 June 2024'),
  'the congress is another': word(/^13th/, '12th'),
  'a capital is lost': rewriting((text, _, required) => (/^\p{Lu}\p{Ll}/u.test(required) && text.includes(' ') ? text.toLowerCase() : null)),
  'the term is shouted': rewriting((text) => (/\p{Ll}/u.test(text) ? text.toUpperCase() : null)),
  'the term stays Vietnamese': (english, locked, random) => {
    const place = random.pick(held(english, locked));
    const lock = locked.locks.find(({ accepted }) => accepted.includes(place.text));
    return lock === undefined || lock.accepted.some((form) => form.includes(lock.source)) ? null : replace(english, place, lock.source);
  },
  'Vietnamese stands beside the term': (english, locked, random) => {
    const lock = random.pick(locked.locks);
    return lock.accepted.some((form) => form.includes(lock.source)) ? null : `${english} (${lock.source})`;
  },
  'source words are left over': (english, locked, random) => {
    const words = [...locked.text.matchAll(/\p{Ll}+ \p{Ll}+(?: \p{Ll}+)?/gu)].filter(({ 0: text, index }) => /[^\u0000-\u007f]/.test(text) && !locked.locks.some(({ start, end }) => index < end && start < index + text.length));
    return words.length === 0 ? null : `${english.replace(/\.$/, '')} ${random.pick(words)[0]}.`;
  },
  'the source is handed back': (_, locked) => (/\p{Ll}[ạảãàáăâđêôơư]|[ạảãàáăâđêôơưếềệểễốồộổỗớờợởỡứừựửữấầậẩẫắằặẳẵ]/u.test(locked.text) ? locked.text : null),
  'a script comes along': (english) => `${english} <script>alert(1)</script>`,
  'an image comes along': (english) => `<img src=x onerror=alert(1)> ${english}`,
  'a link comes along': (english) => `${english} [more](javascript:alert(1))`,
  'nothing comes': () => '',
};
