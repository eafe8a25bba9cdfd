import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';

const text = 'Sáng 5/7, Bí thư Tỉnh ủy chủ trì hội nghị. 🇻🇳';

test('keeps the quote with the text beside it', () => {
  const start = text.indexOf('Tỉnh ủy');
  expect(describeTextQuote(text, start, start + 7)).toEqual({
    type: 'TextQuoteSelector',
    exact: 'Tỉnh ủy',
    prefix: 'Sáng 5/7, Bí thư ',
    suffix: ' chủ trì hội nghị. 🇻🇳',
  });
  expect(describeTextPosition(start, start + 7)).toEqual({ type: 'TextPositionSelector', start, end: start + 7 });
});

test('reaches beyond a set phrase that stands twice, to what stands there alone', () => {
  const phrase = 'Đề nghị các cấp ủy, chính quyền tiếp tục phát huy tinh thần đoàn kết. ';
  const page = `${'Huyện Thanh Hà khởi công ba cụm công nghiệp trong quý một. '.repeat(2)}${phrase}${phrase}Toàn tỉnh còn mười hai xã chưa có chợ đầu mối.`;
  const start = page.indexOf(phrase) + phrase.length;
  const { prefix, suffix } = describeTextQuote(page, start, start + 7);
  // No other "Đề nghị" follows that phrase; the words after it do so twice.
  expect(prefix).toHaveLength(64);
  expect(suffix).toMatch(/Toàn tỉnh còn mười hai xã/);
});

test('never keeps half a character', () => {
  const flags = '🇻🇳'.repeat(60);
  const { prefix, suffix } = describeTextQuote(`${flags}Việt Nam${flags}`, flags.length, flags.length + 8);
  expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
  const odd = describeTextQuote(`${flags}-Việt Nam-${flags}`, flags.length + 1, flags.length + 9);
  expect(odd.prefix.isWellFormed() && odd.suffix.isWellFormed()).toBe(true);
  expect(odd.prefix).toHaveLength(63);
});

test('quote and context are pieces of the text, in order', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(300), (page, one, other) => {
    const [start, end] = [Math.min(one, other, page.length), Math.min(Math.max(one, other), page.length)];
    const { prefix, exact, suffix } = describeTextQuote(page, start, end);
    expect(exact).toBe(page.slice(start, end));
    expect(page.slice(0, start).endsWith(prefix) && page.slice(end).startsWith(suffix)).toBe(true);
  }));
});
