import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/text/fold.ts';
import { sameWords } from '../../../core/text/same-words.ts';
import { Gap, Shape, tokenize, type Tokens } from '../../../core/text/tokens.ts';
import { respellings, vietnamese } from './spellings.ts';

const words = ({ raw, count, start, end }: Tokens): string[] => Array.from({ length: count }, (_, at) => raw.slice(start[at], end[at]));

describe('tokens', () => {
  it('are runs of letters and digits, with what stands before each', () => {
    const tokens = tokenize('UBND tỉnh, số 35-CT/TW. TP.HCM & KH\nmới (cũ)');
    expect(words(tokens)).toEqual(['UBND', 'tỉnh', 'số', '35', 'CT', 'TW', 'TP', 'HCM', 'KH', 'mới', 'cũ']);
    expect([...tokens.gap]).toEqual([Gap.other, Gap.space, Gap.comma, Gap.space, Gap.hyphen, Gap.slash, Gap.stop, Gap.dot, Gap.and, Gap.line, Gap.other]);
  });

  it.each([
    ['Tỉnh', Shape.capital | Shape.letters],
    ['UBND', Shape.capital | Shape.allCaps | Shape.letters],
    ['UBND'.normalize('NFD'), Shape.capital | Shape.allCaps | Shape.letters],
    ['2025', Shape.digits],
    ['QH15', Shape.capital | Shape.allCaps],
    ['xã', Shape.letters],
  ])('%s has its shape', (word, shape) => {
    expect(tokenize(word).shape[0]).toBe(shape);
  });

  it('words that fold the same have one hash', () => {
    const syllable = fc.string({ unit: fc.constantFrom(...Array.from('nghtrquyaăâeêoôơuưđĐAO'), '\u0301', '\u0300', '\u0323', '\u0302', '\u031b'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(syllable, syllable, (one, other) => {
        const [a, b] = [tokenize(one), tokenize(other)];
        // The other way round hashes may collide, and a hit is verified.
        if (a.count === 1 && b.count === 1 && foldText(one) === foldText(other)) expect(a.hash[0]).toBe(b.hash[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(Object.keys(respellings))('%s: the same words by hash and by comparison', (name) => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const respelt = respellings[name]!(text);
        expect([...tokenize(respelt).hash]).toEqual([...tokenize(text).hash]);
        expect(sameWords(respelt, 0, respelt.length, text)).toBe(true);
      }),
    );
  });

  // A text is read by stretches of two thousand units; wherever one ends, nothing is to be seen of it.
  it.each(['khóa thuở', 'khóa thuở'.normalize('NFD'), 'u\u0309\u200by\u0309, ', 'a'.repeat(5000)])('are the same wherever they stand in a long text: %.12s', (piece) => {
    const alone = tokenize(`${piece} `);
    for (let before = 2030; before <= 2050; before++) {
      const { raw, count, hash, shape, start, end } = tokenize(`${'.'.repeat(before)}${piece}.`);
      expect([count, ...hash, ...shape]).toEqual([alone.count, ...alone.hash, ...alone.shape]);
      expect(Array.from(start, (from, at) => raw.slice(from, end[at]))).toEqual(words(alone));
    }
  });

  it('cover any text in order, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { count, start, end } = tokenize(raw);
        for (let at = 0; at < count; at++) {
          expect(start[at]!).toBeGreaterThanOrEqual(at === 0 ? 0 : end[at - 1]!);
          expect(end[at]!).toBeGreaterThan(start[at]!);
        }
        expect(count === 0 || end[count - 1]! <= raw.length).toBe(true);
      }),
    );
  });

  it.each([
    ['a million combining marks', `ủy${'\u0301'.repeat(1_000_000)} ban`, 2],
    ['marks without a letter', '\u0301\u0302'.repeat(10_000), 0],
    ['lone surrogates', '\ud800 tỉnh \udc00ủy', 2],
    ['a word of a million letters', 'a'.repeat(1_000_000), 1],
    ['a million words', 'a '.repeat(1_000_000), 1_000_000],
    ['nothing', '', 0],
  ])('%s', (_, raw, count) => {
    expect(tokenize(raw).count).toBe(count);
    expect(foldText(raw).length).toBeLessThanOrEqual(2 * raw.length);
  });
});
