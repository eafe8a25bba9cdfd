import { expect, test } from 'vitest';
import { passagesIn, passagesOf } from '../../../core/article/passages.ts';

const article = (change: Partial<Parameters<typeof passagesOf>[0]> = {}) => {
  const parts = { title: 'Tên', sapo: 'Dẫn.' as string | null, paragraphs: ['Một.', 'Hai.'], captions: ['Ảnh.'], ...change };
  return { ...parts, text: [parts.title, parts.sapo ?? '', ...parts.paragraphs, ...parts.captions].filter((part) => part !== '').join('\n') };
};

test.each([
  ['all of them', {}, ['title Tên', 'sapo Dẫn.', 'paragraph Một.', 'paragraph Hai.', 'caption Ảnh.']],
  ['no standfirst', { sapo: null }, ['title Tên', 'paragraph Một.', 'paragraph Hai.', 'caption Ảnh.']],
  ['no title', { title: '' }, ['sapo Dẫn.', 'paragraph Một.', 'paragraph Hai.', 'caption Ảnh.']],
  ['nothing', { title: '', sapo: '', paragraphs: [], captions: [] }, []],
])('an article with %s', (_, change, expected) => {
  const whole = article(change);
  expect(passagesOf(whole).map(({ kind, start, end }) => `${kind} ${whole.text.slice(start, end)}`)).toEqual(expected);
});

test('a span is in the passages that it touches, not in those that it ends at', () => {
  const passages = passagesOf(article());
  const kinds = (start: number, end: number) => passagesIn(passages, { start, end }).map(({ kind }) => kind);
  expect([kinds(0, 3), kinds(3, 4), kinds(2, 5), kinds(0, 99)]).toEqual([['title'], [], ['title', 'sapo'], passages.map(({ kind }) => kind)]);
});
