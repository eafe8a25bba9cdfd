import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTextPosition, describeTextQuote } from '../../../core/annotation/describe.ts';
import type { Highlight } from '../../../core/annotation/highlight.ts';
import { matchHighlight, matcher } from '../../../core/annotation/match.ts';
import { fold } from '../../../core/text/fold.ts';

type Selector = Highlight['target']['selector'];

const point = { type: 'XPathSelector', value: '/html/body', refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } } as const;
const mark = (text: string, start: number, end: number): Selector =>
  [describeTextQuote(text, start, end), describeTextPosition(start, end), { type: 'RangeSelector', startSelector: point, endSelector: point }];

function markFirst(text: string, quote: string, from = 0): Selector {
  const start = text.indexOf(quote, from);
  expect(start, `"${quote}" stands in the text`).toBeGreaterThanOrEqual(0);
  return mark(text, start, start + quote.length);
}

const article = `Bế mạc Hội nghị lần thứ 20 Ban Chấp hành Đảng bộ tỉnh Hòa Thành khóa XVII
Sáng 5/7, Hội nghị đã hoàn thành chương trình đề ra. Đồng chí Nguyễn Văn Thủy, Bí thư Tỉnh ủy, chủ trì hội nghị.
Hội nghị thống nhất giao UBND tỉnh xây dựng kế hoạch thực hiện Nghị quyết số 12-NQ/TU. Đồng chí Trần Thị Hoa phát biểu.
Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy nhấn mạnh ba nhiệm vụ trọng tâm của sáu tháng cuối năm.`;
const sentence = 'Hội nghị thống nhất giao UBND tỉnh xây dựng kế hoạch thực hiện Nghị quyết số 12-NQ/TU.';
const oldTones = (text: string) => text.replaceAll('òa', 'oà').replaceAll('ủy', 'uỷ').replaceAll('óa', 'oá').replaceAll('ũy', 'uỹ');

describe('the page has changed', () => {
  test.each<[string, string]>([
    ['not at all', article],
    ['text before it', `Tin nóng: mưa lớn ở miền Bắc.\n${article}`],
    ['text between', article.replace('Đồng chí Nguyễn Văn Thủy, ', '')],
    ['decomposed', article.normalize('NFD')],
    ['tones on the other vowel', oldTones(article)],
    ['both', oldTones(article).normalize('NFD')],
    ['no-break spaces and line breaks', article.replaceAll(' tỉnh', '\u00a0tỉnh').replaceAll(' kế hoạch', '\n kế  hoạch')],
    ['soft hyphens', article.replaceAll('thống nhất', 'thống\u00ad nhất')],
    ['capitals', article.toUpperCase()],
    ['its neighbours rewritten', `Toàn văn thông báo.\n${sentence}\nHết.`],
  ])('%s', (_, page) => {
    const anchor = matchHighlight(page, markFirst(article, sentence));
    expect(anchor.state).toBe('anchored');
    expect(anchor.state === 'anchored' && fold(anchor.text).text).toBe(fold(sentence).text);
    expect(anchor.state === 'anchored' && anchor.text).toBe(anchor.state === 'anchored' && page.slice(anchor.start, anchor.end));
  });

  test.each<[string, string]>([
    ['the quote is gone', article.replace(sentence, '')],
    ['a number in it is another', article.replace('12-NQ/TU', '13-NQ/TU')],
    ['the page is empty', ''],
  ])('%s: an orphan', (_, page) => {
    expect(matchHighlight(page, markFirst(article, sentence))).toEqual({ state: 'orphan' });
  });

  test.each<[string, string]>([
    ['one word of it is another', sentence.replace('thống nhất giao', 'quyết định giao')],
    ['a tone in it is another', sentence.replace('kế hoạch', 'kẻ hoạch')],
    ['its first word is another', sentence.replace('Hội nghị', 'Đại hội')],
    ['its last words are gone', sentence.replace(' số 12-NQ/TU', '')],
    ['a word was put in', sentence.replace('xây dựng', 'khẩn trương xây dựng')],
  ])('%s: the sentence as it is now, said to be changed', (_, now) => {
    const page = article.replace(sentence, now);
    const start = page.indexOf(now);
    expect(matchHighlight(page, markFirst(article, sentence))).toEqual({ state: 'anchored', start, end: start + now.length, text: now, quality: 'approximate' });
  });
});

describe('the sentence was edited where it stands', () => {
  test.each<[string, string]>([
    ['one word of it is another', article.replace('thống nhất giao', 'quyết định giao')],
    ['a tone in it is another', article.replace('kế hoạch', 'kẻ hoạch')],
    ['a word is put in', article.replace('UBND tỉnh xây dựng', 'UBND tỉnh khẩn trương xây dựng')],
  ])('%s: it is found, and said to be changed', (_, page) => {
    const anchor = matchHighlight(page, markFirst(article, sentence));
    expect(anchor).toMatchObject({ state: 'anchored', quality: 'approximate' });
    expect(anchor.state === 'anchored' && anchor.text).toMatch(/^Hội nghị .* 12-NQ\/TU\.$/);
  });
});

describe('the same words in several places', () => {
  const second = article.lastIndexOf('Bí thư Tỉnh ủy');

  test('the one whose context agrees', () => {
    const page = `${article.slice(0, 80)}\nTin mới cập nhật lúc 10 giờ.${article.slice(80)}`;
    const anchor = matchHighlight(page, markFirst(article, 'Bí thư Tỉnh ủy', second));
    expect(anchor).toMatchObject({ state: 'anchored', start: page.lastIndexOf('Bí thư Tỉnh ủy') });
  });

  test('the one that is spelt otherwise, when its context agrees', () => {
    const page = `Mở đầu. ${article.slice(0, second)}BÍ THƯ TỈNH UỶ${article.slice(second + 14)}`;
    expect(matchHighlight(page, markFirst(article, 'Bí thư Tỉnh ủy', second))).toMatchObject({ state: 'anchored', text: 'BÍ THƯ TỈNH UỶ' });
  });

  test('the marked one was deleted: the other is not taken for it', () => {
    const page = article.slice(0, article.lastIndexOf('\n'));
    expect(matchHighlight(page, markFirst(article, 'Bí thư Tỉnh ủy', second))).toEqual({ state: 'orphan' });
  });

  test('equally good and without context: none', () => {
    const selector = mark('UBND', 0, 4);
    expect(matchHighlight('Huyện: UBND; xã: UBND', selector)).toEqual({ state: 'orphan' });
  });

  test('a word without context: its only place, if it has one', () => {
    expect(matchHighlight('Huyện: UBND; xã: HĐND', mark('UBND', 0, 4))).toMatchObject({ state: 'anchored', start: 7 });
  });

  test('equally good with the whole context: the near one, unless both are near', () => {
    const passage = 'Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45; xét đề nghị của các ngành liên quan. ';
    const page = `${passage}${'Nội dung khác nhau ở giữa hai đoạn. '.repeat(40)}${passage}`;
    const late = page.lastIndexOf('Giám đốc Sở Nội vụ');
    expect(matchHighlight(`Mới! ${page}`, mark(page, late, late + 18))).toMatchObject({ state: 'anchored', start: late + 5 });
    const close = passage.repeat(3);
    const middle = close.indexOf('Giám đốc', passage.length);
    const [quote, ...others] = mark(close, middle, middle + 18);
    const short = { ...quote, prefix: quote.prefix.slice(-64), suffix: quote.suffix.slice(0, 64) };
    expect(matchHighlight(`${'x '.repeat(30)}${close}`, [short, ...others])).toEqual({ state: 'orphan' });
    expect(matchHighlight(`${'x '.repeat(30)}${close}`, [quote, ...others])).toMatchObject({ state: 'anchored', start: middle + 60 });
  });

  test.each([0, 1])('of two in a row, number %d is taken out: an orphan, not the other', (which) => {
    const twin = 'Đề nghị các cấp ủy, chính quyền, cơ quan và đơn vị tiếp tục phát huy tinh thần đoàn kết. ';
    const page = `Huyện Thanh Hà đã khởi công ba cụm công nghiệp trong quý một. ${twin}${twin}Toàn tỉnh còn mười hai xã chưa có chợ đầu mối, sở cho biết.`;
    const start = page.indexOf(twin) + which * twin.length;
    const selector = mark(page, start, start + twin.length - 1);
    expect(matchHighlight(`Mới! ${page}`, selector)).toMatchObject({ state: 'anchored', start: start + 5 });
    expect(matchHighlight(`Mới! ${page.replace(twin, '')}`, selector)).toEqual({ state: 'orphan' });
  });

  test('a sentence of the same form about another district is not taken for it', () => {
    const page = 'Huyện Nam Sách đã bố trí giao thông thủy để tạo sự đồng thuận với tổng số 857 tỷ đồng, tăng 41% so với cùng kỳ.';
    const other = 'Huyện Nam Sách đã quy hoạch giao thông thủy một cách thực chất với tổng số 73 tỷ đồng, tăng 112% so với cùng kỳ.';
    expect(matchHighlight(other, markFirst(page, 'giao thông thủy để'))).toEqual({ state: 'orphan' });
  });

  test('the marked one was deleted: its twin in the same sentence is not taken for it', () => {
    const page = 'Tại đây, đồng chí Bí thư huyện và đồng chí phó bí thư xã đã phát biểu ý kiến về nhiệm vụ của địa phương.';
    expect(matchHighlight(page.replace('đồng chí Bí thư huyện và ', ''), markFirst(page, 'Bí thư'))).toEqual({ state: 'orphan' });
  });

  test('words inside other words do not count', () => {
    expect(matchHighlight('quỷ và uỷ ban', mark('uỷ ban', 0, 2))).toMatchObject({ state: 'anchored', start: 7 });
  });
});

test.each<[string, number, number]>([['an empty quote', 5, 5], ['white space alone', 6, 7]])('%s is an orphan elsewhere', (_, start, end) => {
  expect(matchHighlight('hoàn toàn khác', mark('Tỉnh ủy Hải Dương', start, end))).toEqual({ state: 'orphan' });
});

test('a forged position outside the text does no harm', () => {
  const [quote, , range] = markFirst(article, sentence);
  expect(matchHighlight(article, [quote, describeTextPosition(-5, 1e12), range])).toMatchObject({ state: 'anchored', text: sentence });
});

const syllables = 'tỉnh ủy hòa bình thủy lợi khóa đồng chí nguyễn văn đảng bộ hội nghị quyết số ban chấp hành quỳ hợp toàn quốc người nghĩa đường'.split(' ');
const repeating = fc.array(fc.constantFrom(...syllables), { minLength: 20, maxLength: 120 }).map((list) => list.join(' '));
/** Every word carries its number, so that no two places can be taken for each other. */
const distinct = fc.array(fc.constantFrom(...syllables), { minLength: 20, maxLength: 120 }).map((list) => list.map((word, at) => `${word} ${at + 100}`).join(' '));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => oldTones(text).normalize('NFD'),
  oldTones,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\n\t'),
  (text) => text.split(' ').map((word, at) => (at % 3 === 0 ? word.normalize('NFD') : word)).join(' '),
);

function spanOf(text: string, one: number, other: number): [number, number] {
  const [from, to] = [one, other].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b) as [number, number];
  const [start, end] = [text.indexOf(' ', from) + 1, text.lastIndexOf(' ', to)];
  return end > start ? [start, end] : [0, text.indexOf(' ')];
}

describe('any text, any span', () => {
  test('unchanged: at its place', () => {
    fc.assert(fc.property(repeating, share, share, (text, one, other) => {
      const [start, end] = [one, other].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b) as [number, number];
      fc.pre(end > start);
      expect(matchHighlight(text, mark(text, start, end))).toEqual({ state: 'anchored', start, end, text: text.slice(start, end) });
    }));
  });

  test('spelt otherwise: found, at the same words', () => {
    fc.assert(fc.property(distinct, share, share, spelling, (text, one, other, respell) => {
      const [start, end] = spanOf(text, one, other);
      const page = respell(text);
      const anchor = matchHighlight(page, mark(text, start, end));
      expect(anchor.state).toBe('anchored');
      if (anchor.state !== 'anchored') return;
      expect(fold(page.slice(0, anchor.start)).text).toBe(fold(text.slice(0, start)).text);
      expect(fold(anchor.text).text).toBe(fold(text.slice(start, end)).text);
    }));
  });

  test('spans that cut words: found in decomposed text too', () => {
    fc.assert(fc.property(distinct, share, fc.integer({ min: 4, max: 30 }), (text, from, length) => {
      const start = Math.floor(from * (text.length - length));
      const quote = text.slice(start, start + length);
      fc.pre(quote.trim() === quote);
      const anchor = matchHighlight(text.normalize('NFD'), mark(text, start, start + length));
      expect(anchor.state === 'anchored' && anchor.text.normalize('NFC')).toBe(quote);
    }));
  });

  test('text put in before: it moves along, or is doubtful, but stands on no other words', () => {
    fc.assert(fc.property(repeating, repeating, share, share, (text, added, one, other) => {
      const [start, end] = spanOf(text, one, other);
      const page = `${added} ${text}`;
      const anchor = matchHighlight(page, mark(text, start, end));
      if (anchor.state === 'orphan') return;
      expect(fold(anchor.text).text).toBe(fold(text.slice(start, end)).text);
    }));
  });

  test('the marked passage removed: an orphan', () => {
    fc.assert(fc.property(distinct, share, share, (text, one, other) => {
      const [start, end] = spanOf(text, one, other);
      expect(matchHighlight(text.slice(0, start) + text.slice(end), mark(text, start, end))).toEqual({ state: 'orphan' });
    }));
  });

  test('the marked passage removed with its context while the same words remain: an orphan', () => {
    fc.assert(fc.property(distinct, fc.integer({ min: 1, max: 3 }), (text, count) => {
      const quote = syllables.slice(0, count).join(' ');
      const kept = `Mở đầu ${quote} rồi thôi. ${text}`;
      const page = `${kept} Cuối trang một hai ba ${quote} bốn năm sáu.`;
      expect(matchHighlight(kept, markFirst(page, quote, kept.length))).toEqual({ state: 'orphan' });
    }));
  });

  test('any text at all, any selector: no error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.nat(200), fc.nat(200), (text, page, one, other) => {
      const anchor = matchHighlight(page, mark(text, Math.min(one, other), Math.max(one, other)));
      if (anchor.state === 'anchored') expect(page.slice(anchor.start, anchor.end)).toBe(anchor.text);
    }));
  });
});

test('two hundred quotes in half a megabyte take a moment, not minutes', () => {
  const text = Array.from({ length: 5000 }, (_, at) => `Đoạn ${at}: ${sentence.replace('12', String(at))}`).join('\n');
  const match = matcher(`Mới. ${text.normalize('NFD')}`);
  const started = performance.now();
  const states = Array.from({ length: 200 }, (_, at) => match(markFirst(text, `Nghị quyết số ${at * 20}-NQ/TU`)).state);
  expect(states.filter((state) => state !== 'anchored')).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a word that stands everywhere is not looked for on and on', () => {
  const text = 'và rồi '.repeat(200_000);
  const started = performance.now();
  expect(matchHighlight(`Mới. ${text}`, mark(text, 700_000, 700_002))).toEqual({ state: 'orphan' });
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  'Lê Thị Mai, Chánh Thanh tra, Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Nguyễn Xuân Linh, Chính ủy, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
])('a person who is gone is not taken for %s', (other) => {
  const quote = 'Trần Văn Bình, Phó Giám đốc Sở Nội vụ, Ủy viên Ủy ban Kiểm tra Tỉnh ủy, Ủy viên Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh';
  const before = `Tin trong tỉnh.\nDự hội nghị có đồng chí ${quote} và đại diện Ban Nội chính Tỉnh ủy.\nHết.`;
  const page = `Tin trong tỉnh.\nHôm qua trời mưa to ở nhiều nơi.\nChiều cùng ngày tiếp đoàn có đồng chí ${other} và đại diện Ban Nội chính Tỉnh ủy.\nHết.`;
  expect(matchHighlight(page, markFirst(before, quote))).toEqual({ state: 'orphan' });
});
