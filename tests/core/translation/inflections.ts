import type { Random } from './random.ts';

interface Name {
  vi: string;
  one: string;
  many: string;
}

const names: Name[] = [
  { vi: 'Bí thư Tỉnh ủy', one: 'Secretary of the Provincial Party Committee', many: 'Secretaries of the Provincial Party Committee' },
  { vi: 'Bí thư Tỉnh ủy Nam Định', one: 'Secretary of the Nam Định Provincial Party Committee', many: 'Secretaries of the Nam Dinh Provincial Party Committee' },
  { vi: 'Phó Chủ tịch UBND tỉnh', one: "Vice Chairman of the Provincial People's Committee", many: 'Vice Chairmen of the Provincial People’s Committee' },
  { vi: 'Chủ tịch HĐND tỉnh', one: "Chairman of the Provincial People's Council", many: "Chairmen of the Provincial People's Councils" },
  { vi: 'Ủy viên Bộ Chính trị', one: 'Politburo Member', many: 'Members of the Politburo' },
  { vi: 'đại biểu Quốc hội', one: 'National Assembly Deputy', many: 'National Assembly Deputies' },
  { vi: 'Giám đốc Sở Tài chính', one: 'Director of the Provincial Department of Finance', many: 'Directors of the Provincial Departments of Finance' },
  { vi: 'cử tri', one: 'voter', many: 'voters' },
  { vi: 'chi bộ', one: 'Party Cell', many: 'Party Cells' },
  { vi: 'Bộ trưởng Bộ Tư pháp', one: 'Minister of Justice', many: 'Ministers of Justice' },
  { vi: 'Ủy viên Ban Thường vụ Tỉnh ủy', one: 'Member of the Standing Board of the Provincial Party Committee', many: "Members of the Provincial Party Committee's Standing Board" },
];

/** Sentences with gaps: `{a}` one, `{b}` one with a possessive, `{c}` several; the English of a gap is the sentence's own. */
const frames: [vi: string, en: string][] = [
  ['{a} dự và phát biểu tại hội nghị sáng 5/7.', 'The {a} attended and spoke at the conference on the morning of 5 July.'],
  ['Trong buổi làm việc, {a} đề nghị bổ sung số liệu.', 'During the meeting, a {a} asked for more figures.'],
  ['Ý kiến của {b} được ghi nhận.', "The {b} opinion was noted."],
  ['Các {c} đã thảo luận trong hai ngày.', '{c} held discussions over two days.'],
  ['Hội nghị có sự tham dự của các {c}.', 'The conference was attended by {c}.'],
  ['Nhiều {c} bày tỏ đồng tình; {a} cũng vậy.', 'Many {c} agreed; so did the {a}.'],
  ['“{a} phải gương mẫu”, ông nói.', '“The {a} must set an example,” he said.'],
  ['{a} Trần Văn Minh và ông Lê Văn Hùng đi kiểm tra.', '{a} Trần Văn Minh and Mr Lê Văn Hùng made the inspection.'],
  ['Ông Trần Văn Minh, {a}, trả lời báo chí.', 'Mr Trần Văn Minh, the {a}, answered the press.'],
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const possessive = (text: string) => (text.endsWith('s') ? `${text}’` : `${text}'s`);

/** A Vietnamese sentence and its English, with the locked names inflected as the English wants. */
export function inflections(random: Random): { source: string; english: string } {
  const [vi, en] = random.pick(frames);
  const chosen = { a: random.pick(names), b: random.pick(names), c: random.pick(names) };
  const english = { a: chosen.a.one, b: possessive(chosen.b.one), c: chosen.c.many };
  const fill = (text: string, of: (gap: 'a' | 'b' | 'c') => string) => text.replace(/\{([abc])\}/g, (_, gap: 'a' | 'b' | 'c') => of(gap));
  return { source: capital(fill(vi, (gap) => chosen[gap].vi)), english: capital(fill(en, (gap) => english[gap])) };
}
