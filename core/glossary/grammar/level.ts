import type { Level } from '../concept.ts';
import { hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

/** A word that says of which administrative level a body or place is. English as in the official press. */
export interface LevelWord {
  vi: string;
  level: Level;
  /** Before a body: "Provincial People's Committee". */
  adjective: string;
  /** After a name: "Hải Dương Province". */
  noun: string;
  plural: string;
  zh: string;
}

interface LevelForms extends LevelWord {
  forms: { words: number[]; isAbbreviation: boolean; isGlued: boolean }[];
}

type Row = [vi: string, level: Level, adjective: string, noun: string, plural: string, zh: string, abbreviations?: string[], glued?: string[]];

const rows: Row[] = [
  ['tỉnh', 'province', 'Provincial', 'Province', 'provinces', '省'],
  ['thành phố', 'province', 'Municipal', 'City', 'cities', '市', ['TP', 'Tp', 'T.P']],
  ['huyện', 'district', 'District', 'District', 'districts', '县', [], ['H']],
  ['quận', 'district', 'District', 'District', 'districts', '郡', [], ['Q']],
  ['thị xã', 'district', 'Town', 'Town', 'towns', '市社', ['TX']],
  ['thị trấn', 'commune', 'Township', 'Township', 'townships', '市镇', ['TT']],
  ['xã', 'commune', 'Commune', 'Commune', 'communes', '乡', [], ['X']],
  ['phường', 'commune', 'Ward', 'Ward', 'wards', '坊', [], ['P']],
  ['đặc khu', 'commune', 'Special Zone', 'Special Zone', 'special zones', '特区'],
  ['thôn', 'commune', 'Hamlet', 'Hamlet', 'hamlets', '村'],
  ['bản', 'commune', 'Hamlet', 'Hamlet', 'hamlets', '村'],
  ['ấp', 'commune', 'Hamlet', 'Hamlet', 'hamlets', '邑'],
  ['buôn', 'commune', 'Village', 'Village', 'villages', '村'],
  ['khu phố', 'commune', 'Neighbourhood', 'Neighbourhood', 'neighbourhoods', '街区'],
  ['tổ dân phố', 'commune', 'Residential Group', 'Residential Group', 'residential groups', '居民组'],
];

const levels: LevelForms[] = rows.map(([vi, level, adjective, noun, plural, zh, abbreviations = [], glued = []]) => ({
  vi, level, adjective, noun, plural, zh,
  forms: [
    { words: hashesOf(vi), isAbbreviation: false, isGlued: false },
    ...abbreviations.map((form) => ({ words: hashesOf(form), isAbbreviation: true, isGlued: false })),
    ...glued.map((form) => ({ words: hashesOf(form), isAbbreviation: true, isGlued: true })),
  ],
}));

/** Hashes of the words that a level may begin with. */
export const levelStarters: readonly number[] = levels.flatMap(({ forms }) => forms.map(({ words }) => words[0] ?? 0));

export interface LevelFound {
  level: LevelWord;
  end: number;
  abbreviated: boolean;
  /** H. for huyện counts only where a dot joins it to the name. */
  glued: boolean;
}

const tierWord = hashOf('cấp');
const starters = new Set(levelStarters);

/** The level word at a token, with the token after it. */
export function levelAt(reading: Reading, token: number): LevelFound | null {
  if (!starters.has(reading.word(token))) return null;
  for (const level of levels) {
    const form = level.forms.find(({ words, isAbbreviation }) => reading.are(token, words) && (!isAbbreviation || reading.isCapital(token)));
    if (form !== undefined) return { level, end: token + form.words.length, abbreviated: form.isAbbreviation, glued: form.isGlued };
  }
  return null;
}

/** "cấp tỉnh", "cấp xã": every body of a level. */
export function tierAt(reading: Reading, token: number): { level: LevelWord; end: number } | null {
  if (reading.word(token) !== tierWord || !reading.follows(token + 1)) return null;
  const found = levelAt(reading, token + 1);
  if (found === null || found.abbreviated) return null;
  const adjective = `${found.level.adjective}-level`;
  return { level: { ...found.level, vi: `cấp ${found.level.vi}`, adjective, noun: adjective, zh: `${found.level.zh}级` }, end: found.end };
}

export const provincial = levelNamed('tỉnh');
export const municipal = levelNamed('thành phố');
/** A city that belonged to a province: of the district level. */
export const provincialCity: LevelWord = { ...municipal, level: 'district' };

/** The level word of a place's own unit. */
export function levelNamed(vi: string): LevelWord {
  const level = levels.find((word) => word.vi === vi);
  if (level === undefined) throw new Error(`no level word "${vi}"`);
  return level;
}
