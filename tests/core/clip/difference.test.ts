import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../core/clip/compare.ts';
import { difference, type Version } from '../../../core/clip/difference.ts';
import { sentencesOf } from '../../../core/clip/sentences.ts';
import { commonSequence } from '../../../core/clip/sequence.ts';

const title = 'Bế mạc Hội nghị lần thứ 20';
const body = [
  'Sáng 5/7, Tỉnh ủy tổ chức hội nghị lần thứ 20.',
  'Phó Bí thư Tỉnh ủy Nguyễn Văn An phát biểu tại hội nghị.',
  'Thu ngân sách sáu tháng đầu năm đạt 12.500 tỷ đồng, bằng 52% dự toán.',
  'Hội nghị giao Ủy ban nhân dân tỉnh xây dựng kế hoạch.',
];

/** A version with its names, found by their words. */
function version(sentences: readonly string[], first = title, names: [string, 'person' | 'title'][] = [['Nguyễn Văn An', 'person'], ['Phó Bí thư Tỉnh ủy', 'title'], ['Bí thư Tỉnh ủy', 'title'], ['Nguyễn Văn Ân', 'person']]): Version {
  const text = [first, sentences.join(' ')].join('\n');
  return { text, names: names.flatMap(([words, kind]) => (text.includes(words) ? [{ start: text.indexOf(words), end: text.indexOf(words) + words.length, kind }] : [])) };
}

const replaced = (at: number, ...by: string[]) => body.toSpliced(at, 1, ...by);
const described = (after: Version) => difference(version(body), after).map(({ kinds, words }) => [
  kinds.join(' '), words.filter((word) => word.in === 'before').map(({ text }) => text).join(' '), words.filter((word) => word.in === 'after').map(({ text }) => text).join(' '),
]);

describe('the kind of a change', () => {
  test.each<[string, Version, string[][]]>([
    ['nothing', version(body), []],
    ['another Unicode form and white space', version(body.map((sentence) => sentence.normalize('NFD').replaceAll(' ', '\u00a0'))), []],
    ['the title', version(body, 'Khai mạc Hội nghị lần thứ 20'), [['title', 'Bế', 'Khai']]],
    ['a number', version(replaced(2, body[2]!.replace('12.500', '11.900'))), [['number', '12.500', '11.900']]],
    ['a share', version(replaced(2, body[2]!.replace('52%', '49%'))), [['number', '52', '49']]],
    ['a date', version(replaced(0, body[0]!.replace('5/7', '6/7'))), [['date', '5/7', '6/7']]],
    ['a post', version(replaced(1, body[1]!.replace('Phó Bí thư', 'Bí thư'))), [['post', 'Phó', '']]],
    ['a person', version(replaced(1, body[1]!.replace('Văn An', 'Văn Ân'))), [['person', 'An', 'Ân']]],
    ['a sentence that was taken away', version(replaced(3)), [['removed', body[3]!, '']]],
    ['a sentence that came', version([...body, 'Đại biểu thảo luận sôi nổi về kinh tế.']), [['added', '', 'Đại biểu thảo luận sôi nổi về kinh tế.']]],
    ['a sentence in the place of another', version(replaced(3, 'Đại biểu thảo luận sôi nổi về kinh tế.')), [['added', '', 'Đại biểu thảo luận sôi nổi về kinh tế.'], ['removed', body[3]!, '']]],
    ['other words', version(replaced(3, body[3]!.replace('giao', 'đề nghị'))), [['wording', 'giao', 'đề nghị']]],
    ['several in one sentence', version(replaced(0, 'Sáng 6/7, Tỉnh ủy tổ chức hội nghị lần thứ 21.')), [['number date', '5/7 20', '6/7 21']]],
  ])('%s', (_, after, expected) => expect(described(after)).toEqual(expected));

  test('spans are those of the sentences, and the words give the newer one', () => {
    const after = version(replaced(2, body[2]!.replace('12.500', '11.900')));
    const [change] = difference(version(body), after);
    expect(after.text.slice(change!.after!.start, change!.after!.end)).toBe(body[2]!.replace('12.500', '11.900'));
    expect(version(body).text.slice(change!.before!.start, change!.before!.end)).toBe(body[2]);
  });
});

test.each([
  ['Ông A nói. Bà B nghe.', ['Ông A nói.', 'Bà B nghe.']],
  ['TP. Hồ Chí Minh họp. Xong.', ['TP. Hồ Chí Minh họp.', 'Xong.']],
  ['PGS. TS. Nguyễn An đến… “Tốt lắm.” Ông nói', ['PGS. TS. Nguyễn An đến…', '“Tốt lắm.”', 'Ông nói']],
  ['Tăng 12.5 lần.\nDòng hai', ['Tăng 12.5 lần.', 'Dòng hai']],
  ['', []],
])('sentences of %o', (text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('what two sequences have in common rises on both sides, is equal, and is as long as can be', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 });
  fc.assert(fc.property(words, words, (before, after) => {
    const matches = commonSequence(before, after);
    expect(matches.every(([a, b]) => before[a] === after[b])).toBe(true);
    expect(matches.every(([a, b], at) => at === 0 || (a > matches[at - 1]![0] && b > matches[at - 1]![1]))).toBe(true);
    expect(matches.length).toBe(longest(before, after));
  }));
});

function longest(one: string[], other: string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, candidate] of other.entries()) next.push(word === candidate ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}

test('any two texts: every sentence of both is either common or in a change', () => {
  const text = fc.array(fc.constantFrom(...body, 'Câu khác hẳn ở đây.'), { maxLength: 8 }).map((sentences) => sentences.join(' '));
  fc.assert(fc.property(text, text, (before, after) => {
    const changes = difference({ text: before, names: [] }, { text: after, names: [] });
    const left = sentencesOf(before).length - changes.filter((change) => change.before !== null).length;
    const right = sentencesOf(after).length - changes.filter((change) => change.after !== null).length;
    expect(left).toBe(right);
    expect(changes.length === 0).toBe(before === after);
  }));
});

test.each([
  ['Tỉnh ủy', 'Tỉnh ủy'.normalize('NFD'), 'agrees'],
  ['Tỉnh ủy\nhọp', ' Tỉnh\u00a0 ủy họp\u200b', 'agrees'],
  ['Tỉnh ủy', 'Tỉnh uỷ', 'differs'],
  ['12.500', '12.600', 'differs'],
  ['', 'x', 'differs'],
])('%o and %o: %s', (kept, fetched, expected) => expect(compareTexts(kept, fetched)).toBe(expected));
