import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../../core/text/fold.ts';
import { respellings, vietnamese } from './spellings.ts';

describe('folding', () => {
  it.each(Object.keys(respellings))('%s change nothing', (name) => {
    fc.assert(fc.property(vietnamese, (text) => fold(respellings[name]!(text)).text === fold(text).text));
  });

  it('any text in either Unicode form folds the same', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('aăâeêoôơuưyđAÂĐ éỗñçßøΩάйё\u0301\u0302\u0306\u031b\u0323\u0308\u00ad\u200b-, 1')) });
    fc.assert(fc.property(letters, (text) => fold(text.normalize('NFC')).text === fold(text.normalize('NFD')).text));
  });

  it('two respellings one after the other change nothing', () => {
    const respelling = fc.constantFrom(...Object.values(respellings));
    fc.assert(fc.property(vietnamese, respelling, respelling, (text, one, other) => fold(one(other(text))).text === fold(text).text));
  });

  it.each([
    ['quý', 'quỷ'], ['hoa', 'hòa'], ['dân', 'đân'], ['ư', 'u'], ['ma mã', 'mã ma'], ['tinh ủy', 'tỉnh ủy'], ['a b', 'ab'], ['a-b', 'a b'],
  ])('%s and %s stay apart', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('the way back is monotone and covers the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\u0301', 'a', '\ud800', '\u00ad', ' ', 'Đ') })), (raw) => {
        const { text, toRaw } = fold(raw);
        const offsets = Array.from({ length: text.length + 1 }, (_, at) => toRaw(at));
        expect(offsets[0]).toBe(text === '' ? raw.length : 0);
        expect(offsets.at(-1)).toBe(raw.length);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a span of the folded text is the same words of the raw one', () => {
    fc.assert(
      fc.property(vietnamese, fc.nat(), fc.nat(), (raw, one, other) => {
        const { text, toRaw } = fold(raw);
        const borders = [...text.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].map(({ index }) => index);
        if (borders.length === 0) return;
        const [from, to] = [one % borders.length, other % borders.length].sort((a, b) => a - b).map((border) => borders[border]!);
        expect(foldText(raw.slice(toRaw(from!), toRaw(to!)))).toBe(text.slice(from, to).trim());
      }),
    );
  });
});
