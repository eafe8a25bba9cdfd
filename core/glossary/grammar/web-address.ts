/** The run of characters between white space that an offset stands in, and whether it is an address. */
export interface Run {
  from: number;
  to: number;
  isAddress: boolean;
}

const host = /^\W{0,3}[\w.-]+\.(?:vn|com|org|net|gov|edu)(?![\w-])/i;

/** Whether an offset lies in a web address, e-mail address or host name. */
export function runAt(text: string, offset: number): Run {
  let from = offset;
  let to = offset;
  while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--;
  while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
  const word = text.slice(from, to);
  return { from, to, isAddress: word.includes('://') || word.includes('@') || /^\W?www\./i.test(word) || host.test(word.slice(0, 100)) };
}

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000;
