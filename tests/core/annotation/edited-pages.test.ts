import { describe, expect, test } from 'vitest';
import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';
import type { Anchor, Highlight } from '../../../core/annotation/highlight.ts';
import { matcher } from '../../../core/annotation/match.ts';
import { below, edited, pageOf, readPage, seeded, shuffled, whereabouts, type Page, type Random } from './changed-page.ts';
import { prose, sentence } from './prose.ts';

/* Seeded pages, what editors do to them, and the truth about where every sentence went. */

const point = { type: 'XPathSelector', value: '/html/body', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;

interface Quote {
  selector: Highlight['target']['selector'];
  /** Numbers of its words in the page that was marked. */
  from: number;
  to: number;
}

/** One sentence in so many is marked. */
function quotesOf(page: Page, random: Random, count: number): Quote[] {
  const ends = page.words.flatMap(({ text }, at) => (text.endsWith('.') ? [at + 1] : []));
  return Array.from({ length: count }, () => {
    const end = 1 + below(random, ends.length - 1);
    const [from, to] = [ends[end - 1]!, ends[end]!];
    const [start, stop] = [page.starts[from]!, page.starts[to - 1]! + page.words[to - 1]!.text.length];
    const selector: Quote['selector'] = [describeTextQuote(page.text, start, stop), describeTextPosition(start, stop), { type: 'RangeSelector', startSelector: point, endSelector: point }];
    return { selector, from, to };
  });
}

type Verdict = 'right' | 'wrong' | 'orphan';

/** A place is right when it covers more of the sentence than of anything else. */
function judge(anchor: Anchor, truth: { start: number; end: number } | null): Verdict {
  if (anchor.state === 'orphan') return 'orphan';
  if (truth === null) return 'wrong';
  const common = Math.min(anchor.end, truth.end) - Math.max(anchor.start, truth.start);
  return common * 2 > anchor.end - anchor.start ? 'right' : 'wrong';
}

interface Outcome {
  there: number;
  found: number;
  wrong: string[];
}

/** Marks sentences of a page, changes it, looks for them again. A sentence with less than 70 % of its words is another. */
function lookAgain(seed: number, change: (random: Random, page: Page, vocabulary: string[]) => Page): Outcome {
  const random = seeded(seed);
  const page = readPage(prose(random, 40_000));
  const vocabulary = readPage(prose(random, 6_000)).words.map(({ text }) => text);
  const quotes = quotesOf(page, random, 60);
  const changed = change(random, page, vocabulary);
  const match = matcher(changed.text);
  const outcome: Outcome = { there: 0, found: 0, wrong: [] };
  for (const { selector, from, to } of quotes) {
    const truth = whereabouts(changed, from, to);
    const anchor = match(selector);
    const verdict = judge(anchor, truth);
    const isThere = truth !== null && truth.kept >= 0.7;
    if (isThere) outcome.there++;
    if (isThere && verdict === 'right') outcome.found++;
    if (verdict === 'wrong') outcome.wrong.push(`"${selector[0].exact}" → "${anchor.state === 'anchored' ? anchor.text : ''}"`);
  }
  return outcome;
}

const seeds = [11, 23, 37, 41];
const sum = (outcomes: Outcome[]) => ({
  recall: outcomes.reduce((all, { found }) => all + found, 0) / outcomes.reduce((all, { there }) => all + there, 0),
  wrong: outcomes.flatMap(({ wrong }) => wrong),
});

describe('sentences are found again, and never on another', () => {
  test.each([0.01, 0.03, 0.05, 0.1, 0.2, 0.3])('%f of the words changed', (rate) => {
    const { recall, wrong } = sum(seeds.map((seed) => lookAgain(seed, (random, page, vocabulary) => pageOf(edited(random, page.words, rate, vocabulary)))));
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test('a third of the paragraphs moved, one word in twenty changed', () => {
    const { recall, wrong } = sum(seeds.map((seed) => lookAgain(seed, (random, page, vocabulary) => pageOf(shuffled(random, edited(random, page.words, 0.05, vocabulary), 0.3)))));
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test('nothing changed, or only the Unicode form: every one', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const random = seeded(5);
      const page = readPage(prose(random, 30_000));
      const match = matcher(page.text.normalize(form));
      for (const { selector } of quotesOf(page, random, 60)) {
        const anchor = match(selector);
        expect(anchor.state === 'anchored' && anchor.text.normalize('NFC')).toBe(selector[0].exact);
      }
    }
  });

  test('sentences that were taken out are orphans', () => {
    const outcomes = seeds.map((seed) => lookAgain(seed, (_, page) => pageOf(page.words.filter((_word, at) => Math.floor(at / 90) % 2 === 0))));
    expect(sum(outcomes).wrong).toEqual([]);
  });
});

describe('a sentence that stands five times', () => {
  const random = seeded(77);
  const twin = sentence(random);
  const others = Array.from({ length: 12 }, () => sentence(random));
  const text = others.flatMap((other, at) => (at % 2 === 0 && at < 10 ? [other, twin] : [other])).join('\n');
  const places = [...text.matchAll(new RegExp(twin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => index);
  const selectorOf = (start: number): Quote['selector'] =>
    [describeTextQuote(text, start, start + twin.length), describeTextPosition(start, start + twin.length), { type: 'RangeSelector', startSelector: point, endSelector: point }];

  test.each([0, 1, 2, 3, 4])('number %i is found by what stands beside it', (which) => {
    const page = `Tin mới đăng lúc 8 giờ.\n${text}`;
    const anchor = matcher(page)(selectorOf(places[which]!));
    expect(anchor).toMatchObject({ state: 'anchored', start: places[which]! + page.indexOf(text) });
  });

  test.each([0, 1, 2, 3, 4])('number %i is taken out: an orphan, not one of the others', (which) => {
    const page = text.slice(0, places[which]) + text.slice(places[which]! + twin.length + 1);
    expect(matcher(page)(selectorOf(places[which]!))).toEqual({ state: 'orphan' });
  });
});
