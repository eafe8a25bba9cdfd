import { describe, expect, test } from 'vitest';
import { scoreTranslations } from '../../../core/translation/score.ts';
import { soFar } from '../../../core/translation/so-far.ts';
import { cacheKey } from '../../../core/translation/cache-key.ts';
import { orderForms, testForms } from '../../../core/translation/self-test.ts';
import { selfTestDay, selfTestParagraphs } from '../../../core/translation/self-test-paragraphs.ts';
import { wordsOf } from '../../../core/translation/form.ts';
import { parallelSentences } from './parallel.ts';
import { lockText } from './read.ts';

describe('score', () => {
  const locked = lockText('Bộ Chính trị họp. Bí thư Tỉnh ủy dự.');
  const reference = 'The Politburo met. The Secretary of the Provincial Party Committee attended.';

  test('by hand', () => {
    const score = scoreTranslations([
      { locked, reference, translation: 'The Politburo met. The Provincial Secretary attended.' },
      { locked, reference: 'It met. The Secretary of the Provincial Party Committee attended.', translation: 'The Political Bureau met. The Secretary of the Provincial Party Committee attended.' },
    ]);
    expect(score).toMatchObject({ sentences: 2, locks: 4, termSuccess: 3 / 4, consistency: 2 / 4, falseLocks: 1 / 4 });
  });

  test('nothing to count', () => {
    const plain = lockText('Trời mưa.');
    expect(scoreTranslations([{ locked: plain, reference: 'It rained.', translation: '' }])).toEqual({ sentences: 1, locks: 0, termSuccess: null, consistency: null, falseLocks: null, chrF2: 0 });
  });

  test('the translator’s own sentences score full', () => {
    const score = scoreTranslations(parallelSentences.map(({ locked: text, en }) => ({ locked: text, reference: en, translation: en })));
    expect(score).toMatchObject({ termSuccess: 1, falseLocks: 0 });
    expect(score.chrF2).toBeCloseTo(100, 6);
    expect(score.sentences).toBeGreaterThanOrEqual(150);
    expect(score.locks).toBeGreaterThanOrEqual(200);
  });
});

describe('while it streams', () => {
  const locked = lockText('Bộ Chính trị họp. Bí thư Tỉnh ủy dự.');

  test.each([
    ['The Politb', '', 0, []],
    ['The Politburo met. The Sec', 'The Politburo met.', 1, []],
    ['The XZ1Q met. The XZ', 'The Politburo met.', 1, []],
    ['The Politburo and the Politburo met. The Sec', 'The Politburo and the Politburo met.', 0, ['extra']],
    ['The Bộ Chính trị met. The Sec', 'The Bộ Chính trị met.', 0, ['source']],
  ])('%j', (partial, text, kept, broken) => {
    const state = soFar(partial, locked, 'token');
    expect({ ...state, broken: [...new Set(state.broken.map(({ kind }) => kind))] }).toEqual({ text, kept, broken });
  });
});

describe('cache key', () => {
  const subject = { locked: lockText('UBND tỉnh Hải Dương họp.'), engine: 'libretranslate', model: null, target: 'en', revision: 'a' };

  test.each([
    ['text', { locked: lockText('UBND tỉnh Hải Dương họp!') }],
    ['engine', { engine: 'deepl' }],
    ['model', { model: 'x' }],
    ['language', { target: 'zh' }],
    ['glossary', { revision: 'b' }],
    ['dates of an entry', { locked: { ...subject.locked, locks: subject.locked.locks.map((lock) => ({ ...lock, valid: { from: null, to: '2030-01-01' } })) } }],
  ])('changes with the %s', (_, change) => expect(cacheKey({ ...subject, ...change })).not.toBe(cacheKey(subject)));

  test('is the same for the same, in any Unicode form', () => {
    expect(cacheKey({ ...subject, locked: { ...subject.locked, text: subject.locked.text.normalize('NFD') } })).toBe(cacheKey(subject));
  });
});

describe('self-test', () => {
  const paragraphs = selfTestParagraphs.map((text) => lockText(text, selfTestDay));

  test('has twenty paragraphs, each with something to keep', () => {
    expect(paragraphs).toHaveLength(20);
    expect(paragraphs.filter(({ locks }) => locks.length === 0)).toEqual([]);
  });

  test('finds the form that an engine lets live', async () => {
    // This engine writes English, keeps signs and rewrites words.
    const ask = (text: string) => text.replace(/[^\s]*[^\u0000-\u007f][^\s]*/g, 'word').replace(/Committee/g, 'Board').replace(/\p{Ll}+ \p{Ll}+/gu, 'they said');
    const results = await testForms(paragraphs, ['inserted', 'token'], (segment) => Promise.resolve(ask(wordsOf(segment))));
    const [inserted, token] = results;
    expect(token?.kept).toBe(token?.total);
    expect(inserted!.kept).toBeLessThan(token!.kept);
    expect(orderForms(results)).toEqual(['token', 'inserted']);
  });
});
