/** Numbers of [0, 1) that are the same on every run. */
export type Random = () => number;

/** The generator mulberry32 (Tommy Ettinger, public domain). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('Nothing to pick from.');
  return picked;
}

/** The first of a list far more often than the last, as words are in any language. */
export function pickByRank<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(from.length ** random()) - 1];
  return picked ?? pick(random, from);
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)).flat();
}
