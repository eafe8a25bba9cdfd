import type { Reading } from '../reading.ts';
import { levelAt } from './level.ts';
import type { BodyNode } from './node.ts';

/** "Ban Chỉ đạo chuyển đổi số tỉnh": what a steering committee is for, where no entry has its whole name. */
export function withSubject(reading: Reading, node: BodyNode): BodyNode {
  if (node.concept.vi !== 'Ban Chỉ đạo' || !reading.follows(node.end)) return node;
  const lexemes = reading.at(node.end);
  const found = lexemes.find(({ field }) => field !== null) ?? lexemes.find(({ concept }) => concept?.role === 'term' && !concept.bound);
  const subject = found?.field ?? found?.concept;
  // "Ban Chỉ đạo xây dựng nông thôn mới" is not for construction.
  if (found === undefined || subject == null || (reading.follows(found.end) && levelAt(reading, found.end) === null)) return node;
  const { concept } = node;
  const named = { ...concept, vi: `${concept.vi} ${reading.slice(node.end, found.end)}`, en: `${concept.en} for ${subject.en}`, zh: subject.zh === null ? null : `${subject.zh}${concept.zh}` };
  return { ...node, end: found.end, headEnd: found.end, concept: named };
}
