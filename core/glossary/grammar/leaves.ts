import { hashesOf, hashOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { levelAt } from './level.ts';
import type { BodyNode, Span } from './node.ts';

const wordOf = hashOf('của');
const wordParty = hashOf('Đảng');
const central = ['Trung ương', 'TW', 'TƯ', 'T.Ư'].map(hashesOf);
const commissions = ['Ban', 'Ủy ban Kiểm tra', 'Văn phòng', 'Hội đồng Đội'].map(hashesOf);
/** Bodies that exist inside others and are named after them. */
const inner = ['Đảng ủy', 'Đảng đoàn', 'Ban cán sự đảng', 'Tổng cục Chính trị', 'Ban Chấp hành', 'BCH'].map(hashesOf);

/**
 * Where the words of one entry of the glossary fall into two: "Ban Tổ chức" and "Trung ương",
 * "Ủy ban Pháp luật" and "Quốc hội", "Công an" and "tỉnh". Null where they are one name.
 */
export function seamOf(reading: Reading, node: BodyNode): { head: Span; rest: Span; isLevel: boolean } | null {
  const { start, headEnd } = node;
  const level = levelSeam(reading, node);
  if (level !== null) return { head: { start, end: level }, rest: { start: level, end: headEnd }, isLevel: true };
  const rest = centralSeam(reading, start, headEnd) ?? ownerSeam(reading, start, headEnd) ?? innerSeam(reading, start, headEnd);
  if (rest === null) return null;
  const end = reading.word(rest - 1) === wordOf ? rest - 1 : rest;
  return { head: { start, end }, rest: { start: rest, end: headEnd }, isLevel: false };
}

/** "Công an tỉnh", "Thanh tra tỉnh" */
function levelSeam(reading: Reading, { start, headEnd, concept }: BodyNode): number | null {
  if (concept.role !== 'seat' && concept.role !== 'body' && concept.role !== 'institution') return null;
  for (let at = Math.max(start + 1, headEnd - 2); at < headEnd; at++) if (levelAt(reading, at)?.end === headEnd) return at;
  return null;
}

function centralSeam(reading: Reading, start: number, end: number): number | null {
  if (!commissions.some((words) => reading.are(start, words))) return null;
  const last = reading.word(end - 1) === wordParty ? end - 1 : end;
  const words = central.find((each) => last - each.length > start + 1 && each.every((word, index) => reading.word(last - each.length + index) === word));
  return words === undefined ? null : last - words.length;
}

function ownerSeam(reading: Reading, start: number, end: number): number | null {
  for (let at = start + 2; at < end - 1; at++) if (reading.word(at) === wordOf && isInstitution(reading, at + 1, end)) return at + 1;
  return null;
}

function innerSeam(reading: Reading, start: number, end: number): number | null {
  const words = inner.find((each) => reading.are(start, each));
  const rest = start + (words?.length ?? 0);
  return words !== undefined && rest < end && isInstitution(reading, rest, end) ? rest : null;
}

const isInstitution = (reading: Reading, start: number, end: number): boolean =>
  reading.at(start).some(({ end: last, concept }) => last === end && (concept?.role === 'institution' || concept?.role === 'body' || concept?.role === 'organ'));
