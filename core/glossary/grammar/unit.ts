import type { Concept } from '../concept.ts';
import type { Reading } from '../reading.ts';
import type { BodyNode } from './node.ts';

const units = new Set(['Binh đoàn', 'Quân đoàn', 'Sư đoàn', 'Lữ đoàn', 'Trung đoàn', 'Tiểu đoàn', 'Đại đội', 'Hải đoàn', 'Hải đội']);

/** Whether a number may name the body: a division or brigade. */
export const isUnit = ({ vi }: Concept): boolean => units.has(vi);

/** A unit with its arm, which stands before its number or behind: "Trung đoàn Không quân 937", "Lữ đoàn 126 Hải quân". */
export function withArm(reading: Reading, node: BodyNode): BodyNode {
  const found = reading.isCapital(node.end) && reading.follows(node.end) ? reading.at(node.end).find(({ concept }) => concept?.role === 'arm' || concept?.track === 'police') : undefined;
  if (found?.concept == null) return node;
  const { concept: arm, end } = found;
  const { concept } = node;
  const named = { ...concept, vi: `${concept.vi} ${reading.slice(node.end, end)}`, en: `${arm.en} ${concept.en}`, zh: concept.zh === null ? null : `${arm.zh ?? ''}${concept.zh}` };
  return { ...node, end, headEnd: end, concept: named };
}
