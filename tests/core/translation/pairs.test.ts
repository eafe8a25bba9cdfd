import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairSentences } from '../../../core/translation/pairs.ts';
import { beginsSentence, sentencesOf } from '../../../core/translation/sentences.ts';
import { parallelSentences } from './parallel.ts';

const texts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['Hội nghị bế mạc. Các đại biểu ra về.', ['Hội nghị bế mạc.', 'Các đại biểu ra về.']],
    ['TP. Hồ Chí Minh họp. PGS. TS. Lê Văn An dự.', ['TP. Hồ Chí Minh họp.', 'PGS. TS. Lê Văn An dự.']],
    ['“Phải làm ngay!” Ông nói vậy.', ['“Phải làm ngay!”', 'Ông nói vậy.']],
    ['Tăng 8,5% so với năm 2023. 12 dự án hoàn thành.', ['Tăng 8,5% so với năm 2023.', '12 dự án hoàn thành.']],
    ['Mr. Minh left at 5.30 p.m. He was late.', ['Mr. Minh left at 5.30 p.m.', 'He was late.']],
    ['Còn gì nữa?… Không.', ['Còn gì nữa?…', 'Không.']],
    ['  ', []],
  ])('%j', (text, expected) => expect(texts(text)).toEqual(expected));

  test.each([
    ['Voters spoke.', 0, true],
    ['They met. Voters spoke.', 10, true],
    ['He said: “Yes.” “Voters spoke.”', 17, true],
    ['Then Voters spoke.', 5, false],
    ['It was No.5 Voters', 12, false],
    ['The long meeting of the whole committee of the province Voters', 57, false],
  ])('%j at %i begins one: %s', (text, at, expected) => expect(beginsSentence(text, at)).toBe(expected));
});

const pairs = (source: string, translation: string, anchors: { source: number; translation: number }[] = []) =>
  pairSentences(source, translation, anchors).map((pair) => [source.slice(pair.source.start, pair.source.end), translation.slice(pair.translation.start, pair.translation.end)]);

describe('pairs', () => {
  test('one to one', () => {
    expect(pairs('Sáng nay trời mưa. Đường rất trơn.', 'It rained this morning. The road is slippery.')).toEqual([
      ['Sáng nay trời mưa.', 'It rained this morning.'], ['Đường rất trơn.', 'The road is slippery.'],
    ]);
  });

  test('a sentence that was cut in two', () => {
    expect(pairs('Hội nghị bế mạc. Các đại biểu thảo luận suốt hai ngày và thông qua nghị quyết với đa số phiếu. Mọi người ra về.',
      'The meeting closed. Delegates discussed for two days. They adopted the resolution by a majority. Everyone left.')).toEqual([
      ['Hội nghị bế mạc.', 'The meeting closed.'],
      ['Các đại biểu thảo luận suốt hai ngày và thông qua nghị quyết với đa số phiếu.', 'Delegates discussed for two days. They adopted the resolution by a majority.'],
      ['Mọi người ra về.', 'Everyone left.'],
    ]);
  });

  test('a kept lock holds its sentences together against their lengths', () => {
    const source = 'Bộ Chính trị họp bàn. Họ nói nhiều điều dài dòng về việc ấy.';
    const translation = 'They said many long things about that matter at some length. The Politburo met.';
    const anchor = { source: 0, translation: translation.indexOf('Politburo') };
    expect(pairs(source, translation, [anchor])).toHaveLength(1);
  });

  test('every sentence is in one pair, whatever the texts', () => {
    const sentence = fc.constantFrom(...parallelSentences.map(({ vi }) => vi));
    const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(fc.property(text, text, (source, translation) => {
      const found = pairSentences(source, translation);
      expect(found[0]?.source.start).toBe(0);
      expect(found.at(-1)?.source.end).toBe(source.length);
      expect(found.at(-1)?.translation.end).toBe(translation.length);
      const covered = (side: 'source' | 'translation', whole: string) => sentencesOf(whole).every(({ start, end }) => found.filter((pair) => pair[side].start <= start && end <= pair[side].end).length === 1);
      expect(covered('source', source) && covered('translation', translation)).toBe(true);
    }), { numRuns: 60, seed: 4 });
  });

  test('the project’s sentences, put together in sixes, find their own', () => {
    let right = 0;
    for (let at = 0; at + 6 <= parallelSentences.length; at += 6) {
      const six = parallelSentences.slice(at, at + 6);
      const found = pairs(six.map(({ vi }) => vi).join(' '), six.map(({ en }) => en).join(' '));
      right += six.filter(({ vi, en }) => found.some(([source, translation]) => source === vi && translation === en)).length;
    }
    const possible = Math.floor(parallelSentences.length / 6) * 6 - parallelSentences.filter(({ vi, en }) => sentencesOf(vi).length !== 1 || sentencesOf(en).length !== 1).length;
    expect(right / possible).toBeGreaterThan(0.9);
  });
});
