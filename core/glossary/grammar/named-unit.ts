import { Gap, hashesOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import { levelAt } from './level.ts';
import { capitalRun, honouredEnd } from './names.ts';
import type { BodyNode } from './node.ts';
import { placeNameEnd, provinceAt, startsName } from './place.ts';

/** A body that is told from others of its kind by a name of its own: "Đồn Biên phòng Keng Đu", "Khu công nghiệp Lễ Môn". */
interface Kind {
  /** `{name}` stands for the name with the words that grade it. */
  en: string;
  zh: string;
}

/** By the full form of the glossary's entry. */
const kinds = new Map<string, Kind>([
  ['Đồn Biên phòng', { en: '{name} Border Guard Station', zh: '{name}边防屯' }],
  ['Ban Quản lý Khu kinh tế', { en: 'Management Board of the {name} Economic Zone', zh: '{name}经济区管理委员会' }],
  ['Trường Chính trị', { en: '{name} Political School', zh: '{name}政治学校' }],
  ['khu công nghiệp', { en: '{name} Industrial Park', zh: '{name}工业园区' }],
  ['cụm công nghiệp', { en: '{name} Industrial Cluster', zh: '{name}工业集群' }],
  ['khu kinh tế', { en: '{name} Economic Zone', zh: '{name}经济区' }],
  ['Bệnh viện Trung ương', { en: '{name} Central Hospital', zh: '{name}中央医院' }],
  ['khu chế xuất', { en: '{name} Export Processing Zone', zh: '{name}出口加工区' }],
]);

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

/** "KCN Lễ Môn": what has a name of its own behind it, at a token. */
export function nameAfter(reading: Reading, { vi }: Concept, token: number): { end: number; rendering: { en: string; zh: string } } | null {
  const kind = kinds.get(vi);
  if (kind === undefined || !reading.follows(token)) return null;
  const grade = grades.find(({ words }) => reading.are(token, words));
  const start = token + (grade?.words.length ?? 0);
  const nameEnd = reading.follows(start) ? endOfName(reading, start, vi) : start;
  if (nameEnd === start) return null;
  const name = reading.slice(start, nameEnd);
  const others = vi.startsWith('Ban Quản lý') ? parks.find((words) => reading.follows(nameEnd) && reading.are(nameEnd, words)) : undefined;
  const en = kind.en.replace('{name}', `${name}${grade?.en ?? ''}`) + (others === undefined ? '' : ' and Industrial Parks');
  return { end: nameEnd + (others?.length ?? 0), rendering: { en, zh: kind.zh.replace('{name}', `${name}${grade?.zh ?? ''}`) } };
}

/** "Đồng Đăng - Lạng Sơn", "Nguyễn Văn Linh" of a school that a level word or nothing of a person's follows. */
function endOfName(reading: Reading, token: number, vi: string): number {
  if (!reading.isCapital(token) || startsName(reading, token)) return token;
  if (vi === 'Trường Chính trị') return schoolName(reading, token);
  const end = placeNameEnd(reading, token);
  if (end === token || reading.gap(end) !== Gap.hyphen) return end;
  const second = placeNameEnd(reading, end);
  return second === end ? end : second;
}

/** A school bears the name of a hero; that of a province is its place. */
function schoolName(reading: Reading, token: number): number {
  if (provinceAt(reading, token) !== null) return token;
  const end = capitalRun(reading, token, 4);
  return honouredEnd(reading, token) ?? (levelAt(reading, end)?.level.level === 'province' ? end : token);
}
