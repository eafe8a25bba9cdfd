const space = String.raw`\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
/** Runs of white space but a space alone, which stays as it is: most texts have none. */
const run = new RegExp(`[${space}][ ${space}]*| [ ${space}]+`, 'g');

/** Whether a code unit is white space, no-break spaces included. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit === 0x1680 || unit === 0x3000 || unit === 0x202f || unit === 0x205f) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** One space for any run of white space, none at the ends; every other character is left as it is. */
export function collapse(text: string): string {
  const spaced = text.replace(run, ' ');
  const from = spaced.startsWith(' ') ? 1 : 0;
  return spaced.slice(from, spaced.length > from && spaced.endsWith(' ') ? -1 : undefined);
}

/** Composed and in lower case, for comparing with the words of a rule. */
export const plain = (text: string): string => collapse(text).normalize('NFC').toLowerCase();
