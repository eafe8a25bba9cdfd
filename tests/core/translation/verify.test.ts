import { describe, expect, test } from 'vitest';
import { readReply } from '../../../core/translation/form.ts';
import { verify } from '../../../core/translation/verify.ts';
import { faults } from './faults.ts';
import { parallelSentences } from './parallel.ts';
import { seeded } from './random.ts';
import { lockText } from './read.ts';
import { inflections } from './inflections.ts';

const locked = parallelSentences.filter((sentence) => sentence.locked.locks.length > 0);

describe('correct translations', () => {
  test('what a translator wrote passes', () => {
    const alarms = parallelSentences.filter(({ en, locked: text }) => !verify(en, text, 'inserted').ok);
    expect(alarms.map(({ id, en, locked: text }) => ({ id, problems: verify(en, text, 'inserted').problems }))).toEqual([]);
  });

  test('put together in paragraphs, at most one in a hundred is doubted', () => {
    const random = seeded(17);
    const ofOneDay = parallelSentences.filter(({ date }) => date === '2024-07-05');
    const cases = Array.from({ length: 500 }, () => Array.from({ length: 2 + random.below(4) }, () => random.pick(ofOneDay)));
    const alarms = cases.filter((list) => !verify(list.map(({ en }) => en).join(' '), lockText(list.map(({ vi }) => vi).join(' ')), 'inserted').ok);
    expect(alarms.length, JSON.stringify(alarms.slice(0, 5).map((list) => list.map(({ id }) => id)))).toBeLessThanOrEqual(cases.length / 100);
  });

  test('inflected as English allows, at most one in a hundred is doubted', () => {
    const random = seeded(20_240_705);
    const cases = Array.from({ length: 1000 }, () => inflections(random));
    const alarms = cases.map(({ source, english }) => ({ source, english, problems: verify(english, lockText(source), 'inserted').problems })).filter(({ problems }) => problems.length > 0);
    expect(alarms.length, JSON.stringify(alarms.slice(0, 5), null, 1)).toBeLessThanOrEqual(cases.length / 100);
  });
});

describe('broken translations', () => {
  const random = seeded(57);
  const cases = Object.entries(faults).flatMap(([name, fault]) => {
    const broken = locked.flatMap(({ id, en, locked: text }) => {
      const english = fault(en, text, random);
      return english === null || english === en ? [] : [{ id, english, text }];
    });
    // A fault that fits everywhere would drown the others.
    const shuffled = broken.map((each) => ({ each, at: random.next() })).sort((a, b) => a.at - b.at).slice(0, 40).map(({ each }) => each);
    return [[name, shuffled] as const];
  });

  test('there are five hundred of them, and some of every kind', () => {
    expect(cases.filter(([, list]) => list.length === 0).map(([name]) => name)).toEqual([]);
    expect(cases.flatMap(([, list]) => list).length).toBeGreaterThanOrEqual(500);
  });

  test('a term a hundred thousand times over is no translation, and is not looked through', () => {
    const { ok, problems } = verify('Politburo '.repeat(100_000), lockText('Bộ Chính trị họp.'), 'inserted');
    expect({ ok, kinds: problems.map(({ kind }) => kind) }).toEqual({ ok: false, kinds: ['length'] });
  });

  test.each(cases)('%s', (_, list) => {
    const missed = list.filter(({ english, text }) => verify(readReply('inserted', english, text), text, 'inserted').ok);
    expect(missed.map(({ id, english }) => `${id}: ${english}`)).toEqual([]);
  });
});
