// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ArticleMap } from '../../../page/article/article-map.ts';
import { outlineOf } from '../../../page/article/read-outline.ts';
import { lookOf } from '../../../page/bilingual/look.ts';
import { openPage } from './random-page.ts';

test.each([
  ['rgb(20, 20, 20)', 'light'], ['rgb(155, 28, 22)', 'light'], ['rgb(240, 238, 230)', 'dark'], ['rgba(255, 255, 255, 0.9)', 'dark'],
])('letters in %s stand on a %s ground', (colour, ground) => {
  openPage(`<body><p style="color: ${colour}; font-size: 18px">Một.</p></body>`);
  const map = new ArticleMap(outlineOf(document).blocks);
  expect(lookOf(map, { start: 0, end: 4 })).toEqual({ fontSize: 18, colour, ground });
});

test('a passage that stands nowhere looks plain', () => {
  expect(lookOf(new ArticleMap(['Tên']), { start: 0, end: 3 })).toEqual({ fontSize: 16, colour: '', ground: 'light' });
});
