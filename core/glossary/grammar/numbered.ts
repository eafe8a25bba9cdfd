import { romanValue } from '../../reference/ordinal.ts';
import { Gap, hashesOf } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { capitalRun } from './names.ts';
import type { BodyNode, PlaceNode } from './node.ts';
import { provinceAt } from './place.ts';
import { isUnit, withArm } from './unit.ts';

const region = hashesOf('khu vực');

/** Units that a number names: Quân khu 7, Ban Chỉ huy phòng thủ khu vực 3, Ban Chỉ đạo 35. */
const counted = /(?:Quân khu|[Kk]hu vực|cấp cao|Ban Chỉ đạo|Thuế cơ sở|Tổ công tác|Đoàn công tác|Đoàn kiểm tra)$/;

/** "TAND khu vực 3 - Lào Cai", "Quân khu 7": a body told from others by its number, with the seat that may follow. */
export function numbered(reading: Reading, named: BodyNode): BodyNode | null {
  const isOfArmy = isUnit(named.concept);
  const node = isOfArmy ? withArm(reading, named) : named;
  const inName = /(?<!phòng thủ) khu vực$/.test(node.concept.vi);
  const isRegion = reading.are(node.end, region) && reading.follows(node.end) && reading.follows(node.end + 2);
  const at = isRegion ? node.end + 2 : node.end;
  if (!(isRegion || isOfArmy || counted.test(node.concept.vi)) || !isNumberAt(reading, at)) return null;
  const last = lastNumber(reading, at);
  const place = reading.gap(last + 1) === Gap.hyphen ? seatAt(reading, last + 1) : null;
  const number = { text: reading.slice(at, last + 1), isRegion: isRegion || inName };
  const counting = { ...node, headEnd: inName ? node.headEnd - 2 : node.headEnd, end: place?.end ?? last + 1, number, place };
  return isOfArmy && node === named ? withArm(reading, counting) : counting;
}

/** "cấp cao 1, 2, 3" */
function lastNumber(reading: Reading, at: number): number {
  let last = at;
  while (reading.gap(last + 1) === Gap.comma && /^\d$/.test(reading.raw(last + 1)) && /^\d$/.test(reading.raw(last))) last++;
  return last;
}

function isNumberAt(reading: Reading, at: number): boolean {
  const text = reading.raw(at);
  return reading.follows(at) && (/^\d{1,3}$/.test(text) || romanValue(text) !== null) && !isPartOfNumber(reading, at);
}

/** 7.000, 7/2024, 7% */
function isPartOfNumber(reading: Reading, at: number): boolean {
  const gap = reading.gap(at + 1);
  return (gap === Gap.dot || gap === Gap.slash || (gap === Gap.comma && /^\d{2,}$/.test(reading.raw(at + 1)))) && reading.isNumber(at + 1);
}

function seatAt(reading: Reading, token: number): PlaceNode | null {
  const province = provinceAt(reading, token);
  if (province !== null) return province;
  const end = capitalRun(reading, token, 4);
  return end === token ? null : { kind: 'place', start: token, nameStart: token, end, level: null, name: reading.slice(token, end), place: null };
}
