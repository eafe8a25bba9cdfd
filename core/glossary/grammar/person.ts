import { Gap, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { capitalRun, isFamilyName, personEnd } from './names.ts';
import type { Span } from './node.ts';

const honorifics = new Set(['chí', 'ông', 'bà', 'c', 'anh', 'chị'].map(hashOf));

/** The person whose posts these are: named behind the last, or before the first. */
export function personOf(reading: Reading, posts: Span[]): string | null {
  const first = posts[0];
  const last = posts.at(-1);
  if (first === undefined || last === undefined) return null;
  return personAfter(reading, last.end) ?? personBefore(reading, first.start);
}

/** "Bí thư Tỉnh ủy Hồ Quốc Dũng", "Chủ tịch UBND tỉnh, đồng chí Lê Văn An" */
function personAfter(reading: Reading, token: number): string | null {
  const start = afterHonorific(reading, token);
  if (start === null) return null;
  const end = personEnd(reading, start);
  return end === start ? null : reading.slice(start, end);
}

function afterHonorific(reading: Reading, token: number): number | null {
  const gap = reading.gap(token);
  const isNamed = (at: number) => at > token && honorifics.has(reading.word(at - 1));
  const start = [token + 1, token + 2].find(isNamed);
  if (start !== undefined && (gap === Gap.comma || reading.follows(token))) return start;
  return reading.follows(token) ? token : null;
}

/** "đồng chí Trần Đức Thắng, Bí thư …", "Hồ Quốc Dũng - Ủy viên …", "ông Lê Văn An (Bí thư …)" */
function personBefore(reading: Reading, token: number): string | null {
  const gap = reading.gap(token);
  const isBracket = reading.between(token) === '(' || reading.between(token) === ':';
  if (gap !== Gap.comma && gap !== Gap.hyphen && !isBracket) return null;
  for (let start = Math.max(0, token - 5); start < token - 1; start++) {
    const begins = isFamilyName(reading, start) || (start > 0 && honorifics.has(reading.word(start - 1)));
    if (begins && reading.isCapital(start) && !reading.isAllCaps(start) && capitalRun(reading, start, 5) === token) return reading.slice(start, token);
  }
  return null;
}
