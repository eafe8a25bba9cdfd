import { holds, unitOn, type Place } from '../../reference/place.ts';
import { foldText } from '../../text/fold.ts';
import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { levelAt, provincialCity, type LevelWord } from './level.ts';
import { capitalRun, honouredEnd, isFamilyName, isMiddleName } from './names.ts';
import type { PlaceNode } from './node.ts';

/** "tỉnh Hải Dương", "huyện Sông Lô", "TP.HCM", "phường 12". */
export function levelPlaceAt(reading: Reading, token: number): PlaceNode | null {
  const found = levelAt(reading, token);
  if (found === null) return null;
  const gap = reading.gap(found.end);
  // Only an abbreviation has a dot: "TP. Vinh", but "văn bản. Các …".
  const dotted = found.abbreviated && (gap === Gap.dot || gap === Gap.stop);
  if (found.glued ? gap !== Gap.dot : gap !== Gap.space && !dotted) return null;
  const name = nameAt(reading, found.end, found.level);
  return name === null ? null : { ...name, start: token, level: name.level ?? found.level };
}

/** A province by its name alone. "Bảo tàng Hồ Chí Minh" names a person: such a name is a place only with its level word. */
export function provinceAt(reading: Reading, token: number): PlaceNode | null {
  const province = namedProvinceAt(reading, token);
  return province?.place?.bound === true && foldText(reading.slice(token, province.end)) === foldText(province.place.vi) ? null : province;
}

function namedProvinceAt(reading: Reading, token: number): PlaceNode | null {
  const lexeme = reading.at(token).find((candidate) => candidate.place !== null);
  if (lexeme?.place == null || lexeme.place.units[0]?.level !== 'province') return null;
  if (isShortOfProvince(lexeme.form.text, lexeme.place, reading.context.day)) return null;
  return { kind: 'place', start: token, nameStart: token, end: lexeme.end, level: null, name: nameOf(lexeme.form.text, lexeme.place), place: lexeme.place };
}

/** While the province was Thừa Thiên Huế, "Huế" alone was its city. */
const isShortOfProvince = (written: string, place: Place, day: string): boolean =>
  written === place.vi && place.viAdmitted.some((name) => name.endsWith(` ${place.vi}`)) && unitOn(place, day)?.type === 'tỉnh';

/** A longer old name is kept: Thừa Thiên Huế. */
const nameOf = (written: string, { vi }: Place): string => (wordCount(written) > wordCount(vi) ? written : vi);
const wordCount = (name: string): number => name.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;

/** The name after a level word. After "tỉnh" only a province: "UBND tỉnh Phạm Văn Thụ" names a person. */
export function nameAt(reading: Reading, token: number, level: LevelWord): PlaceNode | null {
  const province = namedProvinceAt(reading, token);
  if (province !== null && bearsLevel(reading, province, level)) return province;
  // "các quận, huyện Hà Nội" are of the city.
  if (level.vi === 'tỉnh' || (province !== null && (level.vi === 'huyện' || level.vi === 'quận') && isCity(province.place, reading.context.day))) return null;
  const name = reading.isNumber(token) ? (counted.has(level.vi) ? named(reading, token, token + 1) : null) : properName(reading, token);
  // A city that is not under the centre belongs to a province: Vinh, and Hải Dương until 2025.
  return name === null || level.vi !== 'thành phố' ? name : { ...name, level: provincialCity };
}

/** Levels whose units have numbers for names. */
const counted = new Set(['quận', 'phường', 'xã', 'thôn', 'bản', 'ấp', 'buôn', 'khu phố', 'tổ dân phố']);

function properName(reading: Reading, token: number): PlaceNode | null {
  const end = placeNameEnd(reading, token);
  // "TT Y tế": one letter is no name.
  const isLetter = end === token + 1 && reading.raw(token).length === 1;
  return end === token || isLetter ? null : named(reading, token, end);
}

/** Whether the province of this name was ever a province or city, as the level word says. */
function bearsLevel(reading: Reading, node: PlaceNode, level: LevelWord): boolean {
  const units = node.place?.units.filter((unit) => unit.type === level.vi) ?? [];
  if (level.vi !== 'thành phố') return units.length > 0;
  // A provincial city of the same name is not the province: thành phố Hải Dương, thành phố Huế before 2025.
  return units.some((unit) => holds(unit, reading.context.day)) || (units.length > 0 && !isHomonym(node, reading.context.day));
}

const isHomonym = (node: PlaceNode, day: string): boolean => node.place?.homonyms.some((homonym) => holds(homonym, day)) ?? false;

/** Whether a place is a city under the centre on the day. */
export const isCity = (place: Place | null, day: string): boolean => place !== null && unitOn(place, day)?.type === 'thành phố';

function named(reading: Reading, start: number, end: number): PlaceNode {
  return { kind: 'place', start, nameStart: start, end, level: null, name: titleCase(reading.slice(start, end)), place: null };
}

/**
 * The end of a place's name at a token, or the token itself where a person's or a body's name
 * stands there. Names of districts and communes have one to four words, mostly two; a
 * person's name may follow without a sign: "huyện Tam Dương Chu Danh Lượng".
 */
export function placeNameEnd(reading: Reading, token: number): number {
  if (!reading.isCapital(token) || startsName(reading, token)) return token;
  const run = endOfNames(reading, token, capitalRun(reading, token, reading.isAllCaps(token) ? 2 : 8));
  const honoured = honouredEnd(reading, token);
  if (honoured !== null && honoured <= run) return honoured;
  // Three or four words that begin with a family name are a person, unless a second name follows.
  const cut = [2, 3, 1, 4].map((length) => token + length).find((end) => end < run && isPersonAt(reading, end, run, end === token + 1 ? 3 : 2));
  if (cut !== undefined && !(isFamilyName(reading, token) && isMiddleName(reading, token + 1))) return cut;
  if (run - token >= 3 && isFamilyName(reading, token)) return token;
  return Math.min(run, token + 4);
}

/** A run of capitalised words ends where an office or body begins. */
function endOfNames(reading: Reading, token: number, run: number): number {
  for (let at = token + 1; at < run; at++) if (startsName(reading, at)) return at;
  return run;
}

/** Behind a place of one word only a full name of three is sure: "Vinh Lê Văn An", but "Buôn Ma Thuột". */
const isPersonAt = (reading: Reading, token: number, end: number, least: number): boolean => isFamilyName(reading, token) && end - token >= least && end - token <= 5;

/** An office or body begins here, so no name of a place goes on. */
export const startsName = (reading: Reading, token: number): boolean =>
  reading.at(token).some(({ concept, end }) => concept !== null && concept.role !== 'phrase' && concept.role !== 'document' && (end > token + 1 || reading.isAllCaps(token)));

/** A name from a line of capitals in its usual form. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || /\d/.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A place that may be marked alone. A hamlet's word is too common for that, and "hợp tác xã Tân Phú" is no commune. */
export function markedPlaceAt(reading: Reading, token: number): PlaceNode | null {
  const place = levelPlaceAt(reading, token);
  if (place?.level == null) return provinceAt(reading, token);
  if (smallest.has(place.level.noun) || (reading.follows(token) && cooperative.has(reading.word(token - 1)))) return null;
  return place;
}

const smallest = new Set(['Hamlet', 'Village', 'Neighbourhood', 'Residential Group']);
const cooperative = new Set(['tác', 'hội', 'văn'].map(hashOf));
