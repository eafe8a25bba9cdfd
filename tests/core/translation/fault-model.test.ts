import { describe, expect, test } from 'vitest';
import { readReply } from '../../../core/translation/form.ts';
import { verify } from '../../../core/translation/verify.ts';
import { drawDebatable, drawVariants, drawViolations, type Case } from './fault-model/draw.ts';
import { debatableAnswers } from './fault-model/variants.ts';
import { parallelSentences } from './parallel.ts';
import { lockText } from './read.ts';

const samples = parallelSentences.filter(({ locked }) => locked.locks.length > 0)
  .map(({ id, date, vi, en, locked: { locks } }) => ({ id, date, source: vi, translation: en, locks }));
const seed = 38;

/** A reply as the reader would be shown it, and what the verifier finds wrong with it. */
function verdictOf({ source, date, translation }: Case) {
  const locked = lockText(source, date);
  const shown = readReply('inserted', translation, locked);
  return { shown, ...verify(shown, locked, 'inserted') };
}

const described = ({ kind, id }: Case, { shown, problems }: ReturnType<typeof verdictOf>) => `${kind}, ${id}: ${shown} ${JSON.stringify(problems)}`;

describe('a fault model by one who had not seen the verifier', () => {
  test('every violation is flagged, unless reading the reply already mended it', () => {
    const cases = drawViolations(samples, seed);
    expect(cases.length).toBeGreaterThanOrEqual(500);
    const missed = cases.flatMap((each) => {
      const verdict = verdictOf(each);
      return verdict.ok && verdict.shown !== each.right ? [described(each, verdict)] : [];
    });
    expect(missed).toEqual([]);
  });

  test('at most one right translation in a hundred is doubted', () => {
    const cases = drawVariants(samples, seed);
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const alarms = cases.flatMap((each) => {
      const verdict = verdictOf(each);
      return verdict.ok ? [] : [described(each, verdict)];
    });
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(cases.length / 100);
  });

  test('what is debatable is answered as was decided', () => {
    const cases = drawDebatable(samples, seed).filter(({ kind }) => debatableAnswers[kind] !== undefined);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(Object.keys(debatableAnswers).length);
    const otherwise = cases.map((each) => ({ each, verdict: verdictOf(each) })).filter(({ each, verdict }) => verdict.ok !== (debatableAnswers[each.kind] === 'kept'));
    expect(otherwise.map(({ each, verdict }) => described(each, verdict))).toEqual([]);
  });
});
