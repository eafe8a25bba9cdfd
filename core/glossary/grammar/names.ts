import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import { namesOf } from '../name-list.ts';
import type { Reading } from '../reading.ts';

const familiesIn = new WeakMap<object, ReadonlySet<number>>();

function familiesOf({ lexicon: { glossary } }: Reading): ReadonlySet<number> {
  const known = familiesIn.get(glossary);
  if (known !== undefined) return known;
  const made = new Set(namesOf(glossary, 'family').map(hashOf));
  familiesIn.set(glossary, made);
  return made;
}

export const isFamilyName = (reading: Reading, token: number): boolean => reading.isCapital(token) && familiesOf(reading).has(reading.word(token));

const middleNames = new Set(['Văn', 'Thị', 'Hữu', 'Đình', 'Xuân', 'Đức', 'Quốc', 'Công', 'Duy', 'Minh', 'Ngọc', 'Thanh', 'Hồng', 'Kim', 'Bá', 'Trọng', 'Viết', 'Huy'].map(hashOf));

/** Văn, Thị and the like stand second in a person's name and hardly ever in a place's. */
export const isMiddleName = (reading: Reading, token: number): boolean => middleNames.has(reading.word(token)) && reading.isCapital(token);

/** People of history after whom communes, wards and streets are named. */
const honouredIn = new WeakMap<object, number[][]>();

function honouredOf({ lexicon: { glossary } }: Reading): number[][] {
  const known = honouredIn.get(glossary);
  if (known !== undefined) return known;
  const made = namesOf(glossary, 'honoured').map(hashesOf);
  honouredIn.set(glossary, made);
  return made;
}

/** The end of such a name at a token. */
export function honouredEnd(reading: Reading, token: number): number | null {
  const name = isFamilyName(reading, token) ? honouredOf(reading).find((words) => reading.are(token, words)) : undefined;
  return name === undefined ? null : token + name.length;
}

/** The end of the run of capitalised words that begins at a token, at most `most` words; the token itself where there is none. */
export function capitalRun(reading: Reading, token: number, most: number): number {
  let end = token;
  const inCapitals = reading.isAllCaps(token);
  while (end < token + most && reading.isCapital(end) && (end === token || continuesName(reading, end, inCapitals))) end++;
  return end;
}

const wordDeputy = hashOf('phó');

/** In a name of small letters a word of capitals begins something else: "Trịnh Khắc Lãm LÀM VIỆC"; so does a deputy's title. */
const continuesName = (reading: Reading, token: number, inCapitals: boolean): boolean =>
  reading.gap(token) === Gap.space && reading.word(token) !== wordDeputy && (inCapitals || !reading.isAllCaps(token) || reading.raw(token).length === 1);

/**
 * The end of a personal name at a token, or the token itself: a family name and one to four
 * more words. In a line of capitals nothing tells where a name ends, so none is read.
 */
export function personEnd(reading: Reading, token: number): number {
  if (!isFamilyName(reading, token) || reading.isAllCaps(token)) return token;
  const end = capitalRun(reading, token, 5);
  return end - token >= 2 ? end : token;
}
