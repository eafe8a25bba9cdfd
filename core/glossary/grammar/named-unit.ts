import { Gap, hashesOf, hashOf } from '../../text/tokens.ts';
import type { Concept, Rendered } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { levelAt } from './level.ts';
import { capitalRun, honouredEnd, isFamilyName } from './names.ts';
import type { BodyNode } from './node.ts';
import { placeNameEnd, provinceAt, startsName } from './place.ts';

/** Words between the kind and its name. */
const grades = [
  { words: hashesOf('cửa khẩu quốc tế'), en: ' International Border Gate', zh: '国际口岸' },
  { words: hashesOf('CKQT'), en: ' International Border Gate', zh: '国际口岸' },
  { words: hashesOf('cửa khẩu cảng'), en: ' Port Border Gate', zh: '港口口岸' },
  { words: hashesOf('cửa khẩu'), en: ' Border Gate', zh: '口岸' },
  { words: hashesOf('mở'), en: ' Open', zh: '开放' },
];

const parks = ['và các Khu công nghiệp', 'và các khu công nghiệp', 'và các KCN'].map(hashesOf);

/** The body with its name, or as it was where none follows. */
export function withName(reading: Reading, node: BodyNode): BodyNode {
  const named = nameAfter(reading, node.concept, node.end);
  if (named === null) return node;
  const { end, rendering } = named;
  const concept = { ...node.concept, ...rendering, vi: `${node.concept.vi} ${reading.slice(node.end, end)}` };
  return { ...node, end, headEnd: end, concept, isNamed: true };
}

/**
 * "KCN Lễ Môn", "Đồn Biên phòng Keng Đu": what is told from others of its kind by a name of its own, at a token. The glossary's form `named` has `{name}`
 * for the name with the words that grade it.
 */
export function nameAfter(reading: Reading, { vi, forms }: Concept, token: number): { end: number; rendering: Rendered } | null {
  const kind = forms.named;
  if (kind === undefined || !reading.follows(token)) return null;
  const grade = grades.find(({ words }) => reading.are(token, words));
  const start = token + (grade?.words.length ?? 0);
  const nameEnd = reading.follows(start) ? endOfName(reading, start, vi) : start;
  if (nameEnd === start) return null;
  const name = reading.slice(start, nameEnd);
  const others = vi.startsWith('Ban Quản lý') ? parks.find((words) => reading.follows(nameEnd) && reading.are(nameEnd, words)) : undefined;
  const en = kind.en.replace('{name}', `${name}${grade?.en ?? ''}`) + (others === undefined ? '' : ' and Industrial Parks');
  return { end: nameEnd + (others?.length ?? 0), rendering: { en, zh: kind.zh?.replace('{name}', `${name}${grade?.zh ?? ''}`) ?? null } };
}

/** "Đồng Đăng - Lạng Sơn"; a school bears the name of a hero or a place. */
function endOfName(reading: Reading, token: number, vi: string): number {
  if (!reading.isCapital(token)) return token;
  if (vi.startsWith('Trường')) return schoolName(reading, token, vi === 'Trường Chính trị');
  if (startsName(reading, token)) return token;
  const end = placeNameEnd(reading, token);
  if (end === token || reading.gap(end) !== Gap.hyphen) return end;
  const second = placeNameEnd(reading, end);
  return second === end ? end : second;
}

/** A province's political school has no name but the province's; "Nguyễn Văn Linh" is a hero where no person's post ends so. */
function schoolName(reading: Reading, token: number, isPolitical: boolean): number {
  const province = provinceAt(reading, token);
  if (province !== null) return isPolitical ? token : province.end;
  const end = capitalRun(reading, token, 4);
  const honoured = honouredEnd(reading, token);
  if (honoured !== null) return honoured;
  if (!isPolitical) return subjects.has(reading.word(token)) ? token : untilPerson(reading, token, end);
  return levelAt(reading, end)?.level.level === 'province' ? end : token;
}

/** "Trường Đại học Vinh Nguyễn Huy Bằng": a place's name ends where a person's begins. */
function untilPerson(reading: Reading, token: number, end: number): number {
  let at = token + 1;
  while (at < end - 1 && !isFamilyName(reading, at)) at++;
  return isFamilyName(reading, token) || at >= end - 1 ? end : at;
}

/** The first words of what a university teaches: a name of which the English is not its words. */
const subjects = new Set(['Y', 'Bách', 'Kinh', 'Sư', 'Luật', 'Nông', 'Lâm', 'Công', 'Kiến', 'Giao', 'Thủy', 'Xây', 'Văn', 'Tài', 'Mỏ', 'Ngoại', 'Kỹ', 'Khoa'].map(hashOf));
