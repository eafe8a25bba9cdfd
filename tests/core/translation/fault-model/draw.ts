import { seeded, shuffled, type Random } from '../../../../bench/text/random.ts';
import { counts } from './counts.ts';
import { neighbours } from './neighbours.ts';
import { numbers } from './numbers.ts';
import { remains } from './remains.ts';
import { signs } from './signs.ts';
import { joined, sitesOf, type Kinds, type Sample, type Site } from './site.ts';
import { debatable, isInflected, sourceOf, variants } from './variants.ts';
import { wording } from './wording.ts';

/** A sample with a translation as an engine could hand it back, and what is the matter with it. */
export interface Case extends Sample {
  kind: string;
  /** The right translation; null where the source is another than the sample's. */
  right: string | null;
}

const violations: Kinds = { ...counts, ...wording, ...numbers, ...signs, ...neighbours, ...remains };

/**
 * A fault model for locked terms, written from what engines and language models are known to do, without sight of the verifier that it tries.
 * The same seed draws the same cases.
 */
export const drawViolations = (samples: readonly Sample[], seed: number): Case[] => draw(violations, samples, 6, seed);

export const drawVariants = (samples: readonly Sample[], seed: number): Case[] => [
  ...draw(variants, samples, 12, seed),
  ...samples.filter((sample) => sitesOf(sample).length === 0 && isInflected(sample)).map((sample) => ({ ...sample, right: sample.translation, kind: 'as the parallel text inflects it' })),
];

export const drawDebatable = (samples: readonly Sample[], seed: number): Case[] => draw(debatable, samples, 6, seed);

function draw(kinds: Kinds, samples: readonly Sample[], most: number, seed: number): Case[] {
  const random = seeded(seed);
  const sites = [...samples, ...pairsOf(samples, random)].flatMap(sitesOf);
  return Object.entries(kinds).flatMap(([kind, write]) => {
    const cases = new Map<string, Case>();
    for (const site of shuffled(random, sites)) {
      if (cases.size === most) break;
      const translation = write(site, random);
      if (translation !== null) cases.set(translation, caseOf(site, kind, translation));
    }
    return [...cases.values()];
  });
}

function caseOf({ id, date, source, locks, translation: right }: Site, kind: string, translation: string): Case {
  const other = sourceOf[kind]?.(source) ?? null;
  return { id, date, kind, source: other ?? source, right: other === null ? right : null, translation, locks };
}

/** Paragraphs of two sentences of one day that share no term, so that a term in the wrong one can be told. */
function pairsOf(samples: readonly Sample[], random: Random): Sample[] {
  const mixed = shuffled(random, samples);
  return mixed.flatMap((one, at) => {
    const other = mixed[at + 1];
    return other === undefined || at % 2 === 1 || one.date !== other.date || shareTerms(one, other) ? [] : [joined(one, other)];
  });
}

const shareTerms = (one: Sample, other: Sample): boolean =>
  one.locks.some(({ required }) => other.translation.includes(required)) || other.locks.some(({ required }) => one.translation.includes(required));
