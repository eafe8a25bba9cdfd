import type { Level } from '../concept.ts';
import { hashesOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

/** A word that says of which administrative level a body or place is. English as in the official press. */
export interface LevelWord {
  vi: string;
  level: Level;
  /** Before a body: "Provincial People's Committee". */
  adjective: string;
  /** After a name: "Hải Dương Province". */
  noun: string;
  zh: string;
}

const levels: (LevelWord & { forms: number[][] })[] = [
  ['tỉnh', 'province', 'Provincial', 'Province', '省', []],
  ['thành phố', 'province', 'Municipal', 'City', '市', ['TP', 'Tp']],
  ['huyện', 'district', 'District', 'District', '县', []],
  ['quận', 'district', 'District', 'District', '郡', []],
  ['thị xã', 'district', 'Town', 'Town', '市社', ['TX']],
  ['thị trấn', 'commune', 'Township', 'Township', '市镇', []],
  ['xã', 'commune', 'Commune', 'Commune', '乡', []],
  ['phường', 'commune', 'Ward', 'Ward', '坊', []],
  ['đặc khu', 'commune', 'Special Zone', 'Special Zone', '特区', []],
  ['thôn', 'commune', 'Hamlet', 'Hamlet', '村', []],
  ['bản', 'commune', 'Hamlet', 'Hamlet', '村', []],
  ['ấp', 'commune', 'Hamlet', 'Hamlet', '邑', []],
].map(([vi, level, adjective, noun, zh, abbreviations]) => {
  // The rows above are tuples of these types; an array literal of mixed types loses that.
  const word = { vi, level, adjective, noun, zh } as LevelWord;
  return { ...word, forms: [word.vi, ...(abbreviations as string[])].map((form) => hashesOf(form)) };
});

/** The level word at a token, with the token after it. */
export function levelAt(reading: Reading, token: number): { level: LevelWord; end: number; abbreviated: boolean } | null {
  for (const level of levels) {
    const form = level.forms.findIndex((words) => reading.are(token, words) && (words !== level.forms[0] ? reading.isCapital(token) : true));
    if (form >= 0) return { level, end: token + (level.forms[form]?.length ?? 1), abbreviated: form > 0 };
  }
  return null;
}

export const provincial = levelNamed('tỉnh');
export const municipal = levelNamed('thành phố');

/** The level word of a place's own unit. */
export function levelNamed(vi: string): LevelWord {
  const level = levels.find((word) => word.vi === vi);
  if (level === undefined) throw new Error(`no level word "${vi}"`);
  return level;
}
