import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './lexicon.ts';

/** What could make a reader slow, in growing sizes: were it not linear, the largest would not end. */
const attacks: [string, (size: number) => string][] = [
  ['one word', (size) => 'a'.repeat(size)],
  ['combining marks', (size) => `Tỉnh ủy${'\u0301'.repeat(size)}`],
  ['capitals without end', (size) => 'Nguyễn Văn '.repeat(size / 11)],
  ['all capitals', (size) => 'UBND '.repeat(size / 5)],
  ['posts without bodies', (size) => 'Bí thư, '.repeat(size / 8)],
  ['posts that wait for a body', (size) => 'Phó Chủ tịch, Phó Chủ tịch '.repeat(size / 27)],
  ['organs of organs', (size) => 'Ban Tổ chức '.repeat(size / 12)],
  ['prefixes', (size) => 'nguyên phó '.repeat(size / 11)],
  ['assistants of assistants', (size) => 'Trợ lý '.repeat(size / 7)],
  ['events', (size) => 'Đại hội lần thứ '.repeat(size / 16)],
  ['document numbers', (size) => '35-CT/'.repeat(size / 6)],
  ['digits', (size) => '1'.repeat(size)],
  ['brackets', (size) => '(BQLDA) ('.repeat(size / 9)],
  ['an address', (size) => `https://ubnd.vn/${'ubnd-'.repeat(size / 5)}`],
  ['dots', (size) => 'a.'.repeat(size / 2)],
  ['near misses', (size) => 'Chủ thịch Ủy bam '.repeat(size / 17)],
  ['lone surrogates', (size) => '\ud800UBND\udc00 '.repeat(size / 7)],
  ['lines', (size) => '\n'.repeat(size)],
  ['ambiguous abbreviations', (size) => 'CT TT KH '.repeat(size / 9)],
];

describe('hostile texts end and throw nothing', () => {
  it.each(attacks)('%s', (_, make) => {
    for (const size of [1_000, 30_000, 300_000]) {
      const text = make(size);
      const { mentions } = read(text);
      expect(mentions.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
    }
  }, 30_000);

  it('five megabytes of prose', () => {
    const prose = 'Sáng 14/5, đồng chí Trần Thị Mai, Bí thư Tỉnh ủy Hải Dương làm việc với UBND huyện Gia Lộc về Nghị quyết số 18-NQ/TW. ';
    const { mentions } = read(prose.repeat(5_000_000 / prose.length));
    expect(mentions.length).toBeGreaterThan(100_000);
  }, 60_000);

  it('any string at all; mentions are in order, apart, and cut out of the text', () => {
    const words = fc.constantFrom('Bí thư', 'Phó', 'UBND', 'tỉnh', 'Hải Dương', ',', '(', ')', 'số', '35-CT/TW', 'Đại hội', 'XIV', 'khóa', 'và', 'Nguyễn Văn An', '\n', '.', 'TP.', 'các sở, ban, ngành', 'TU', 'BTV', 'ngày 14/6/2024');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')));
    fc.assert(
      fc.property(text, (raw) => {
        const { mentions } = read(raw);
        let last = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(raw.slice(mention.start, mention.end)).toBe(mention.text);
          for (const part of mention.parts) expect(part.start >= mention.start && part.end <= mention.end).toBe(true);
          last = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
