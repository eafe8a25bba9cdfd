import { Gap, hashOf, hashesOf } from '../../text/tokens.ts';
import type { Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { levelAt } from './level.ts';
import { ministriesAt } from './ministries.ts';
import type { GroupNode } from './node.ts';

interface Member {
  words: number[];
  rendering: Rendering;
  /** A list may begin with it. */
  leads: boolean;
}

type Row = [vi: string, en: string, zh: string, leads: boolean];

const members: Member[] = (
  [
    ['bộ', 'ministries', '部', true],
    ['sở', 'departments', '厅', true],
    ['ban', 'boards', '委', true],
    ['phòng', 'divisions', '处', true],
    ['ngành', 'sectors', '行业', false],
    ['đoàn thể', 'mass organisations', '团体', false],
    ['cơ quan', 'agencies', '机关', false],
    ['địa phương', 'localities', '地方', false],
  ] satisfies Row[]
).map(([vi, en, zh, leads]) => ({ words: hashesOf(vi), rendering: { en, zh }, leads }));

const starters = new Set(members.filter(({ leads }) => leads).map(({ words }) => words[0]));
const wordAll = hashOf('các');
const wordAnd = hashOf('và');
const wordsLocalities = members.at(-1)?.words ?? [];

export const groupStarters: readonly number[] = [wordAll, ...members.filter(({ leads }) => leads).map(({ words }) => words[0] ?? 0)];

/** "các sở, ban, ngành, đoàn thể", "bộ, ngành, địa phương": at least two members, joined by commas. */
export function groupAt(reading: Reading, token: number): GroupNode | null {
  const ministries = ministriesAt(reading, token);
  if (ministries !== null) return ministries;
  const from = reading.word(token) === wordAll && reading.follows(token + 1) ? token + 1 : token;
  if (!starters.has(reading.word(from))) return null;
  const found: Rendering[] = [];
  let end = from;
  for (let at: number | null = from; at !== null; at = nextMember(reading, end)) {
    const member = memberAt(reading, at);
    if (member === undefined || (at > from && reading.word(at - 1) === wordAnd && member.words === wordsLocalities)) break;
    found.push(member.rendering);
    end = at + member.words.length;
  }
  // "ban, ngành" may be chance; a comma list of three, or one that "các" announces, is not.
  if (found.length < (from > token ? 2 : 3)) return null;
  const level = reading.follows(end) ? levelAt(reading, end) : null;
  return { kind: 'group', start: token, end: level?.end ?? end, members: found, level: level?.level ?? null };
}

const memberAt = (reading: Reading, token: number): Member | undefined => members.find(({ words }) => reading.are(token, words));

function nextMember(reading: Reading, token: number): number | null {
  if (reading.gap(token) === Gap.comma) return token;
  return reading.follows(token) && reading.word(token) === wordAnd && reading.follows(token + 1) ? token + 1 : null;
}
