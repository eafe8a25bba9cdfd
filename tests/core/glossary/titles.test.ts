import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './glossary-under-test.ts';
import { faultOf, type TitleCase } from './titles-judge.ts';

/** Titles that no entry lists, taken apart by hand before the grammar was written: see the README beside them. */
const cases = readFileSync('tests/fixtures/titles/composed.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as TitleCase);

const enough = 0.9;

test('composed titles get the right tree, track, level, person and English, but for one in ten', () => {
  const faults = cases.flatMap(({ id, text, date, portal, posts }) => {
    const mentions = read(text, date, portal);
    return posts.map((post) => ({ id, span: post.span, fault: faultOf(mentions, post) }));
  });
  const wrong = faults.filter(({ fault }) => fault !== null);
  expect(faults.length).toBeGreaterThanOrEqual(300);
  expect(wrong.length / faults.length, wrong.map(({ id, span, fault }) => `${id} ${span}: ${fault}`).join('\n')).toBeLessThanOrEqual(1 - enough);
});
