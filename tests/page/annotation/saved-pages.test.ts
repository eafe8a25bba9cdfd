import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { RangeSelector, TextPositionSelector, TextQuoteSelector } from '../../../core/annotation/highlight.ts';
import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';
import { matcher } from '../../../core/annotation/match.ts';

interface Case {
  what: string;
  quote: string;
  /** Which of several like it, counted from 1. */
  nth?: number;
  /** What is highlighted in that copy; null for an orphan. */
  print: string | null;
  edited: string | null;
}

const fixtures = join(import.meta.dirname, '../../fixtures/anchoring');
const read = (name: string) => readFileSync(join(fixtures, name), 'utf8');
const cases = JSON.parse(read('expected.json')) as Case[];
const point = { type: 'XPathSelector', value: '/html[1]/body[1]', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;
const range: RangeSelector = { type: 'RangeSelector', startSelector: point, endSelector: point };

/** The text of each block in one line, as an article has it; the blocks in lines of their own. */
function textOf(html: string): string {
  const blocks = new JSDOM(html).window.document.querySelectorAll('h1, h2, h3, p, figcaption, div');
  return [...blocks].map((block) => block.textContent.replaceAll(/\s+/g, ' ').trim()).join('\n');
}

const article = textOf(read('article.html'));

function selectorOf({ quote, nth = 1 }: Case): [TextQuoteSelector, TextPositionSelector, RangeSelector] {
  let start = -1;
  for (let count = 0; count < nth; count++) start = article.indexOf(quote, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return [describeTextQuote(article, start, start + quote.length), describeTextPosition(start, start + quote.length), range];
}

function highlighted(page: string, highlight: Case): string | null {
  const anchor = matcher(page)(selectorOf(highlight));
  if (anchor.state === 'orphan') return null;
  expect(page.slice(anchor.start, anchor.end)).toBe(anchor.text);
  return anchor.text.replaceAll('\u00ad', '').normalize('NFC');
}

describe('other copies of an article', () => {
  describe.each(['print', 'edited'] as const)('%s', (copy) => {
    const page = textOf(read(`${copy}.html`));
    test.each(cases)('$what', (highlight) => expect(highlighted(page, highlight)).toBe(highlight[copy]));
    test.each(cases)('$what, decomposed', (highlight) => expect(highlighted(page.normalize('NFD'), highlight)).toBe(highlight[copy]));
  });

  test('changed words are said to be so, and others are not', () => {
    const match = matcher(textOf(read('edited.html')));
    const changed = cases.filter(({ quote, edited }) => edited !== null && edited !== quote);
    expect(changed.length).toBeGreaterThan(0);
    for (const highlight of changed) expect(match(selectorOf(highlight))).toMatchObject({ quality: 'approximate' });
    for (const highlight of cases.filter(({ quote, edited }) => edited === quote)) expect(match(selectorOf(highlight))).not.toHaveProperty('quality');
  });
});

/** Pages and stored selectors of https://github.com/hypothesis/client, where a folder with more cases is named. */
const folder = process.env.EXTRA_FIXTURES ? join(process.env.EXTRA_FIXTURES, 'suites/hypothesis-anchoring') : null;
const suite = folder === null ? null : join(folder, 'html-baselines');

/** The suite's own range selectors have another form, and are not needed. */
type StoredSelector = TextQuoteSelector | TextPositionSelector | { type: 'RangeSelector' };

interface Stored {
  rows: { target: { selector: StoredSelector[] }[] }[];
}

describe.skipIf(suite === null || !existsSync(suite))('baselines of Hypothesis (skipped where EXTRA_FIXTURES is not set)', () => {
  describe.each(['minimal', 'wikipedia-regression-testing'])('%s', (name) => {
    const load = (extension: string) => readFileSync(join(suite!, `${name}.${extension}`), 'utf8');
    const selectors = () =>
      (JSON.parse(load('json')) as Stored).rows.flatMap(({ target }) => target.map(({ selector }) => {
        const quote = selector.find((each) => each.type === 'TextQuoteSelector')!;
        const position = selector.find((each) => each.type === 'TextPositionSelector')!;
        return { quote, position };
      }));

    test.each<[string, (text: string) => string]>([
      ['as stored', (text) => text],
      ['text put in before', (text) => `Another notice on top.\n${text}`],
      ['white space collapsed', (text) => text.replaceAll(/\s+/g, ' ')],
      ['decomposed, in capitals', (text) => text.normalize('NFD').toUpperCase()],
    ])('every selector is found: %s', (_, change) => {
      const match = matcher(change(new JSDOM(load('html')).window.document.body.textContent));
      for (const { quote, position } of selectors()) {
        const anchor = match([quote, position, range]);
        expect(anchor.state === 'anchored' && flat(anchor.text), quote.exact).toBe(flat(quote.exact));
      }
    });
  });

  test('every line of its fixture, described by us, is found again where it stood', () => {
    const text = new JSDOM(readFileSync(join(folder!, 'html-anchoring-fixture.html'), 'utf8')).window.document.body.textContent;
    const match = matcher(text);
    const lines = [...text.matchAll(/\S[^\n]*\S/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
    expect(lines.length).toBeGreaterThan(10);
    for (const { start, end } of lines) {
      expect(match([describeTextQuote(text, start, end), describeTextPosition(start, end), range])).toEqual({ state: 'anchored', start, end, text: text.slice(start, end) });
    }
  });
});

const flat = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
