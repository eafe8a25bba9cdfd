import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from './glossary-under-test.ts';
import { satisfies, type Expectation } from './judge.ts';

/** Sentences with accepted renderings, from the folder of EXTRA_FIXTURES. */
const file = join(process.env.EXTRA_FIXTURES ?? '', 'terms', 'gold-dev.jsonl');
const isThere = Boolean(process.env.EXTRA_FIXTURES) && existsSync(file);
const cases: Expectation[] = isThere ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Expectation) : [];

const enough = 0.95;

describe.skipIf(!isThere)('sentences of EXTRA_FIXTURES (skipped where it is not set)', () => {
  const isRight = (expected: Expectation): boolean => satisfies(read(expected.sentence, expected.date, expected.portal), expected);

  test('are read and rendered as accepted, but for one in twenty', () => {
    const wrong = cases.filter((expected) => !isRight(expected)).map(({ id, span }) => `${id}: ${span}`);
    expect(wrong.length / cases.length, wrong.join('\n')).toBeLessThanOrEqual(1 - enough);
  });

  test('nothing is marked where nothing should be', () => {
    expect(cases.filter(({ accept }) => accept.length === 0).filter((expected) => !isRight(expected)).map(({ id, span }) => `${id}: ${span}`)).toEqual([]);
  });
});
