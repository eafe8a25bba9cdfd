import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';

const short = hashOf('CLB');
const full = ['câu lạc bộ', 'nhà hàng', 'khách sạn', 'đội bóng', 'siêu thị'].map(hashesOf);
const mostWords = 6;

/** "CLB Công an Hà Nội", "Nhà hàng Quốc Hội": in the name of a club or house are no body and no place. */
export function isOfClub(reading: Reading, token: number): boolean {
  for (let at = token; at > 0 && at > token - mostWords && reading.gap(at) === Gap.space; at--) {
    if (reading.word(at - 1) === short || full.some((words) => at >= words.length && reading.are(at - words.length, words))) return true;
    // Names go on in capitals; "Công an" has a small letter of its own.
    if (!reading.isCapital(at - 1) && !reading.isCapital(at - 2)) return false;
  }
  return false;
}
