import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { levelAt, type LevelWord } from './level.ts';

const wordAll = hashOf('các');
const wordAnd = hashOf('và');

/** "các huyện, thị xã, thành phố": all units of some levels. Null where a name follows: "các xã Tân Phú, Vĩnh Lộc". */
export function tiersAt(reading: Reading, token: number): { tiers: LevelWord[]; end: number } | null {
  if (reading.word(token) !== wordAll || !reading.follows(token + 1)) return null;
  const tiers: LevelWord[] = [];
  let end = token + 1;
  for (let at: number | null = end; at !== null; at = nextTier(reading, end)) {
    const found = levelAt(reading, at);
    if (found === null) break;
    if (reading.isCapital(found.end) && reading.gap(found.end) === Gap.space) return null;
    tiers.push(found.level);
    end = found.end;
  }
  return tiers.length === 0 ? null : { tiers, end };
}

function nextTier(reading: Reading, token: number): number | null {
  if (reading.gap(token) === Gap.comma) return token;
  return reading.follows(token) && reading.word(token) === wordAnd && reading.follows(token + 1) ? token + 1 : null;
}
