/** Seeded pages and what an editor does to them, with the truth about where every word went. */

export type Random = () => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, count: number): number => Math.floor(random() * count);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** A word with what follows it. `origin` is its number in the page before the change, or -1 for a new one. */
export interface Word {
  text: string;
  gap: string;
  origin: number;
}

export interface Page {
  text: string;
  words: Word[];
  /** Offset of each word in the text. */
  starts: number[];
}

export function pageOf(words: Word[]): Page {
  const starts: number[] = [];
  let text = '';
  for (const [at, word] of words.entries()) {
    starts.push(text.length);
    text += word.text + (at === words.length - 1 ? '' : word.gap);
  }
  return { text, words, starts };
}

/** Numbers the words of a text as it is first read. */
export function readPage(text: string): Page {
  const words = [...text.matchAll(/(\S+)(\s*)/g)].map(([, word, gap], origin) => ({ text: word!, gap: gap!, origin }));
  return pageOf(words);
}

/** Every word with the same chance is replaced, followed by a new one, or taken out; punctuation stays with its word. */
export function edited(random: Random, words: readonly Word[], rate: number, vocabulary: readonly string[]): Word[] {
  return words.flatMap((word): Word[] => {
    if (random() >= rate) return [word];
    const kind = random();
    const other = pick(random, vocabulary);
    if (kind < 0.6) return [{ ...word, text: replaced(word.text, other), origin: -2 - word.origin }];
    if (kind < 0.8) return [{ ...word, gap: ' ' }, { text: other, gap: word.gap, origin: -1 }];
    return word.gap.includes('\n') ? [word] : [];
  });
}

function replaced(word: string, other: string): string {
  const bare = /^[\p{L}\p{N}\p{M}/%-]+/u.exec(word)?.[0] ?? '';
  if (other === bare) return `${other}nh`;
  return other + word.slice(bare.length);
}

/** Some paragraphs, a share of them all, change places. */
export function shuffled(random: Random, words: readonly Word[], share: number): Word[] {
  const paragraphs: Word[][] = [[]];
  for (const word of words) {
    paragraphs.at(-1)!.push(word);
    if (word.gap.includes('\n')) paragraphs.push([]);
  }
  const full = paragraphs.filter(({ length }) => length > 0);
  const order = full.map((_, at) => at);
  for (const at of order) if (random() < share) order.splice(below(random, order.length), 0, ...order.splice(order.indexOf(at), 1));
  return order.flatMap((at) => full[at]!).map((word) => (word === words.at(-1) ? { ...word, gap: '\n' } : word));
}

/** Where the words `from` up to `to` of the first page are now, and how many of them are unchanged; null where none is left. */
export function whereabouts(page: Page, from: number, to: number): { start: number; end: number; kept: number } | null {
  const isOne = (origin: number) => origin >= from && origin < to;
  const here = page.words.flatMap(({ origin }, at) => (isOne(origin) || isOne(-2 - origin) ? [at] : []));
  if (here.length === 0) return null;
  const [first, last] = [here[0]!, here.at(-1)!];
  const kept = here.filter((at) => page.words[at]!.origin >= 0).length / (to - from);
  return { start: page.starts[first]!, end: page.starts[last]! + page.words[last]!.text.length, kept };
}
