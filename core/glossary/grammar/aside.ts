import { foldText } from '../../text/fold.ts';
import type { Reading } from '../reading.ts';

/** "(NN&PTNT)" */
const mostWords = 3;

/** The token after an abbreviation in brackets at a token, where it stands for the words before it and a word follows. */
export function asideEnd(reading: Reading, token: number): number | null {
  if (reading.between(token) !== '(') return null;
  for (let end = token + 1; end <= token + mostWords && end < reading.count && reading.isAllCaps(end - 1); end++) {
    const between = reading.between(end);
    if (between === ')') return initialsEndingAt(reading, token, lettersOf(reading, token, end)) === null ? null : end;
    if (!between.startsWith('&') && between !== '-') return null;
  }
  return null;
}

const lettersOf = (reading: Reading, token: number, end: number): string[] =>
  Array.from({ length: end - token }, (_, index) => [...reading.raw(token + index).normalize('NFC')]).flat();

/** The token where the words begin whose initials, or whole abbreviations, spell the letters and end before a token. */
export function initialsEndingAt(reading: Reading, token: number, letters: readonly string[]): number | null {
  let left = letters.map(foldText).join('');
  let at = token;
  while (left !== '' && at > 0) {
    at--;
    const word = reading.folded(at).replace(/\d+$/, '');
    const own = reading.isAllCaps(at) && left.endsWith(word) ? word : word.charAt(0);
    if (left.endsWith(own) && own !== '') left = left.slice(0, -own.length);
    // Joining words have no letter in the abbreviation: "Nông nghiệp và Môi trường (NNMT)".
    else if (!joiners.has(word)) return null;
  }
  return left === '' ? at : null;
}

const joiners = new Set(['và', 'các', 'của', 'về'].map((word) => foldText(word).replace(/\d+$/, '')));
