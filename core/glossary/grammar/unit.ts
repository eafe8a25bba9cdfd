import { hashesOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import type { BodyNode } from './node.ts';

/** What a unit of the army fights with: "Lữ đoàn Công binh 229", "Lữ đoàn 126 Hải quân". English as in the People's Army Newspaper. */
interface Arm {
  words: number[];
  en: string;
  zh: string;
}

type Row = [vi: string, en: string, zh: string];

const arms: Arm[] = (
  [
    ['Bộ binh cơ giới', 'Mechanised Infantry', '机械化步兵'],
    ['Bộ binh', 'Infantry', '步兵'],
    ['Công binh', 'Engineering', '工兵'],
    ['Pháo phòng không', 'Anti-aircraft Artillery', '高射炮兵'],
    ['Pháo binh', 'Artillery', '炮兵'],
    ['Phòng không', 'Air Defence', '防空'],
    ['Phòng hóa', 'Chemical', '防化'],
    ['Không quân', 'Air Force', '空军'],
    ['Tăng thiết giáp', 'Tank-Armour', '坦克装甲'],
    ['Tăng - Thiết giáp', 'Tank-Armour', '坦克装甲'],
    ['Xe tăng', 'Tank', '坦克'],
    ['Thông tin', 'Signal', '通信'],
    ['Đặc công', 'Special Operations', '特工'],
    ['Tàu ngầm', 'Submarine', '潜艇'],
    ['Tên lửa bờ', 'Coastal Missile', '岸基导弹'],
    ['Tên lửa', 'Missile', '导弹'],
    ['Ra đa', 'Radar', '雷达'],
    ['Radar', 'Radar', '雷达'],
    ['Vận tải', 'Transport', '运输'],
    ['Hải quân đánh bộ', 'Marine', '海军陆战'],
    ['Hải quân', 'Naval', '海军'],
    ['Kinh tế - Quốc phòng', 'Economic-Defence', '经济国防'],
    ['Cảnh sát cơ động', 'Mobile Police', '机动警察'],
  ] satisfies Row[]
).map(([vi, en, zh]) => ({ words: hashesOf(vi), en, zh }));

const units = new Set(['Binh đoàn', 'Quân đoàn', 'Sư đoàn', 'Lữ đoàn', 'Trung đoàn', 'Tiểu đoàn', 'Đại đội', 'Hải đoàn', 'Hải đội']);

/** Whether a number may name the body: a division or brigade. */
export const isUnit = ({ vi }: Concept): boolean => units.has(vi);

/** A unit with its arm, which stands before its number or behind: "Trung đoàn Không quân 937", "Lữ đoàn 126 Hải quân". */
export function withArm(reading: Reading, node: BodyNode): BodyNode {
  const arm = reading.isCapital(node.end) && reading.follows(node.end) ? arms.find(({ words }) => joins(reading, node.end, words)) : undefined;
  if (arm === undefined) return node;
  const end = node.end + arm.words.length;
  const { concept } = node;
  const named = { ...concept, vi: `${concept.vi} ${reading.slice(node.end, end)}`, en: `${arm.en} ${concept.en}`, zh: concept.zh === null ? null : `${arm.zh}${concept.zh}` };
  return { ...node, end, headEnd: end, concept: named };
}

/** The words of an arm, which a hyphen may join. */
const joins = (reading: Reading, token: number, words: readonly number[]): boolean => words.every((word, index) => reading.word(token + index) === word);
