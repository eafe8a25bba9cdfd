import { foldText } from '../text/fold.ts';
import type { Lock } from './lock.ts';
import type { Place } from './neighbours.ts';

/** A letter that English does not have, however the word is composed. */
const marked = /[ăâđêôơưĂÂĐÊÔƠƯ\u0300-\u0323\u1ea0-\u1ef9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩĨũŨ]/u;

/** A Vietnamese syllable without marks: "tham", "gia", "theo". */
const syllable = /^(?:ngh?|n?h|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** Vietnamese words without marks that are commonest, and no English words. */
const plainWords = new Set('cho trong theo khi nay sau qua tham giao quan chung khai thi dung nhau nhanh sinh trung thanh xem mang ngay hay'.split(' '));
const english = new Set('hay thanh mang dung sinh an can do in no on to ban sang'.split(' '));

/** Names of things that English has taken over: the currency, and dishes and dress. */
const borrowed = new Set(['đồng', 'phở', 'áo dài', 'bánh mì']);

/**
 * What a translation still has of the Vietnamese source: names and capitalised words may stay, since people
 * and places keep theirs; running words may not, nor a locked name in its own language.
 * @param kept where the locked renderings stand; they may hold Vietnamese names
 */
export function leftOverSource(translation: string, source: string, locks: readonly Lock[], kept: readonly Place[]): string[] {
  const rest = blankOut(translation, kept);
  const words = [...rest.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word: word.normalize('NFC'), index }));
  const ofSource = new Set(source.normalize('NFC').match(/[\p{L}\p{M}]+/gu));
  const running = words.filter(({ word }) => isRunning(word, ofSource)).map(({ word }) => word);
  return [...new Set([...locked(rest, locks), ...running, ...pairs(words, rest, source)])];
}

function blankOut(text: string, places: readonly Place[]): string {
  return places.reduce((left, { start, end }) => left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end), text);
}

/** A lower-case word, or an abbreviation, with Vietnamese letters. */
function isRunning(word: string, ofSource: ReadonlySet<string>): boolean {
  if (!ofSource.has(word) || borrowed.has(word)) return false;
  if (plainWords.has(word) && !english.has(word)) return true;
  const lower = word === word.toLocaleLowerCase('vi');
  return marked.test(word.normalize('NFC')) && (lower || (word.length > 1 && word === word.toLocaleUpperCase('vi')));
}

/** Locked names in the source's own words, except where the rendering itself has those: Hải Dương. */
function locked(rest: string, locks: readonly Lock[]): string[] {
  const text = ` ${plain(rest)} `;
  const own = locks.filter(({ source, accepted }) => !accepted.some((form) => plain(form).includes(plain(source))));
  return [...new Set(own.map(({ source }) => source))].filter((source) => /\p{L}/u.test(source) && text.includes(` ${plain(source)} `));
}

/** Two words together that the source has together, both lower-case and shaped like Vietnamese: "tham gia". */
function pairs(words: { word: string; index: number }[], rest: string, source: string): string[] {
  const text = ` ${plain(source)} `;
  const found: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const [one, two] = [words[at - 1], words[at]];
    if (one === undefined || two === undefined || !/^\s+$/.test(rest.slice(one.index + one.word.length, two.index))) continue;
    if (!isPlain(one.word) || !isPlain(two.word) || (english.has(one.word) && english.has(two.word))) continue;
    if (text.includes(` ${plain(`${one.word} ${two.word}`)} `)) found.push(`${one.word} ${two.word}`);
  }
  return found;
}

const isPlain = (word: string): boolean => syllable.test(word) || (marked.test(word) && word === word.toLocaleLowerCase('vi'));

/** Words alone, so that a comparison goes by them: folded, one space between. */
const plain = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
