import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { portalPlace } from '../../../core/reference/portal.ts';
import { decide } from '../../../page/article/decide.ts';
import { decision } from '../../../page/article/decision.ts';
import { extract, type Attachment } from '../../../page/article/extract.ts';
import { finish } from '../../../page/steps.ts';
import { fallbackBody } from '../../../page/article/fallback.ts';
import { readGlossary } from '../../../scripts/glossary.ts';
import { openPage } from '../../../scripts/page-file.ts';
import { root } from '../../../scripts/steps/tool.ts';

/** What a page holds: `article` without its text, which the other fields give. */
interface Expected {
  /** The trap that the page is there for. */
  about?: string;
  url: string;
  isArticle: boolean;
  article: Omit<Article, 'text'> | null;
  attachments?: Attachment[];
  /** A word of the reasons. */
  reason?: string;
}

const folder = join(root, 'tests/fixtures/articles');
const glossary = readGlossary();
const fixtures = readdirSync(folder).map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected) }));

describe.each(fixtures)('$name', ({ name, url, isArticle, article, attachments, reason }) => {
  const document = openPage(join(folder, name, 'source.html'), url).document;
  const before = document.documentElement.outerHTML;
  const found = extract(document, url, (host) => portalPlace(host, glossary), fallbackBody);

  test(isArticle ? 'the article, whole' : 'is no article', () => {
    expect(found.detection).toMatchObject({ isArticle });
    expect(found.article).toEqual(article === null ? null : { ...article, text: textOf(article) });
    if (attachments !== undefined) expect(found.attachments).toEqual(attachments);
    if (reason !== undefined) expect(found.detection.reasons.join(' ')).toMatch(new RegExp(reason));
  });

  test('every part of the text stands where the map says', () => {
    const { map } = found;
    if (map === null) return expect(article).toBeNull();
    expect(map.text).toBe(found.article?.text);
    let from = 0;
    for (const line of map.text.split('\n')) {
      const shown = map.pieces(from, from + line.length).map(({ start, end }) => between(document, start, end)).join(' ');
      expect(flat(shown)).toBe(line);
      from += line.length + 1;
    }
  });

  test('the deciding script says the same, and neither changes the page', () => {
    const isFallback = found.detection.reasons.some((each) => each.includes('Readability'));
    if (!isFallback) expect(decide(document, url)).toEqual(found.detection);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('without the reading of days it decides alike, or asks for it', () => {
    const { detection, wantsDays } = finish(decision(document, url, null));
    if (!wantsDays) expect(detection.isArticle).toBe(decide(document, url).isArticle);
  });
});

test('few decisions turn on a day', () => {
  const asking = fixtures.filter(({ name, url }) => finish(decision(openPage(join(folder, name, 'source.html'), url).document, url, null)).wantsDays);
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.length).toBeLessThan(fixtures.length / 5);
});

test('there are enough of them, over enough families', () => {
  expect(fixtures.filter(({ isArticle }) => isArticle).length).toBeGreaterThanOrEqual(30);
  expect(fixtures.filter(({ isArticle }) => !isArticle).length).toBeGreaterThanOrEqual(20);
});

const textOf = ({ title, sapo, paragraphs, captions }: Omit<Article, 'text'>): string =>
  [title, sapo ?? '', ...paragraphs, ...captions].filter((part) => part !== '').join('\n');

const flat = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

interface Point {
  node: Text;
  offset: number;
}

/** The text of a range; a break is a blank. */
function between(document: Document, start: Point, end: Point): string {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const part = range.cloneContents();
  for (const br of part.querySelectorAll('br')) br.replaceWith(' ');
  return part.textContent;
}
