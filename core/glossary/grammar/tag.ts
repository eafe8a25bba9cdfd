import { hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import type { Span } from './node.ts';

/** "Ảnh: CAND" names the paper. */
const credits = new Set(['ảnh', 'nguồn'].map(hashOf));

/** "(TTXVN) -", "(BĐ) –" at the head of a paragraph: a paper's own tag, whatever else the letters may stand for. */
export function isTag(reading: Reading, { start, end }: Span): boolean {
  if (end !== start + 1 || !reading.isAllCaps(start)) return false;
  if (credits.has(reading.word(start - 1)) && reading.between(start) === ':') return true;
  const { before, after } = reading.touching(start);
  if (before === '(' && after === ')') return isParagraphStart(reading, start) && /^\)\s*[-–—:]/.test(reading.between(end) || reading.tokens.raw.slice(reading.tokens.end[start]));
  // "N.H", "T.SỸ": initials.
  return (before === '.' || after === '.') && reading.raw(start).normalize('NFC').length === 1;
}

function isParagraphStart(reading: Reading, token: number): boolean {
  const bracket = (reading.tokens.start[token] ?? 0) - 1;
  return /(?:^|\n)\s*$/.test(reading.tokens.raw.slice(Math.max(0, bracket - 20), bracket));
}
