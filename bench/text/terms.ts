import { pick, seeded, shuffled } from './random.ts';
import { bodies, offices, places } from './words.ts';

/** The sizes of glossary that are measured; each holds the smaller ones. */
export const sizes = [200, 2000, 20_000] as const;
export type Size = (typeof sizes)[number];

/**
 * Terms as glossaries have them, the commonest first: bodies and offices alone, a post of a body, a body of a place,
 * the post with body and place. All are different; the same on every run.
 */
export function terms(size: number): string[] {
  const random = seeded(20_000);
  const known = new Set([...bodies, ...offices]);
  for (const office of shuffled(random, offices).slice(0, 8)) for (const body of bodies.slice(0, 20)) known.add(`${office} ${body}`);
  const makers = [
    () => `${pick(random, offices)} ${pick(random, bodies)}`,
    () => `${pick(random, bodies)} ${pick(random, places)}`,
    () => `${pick(random, offices)} ${pick(random, bodies)} ${pick(random, places)}`,
  ];
  while (known.size < size) known.add(pick(random, makers)());
  return [...known].slice(0, size);
}
