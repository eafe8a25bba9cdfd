import { describe, expect, it } from 'vitest';
import { explain } from '../../../core/glossary/explain.ts';
import type { Gloss } from '../../../core/glossary/gloss.ts';
import { lexicon, read } from './lexicon.ts';

function glossOf(text: string, day = '2024-07-05'): Gloss {
  const [mention] = read(text, day).mentions;
  expect(mention?.text, 'the whole text is one mention').toBe(text);
  return explain(mention!, lexicon, day);
}

describe('the full form, where the page has an abbreviation or a slip', () => {
  it.each<[string, string | null]>([
    ['PCT UBND tỉnh', 'Phó Chủ tịch Ủy ban nhân dân tỉnh'],
    ['UVBTV Tỉnh ủy Hải Dương', 'Ủy viên Ban Thường vụ Tỉnh ủy Hải Dương'],
    ['Chủ tịch HĐND, UBND tỉnh Hải Dương', 'Chủ tịch Hội đồng nhân dân, Ủy ban nhân dân tỉnh Hải Dương'],
    ['Bí thư Tinh ủy Hải Dương', 'Bí thư Tỉnh ủy Hải Dương'],
    ['BTV TU', 'Ban Thường vụ Tỉnh ủy'],
    ['MTTQ', 'Mặt trận Tổ quốc Việt Nam'],
    ['Bí thư Tỉnh uỷ Hải Dương', null],
    ['Hội nghị lần thứ 22 Ban Chấp hành Đảng bộ tỉnh Hưng Yên khóa XIX', null],
    ['Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị', null],
  ])('%s', (text, full) => {
    expect(glossOf(text).standard).toBe(full);
  });
});

it('what became of a province is said with its post', () => {
  const { parts, became, validity } = glossOf('Bí thư Tỉnh ủy Hải Dương');
  expect(parts.map(({ text }) => text)).toEqual(['Bí thư', 'Tỉnh ủy', 'Hải Dương']);
  expect(parts.at(-1)?.note).toBe('until 30 June 2025; since 1 July 2025 part of Hải Phòng City');
  expect(became).toBe('Since 1 July 2025 Hải Dương has been part of Hải Phòng City.');
  expect(validity?.to).toBe('2025-06-30');
});

it('a body that ended is said to have ended, and when', () => {
  expect(glossOf('Ban cán sự đảng UBND tỉnh', '2024-07-05')).toMatchObject({ former: false, validity: { to: '2025-02-28' } });
  expect(glossOf('Ban cán sự đảng UBND tỉnh', '2025-12-01')).toMatchObject({ former: true });
});

it('what is said of a head is not said of the deputy', () => {
  expect(glossOf('Phó Giám đốc Sở Y tế tỉnh Nghệ An').note).not.toMatch(/^The head/);
});

it('a person has each post once, in its fullest form', () => {
  const text = 'Đồng chí Vũ Minh Khôi, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì. Bí thư Tỉnh ủy Hưng Yên Vũ Minh Khôi kết luận.';
  const { people } = read(text, '2024-10-09', 'hungyen.gov.vn');
  expect(people.map(({ name, posts }) => [name, posts.map((post) => post.text)])).toEqual([
    ['Vũ Minh Khôi', ['Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy Hưng Yên']],
  ]);
});

it('a person’s name is no city', () => {
  const places = read('Đoàn tham quan Bảo tàng Hồ Chí Minh và đọc sách về Hồ Chí Minh tại thành phố Hồ Chí Minh.').mentions.filter(({ kind }) => kind === 'place');
  expect(places.map(({ text }) => text)).toEqual(['thành phố Hồ Chí Minh']);
});
