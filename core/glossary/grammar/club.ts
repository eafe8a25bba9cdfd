import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

const short = hashOf('CLB');
const full = hashesOf('câu lạc bộ');
const mostWords = 6;

/** "CLB Công an Hà Nội", "Câu lạc bộ Hải Phòng": a football club's name is no body and no place. */
export function isOfClub(reading: Reading, token: number): boolean {
  for (let at = token; at > 0 && at > token - mostWords && reading.gap(at) === Gap.space; at--) {
    if (reading.word(at - 1) === short || (at >= full.length && reading.are(at - full.length, full))) return true;
    // Names go on in capitals; "Công an" has a small letter of its own.
    if (!reading.isCapital(at - 1) && !reading.isCapital(at - 2)) return false;
  }
  return false;
}
