import { expect, test } from 'vitest';
import { clausesOf } from '../../../core/translation/clauses.ts';
import { parallelSentences } from './parallel.ts';
import { lockText } from './read.ts';

test('cuts at commas and semicolons, not in numbers or names', () => {
  const text = 'Bộ Văn hóa, Thể thao và Du lịch cho biết tổng vốn là 1,25 tỷ đồng, tăng nhiều so với năm trước; các tỉnh đã nhận đủ kinh phí.';
  expect(clausesOf(lockText(text)).map((clause) => clause.text)).toEqual([
    'Bộ Văn hóa, Thể thao và Du lịch cho biết tổng vốn là 1,25 tỷ đồng,',
    'tăng nhiều so với năm trước; các tỉnh đã nhận đủ kinh phí.',
  ]);
});

test('no lock is lost or torn', () => {
  for (const { locked } of parallelSentences) {
    const clauses = clausesOf(locked);
    expect(clauses.flatMap(({ locks }) => locks.map(({ source }) => source))).toEqual(locked.locks.map(({ source }) => source));
    expect(clauses.every(({ text, locks }) => locks.every(({ start, end, source }) => text.slice(start, end) === source))).toBe(true);
    expect(clauses.map(({ text }) => text).join('').replace(/\s/g, '')).toBe(locked.text.replace(/\s/g, ''));
  }
});
