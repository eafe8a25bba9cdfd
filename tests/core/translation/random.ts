/** A small seeded generator (Mulberry32), so that a failing case can be run again. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (limit: number) => Math.floor(next() * limit), pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}

export type Random = ReturnType<typeof seeded>;
