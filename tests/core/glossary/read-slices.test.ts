import { expect, it } from 'vitest';
import { readMentions } from '../../../core/glossary/read.ts';
import { readInSlices } from '../../../core/glossary/read-slices.ts';
import { lexicon } from './lexicon.ts';

const paragraph = 'Sáng 14/5, đồng chí Nguyễn Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hải Dương thăm UBND huyện Thanh Hà và dự kỳ họp thứ 10 HĐND tỉnh.';
const context = { day: '2024-05-14', portalPlace: null };

function inSlices(text: string) {
  const reading = readInSlices(text, lexicon, context);
  let slices = 0;
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return { slices, ...value };
    slices++;
  }
}

it('a long text is read in slices, and as it is read in one', () => {
  const text = Array.from({ length: 700 }, (_, at) => `${paragraph} (${at})`).join('\n');
  const { slices, mentions, people } = inSlices(text);
  const whole = readMentions(text, lexicon, context);
  expect(slices).toBeGreaterThan(2);
  expect(mentions).toEqual(whole.mentions);
  expect(people).toEqual(whole.people);
});

it.each([['an empty text', ''], ['one endless word', 'a'.repeat(100_000)], ['one endless paragraph', `${paragraph} `.repeat(800)]])('%s', (_what, text) => {
  for (const { start, end, text: words } of inSlices(text).mentions) expect(text.slice(start, end)).toBe(words);
});
