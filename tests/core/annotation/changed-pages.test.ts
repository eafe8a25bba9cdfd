import { describe, expect, test } from 'vitest';
import { matcher } from '../../../core/annotation/match.ts';
import { below, edited, pageOf, pick, readPage, seeded, shuffled, type Random } from './changed-page.ts';
import { anchorQuotes, offsets, pickQuote, selectorOf, type Kind, type Tally } from './marked-pages.ts';
import { boilerplate, prose, sentence } from './prose.ts';

/** @param rate share of the words that are changed @param moved share of the paragraphs that change places */
function anchorAll(seed: number, kind: Kind, rate: number, moved: number): Tally {
  const random = seeded(seed);
  const before = readPage(prose(random, 30_000));
  const vocabulary = before.text.match(/\p{L}+/gu)!;
  const after = pageOf(shuffled(random, edited(random, before.words, rate, vocabulary), moved));
  return anchorQuotes(before, after, Array.from({ length: 80 }, () => pickQuote(random, before, kind)));
}

describe('words changed all over the page', () => {
  const kinds: Kind[] = ['sentence', 'short', 'phrase', 'passage'];
  test.each(kinds.flatMap((kind) => [0.01, 0.03, 0.1, 0.2, 0.3].map((rate) => [kind, rate] as const)))('%s, %d of the words', (kind, rate) => {
    const { due, found, wrong } = anchorAll(7 + 100 * rate, kind, rate, 0);
    expect(wrong).toEqual([]);
    expect(due).toBeGreaterThan(30);
    expect(found / due).toBeGreaterThanOrEqual(0.97);
  });
});

describe('paragraphs moved', () => {
  test.each((['sentence', 'short', 'phrase'] as const).flatMap((kind) => [0, 0.02, 0.05, 0.1].map((rate) => [kind, rate] as const)))('%s, and %d of the words changed', (kind, rate) => {
    const { due, found, wrong } = anchorAll(11 + 100 * rate, kind, rate, 0.3);
    expect(wrong).toEqual([]);
    expect(found / due).toBeGreaterThanOrEqual(0.97);
  });

  test('passages over several paragraphs: none on foreign ones', () => {
    for (const seed of [1, 2, 3]) expect(anchorAll(seed, 'passage', 0.05, 0.4).wrong).toEqual([]);
  });
});

test('the same words in another form: every one, at its place', () => {
  const random = seeded(5);
  const before = readPage(prose(random, 30_000));
  const forms = [(text: string) => text.normalize('NFD'), (text: string) => text.toUpperCase(), (text: string) => text.replaceAll(' ', '\u00a0')];
  for (const form of forms) {
    const match = matcher(`Mới cập nhật.\n${form(before.text)}`);
    for (let count = 0; count < 60; count++) {
      const [start, end] = offsets(before, ...pickQuote(random, before, count % 2 === 0 ? 'sentence' : 'phrase'));
      expect(match(selectorOf(before.text, start, end))).toMatchObject({ state: 'anchored', text: form(before.text.slice(start, end)) });
    }
  }
});

describe('one sentence in several places', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  /** A page with so many copies of a sentence, each in a paragraph of other sentences, and the place of one of them. */
  function withCopies(random: Random, copies: number): { text: string; start: number; end: number } {
    const copy = pick(random, boilerplate);
    const paragraphs = Array.from({ length: 20 }, () => Array.from({ length: 2 + below(random, 3) }, () => sentence(random)));
    for (let count = 0; count < copies; count++) paragraphs[1 + 3 * count]!.splice(1 + below(random, 2), 0, copy);
    const text = paragraphs.map((each) => each.join(' ')).join('\n');
    let start = -1;
    for (let skip = below(random, copies); skip >= 0; skip--) start = text.indexOf(copy, start + 1);
    return { text, start, end: start + copy.length };
  }

  const onPage = (text: string, start: number, end: number, put: string) => matcher(text.slice(0, start) + put + text.slice(end))(selectorOf(text, start, end));

  test.each([5, 2])('of %d the marked one is edited: it and not another', (copies) => {
    for (const seed of seeds) {
      const random = seeded(seed);
      const { text, start, end } = withCopies(random, copies);
      const words = text.slice(start, end).split(' ');
      for (let count = 0; count < 4; count++) words[1 + below(random, words.length - 2)] = 'khác';
      expect(onPage(text, start, end, words.join(' '))).toMatchObject({ state: 'anchored', start, text: words.join(' ') });
    }
  });

  test.each([5, 2])('of %d the marked one is gone, or another sentence stands there: an orphan', (copies) => {
    for (const seed of seeds) {
      const random = seeded(seed);
      const { text, start, end } = withCopies(random, copies);
      expect(onPage(text, start, end, '')).toEqual({ state: 'orphan' });
      expect(onPage(text, start, end, sentence(random))).toEqual({ state: 'orphan' });
    }
  });

  test('all five are kept and the page grew: the marked one', () => {
    for (const seed of seeds) {
      const { text, start, end } = withCopies(seeded(seed), 5);
      expect(matcher(`Tin mới. ${text}`)(selectorOf(text, start, end))).toMatchObject({ state: 'anchored', start: start + 9 });
    }
  });
});

test.each([0, 0.1, 0.3])('the quote taken out, and %d of the words changed: an orphan', (rate) => {
  for (const seed of [1, 2, 3, 4]) {
    const random = seeded(seed);
    const before = readPage(prose(random, 12_000));
    const vocabulary = before.text.match(/\p{L}+/gu)!;
    for (const kind of ['sentence', 'phrase', 'short'] as const) {
      for (let count = 0; count < 10; count++) {
        const [from, to] = pickQuote(random, before, kind);
        const left = before.words.filter((_, at) => at < from || at >= to);
        const quote = before.text.slice(...offsets(before, from, to));
        const anchor = matcher(pageOf(edited(random, left, rate, vocabulary)).text)(selectorOf(before.text, ...offsets(before, from, to)));
        expect(anchor, quote).toEqual({ state: 'orphan' });
      }
    }
  }
});

describe('figures in a sentence', () => {
  const marked = Array.from({ length: 40 }, (_, seed) => {
    const random = seeded(seed);
    const text = `${prose(random, 4000)}\nToàn tỉnh có 96 xã đạt chuẩn, tăng 5,5% so với năm trước. ${sentence(random)}\n${prose(random, 4000)}`;
    const start = text.indexOf('Toàn tỉnh có 96 xã');
    return { text, start, end: text.indexOf('năm trước.', start) + 10 };
  });

  test.each<[string, string, string]>([['another', '96', '98'], ['another decimal', '5,5%', '5,6%'], ['a digit more', '96', '960']])('%s: an orphan', (_, old, now) => {
    for (const { text, start, end } of marked) {
      const page = text.slice(0, start) + text.slice(start, end).replace(old, now) + text.slice(end);
      expect(matcher(page)(selectorOf(text, start, end))).toEqual({ state: 'orphan' });
    }
  });

  test.each<[string, string, string]>([['in words', '96', 'gần một trăm'], ['left out', ', tăng 5,5% so với năm trước', '']])('%s: the sentence as it is now', (_, old, now) => {
    for (const { text, start, end } of marked) {
      const changed = text.slice(start, end).replace(old, now);
      expect(matcher(text.slice(0, start) + changed + text.slice(end))(selectorOf(text, start, end))).toMatchObject({ state: 'anchored', start, text: changed });
    }
  });
});
