import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { satisfies, type Expectation } from './judge.ts';
import { lexicon, linesOf, read } from './lexicon.ts';

const file = join(process.env.EXTRA_FIXTURES ?? '', 'terms/gold-dev.jsonl');
const isGiven = process.env.EXTRA_FIXTURES !== undefined && existsSync(file);

describe.skipIf(!isGiven)('the example sentences in EXTRA_FIXTURES', () => {
  const cases = isGiven ? linesOf<Expectation>(file) : [];
  const isRight = (each: Expectation) => satisfies(read(each.sentence, each.date, each.portal).mentions, each);
  const mistaken = (list: Expectation[]) => list.filter((each) => !isRight(each)).map(({ id, sentence, span }) => `${id}: ${span} in ${sentence}`);

  it('19 in 20 are right', () => {
    expect(lexicon.formCount).toBeGreaterThan(0);
    const wrong = mistaken(cases);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(cases.length / 20);
  });

  it('nothing is marked that must not be', () => {
    expect(mistaken(cases.filter(({ accept }) => accept.length === 0))).toEqual([]);
  });
});
