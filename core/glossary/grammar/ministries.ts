import { Gap, hashOf } from '../../text/tokens.ts';
import type { Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';
import type { GroupNode } from './node.ts';

const wordAll = hashOf('các');
const wordMinistry = hashOf('bộ');
const wordAnd = hashOf('và');
/** "Bộ Nông nghiệp và Phát triển nông thôn" */
const mostWords = 8;

/** "các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường": ministries by their fields, as the Government's dispatches list them. */
export function ministriesAt(reading: Reading, token: number): GroupNode | null {
  if (reading.word(token) !== wordAll || !reading.follows(token + 1) || reading.word(token + 1) !== wordMinistry) return null;
  if (!reading.follows(token + 2) && reading.touching(token + 1).after !== ':') return null;
  const ministries: Rendering[] = [];
  let end = token + 2;
  for (let at: number | null = end; at !== null; at = next(reading, end)) {
    const found = ministryAt(reading, at);
    if (found === null) break;
    ministries.push(found.rendering);
    end = found.end;
  }
  return ministries.length < 2 ? null : { kind: 'group', start: token, end, members: ministries, level: null, areMinistries: true };
}

/** The longest name of a ministry, or one field: the comma of "Văn hóa, Thể thao và Du lịch" parts no two. */
function ministryAt(reading: Reading, token: number): { rendering: Rendering; end: number } | null {
  if (!reading.isCapital(token)) return null;
  for (let end = Math.min(reading.count, token + mostWords); end > token; end--) {
    const known = reading.conceptOf(`Bộ ${reading.slice(token, end)}`);
    if (known?.en.startsWith(ministryOf) === true) return { rendering: { en: known.en.slice(ministryOf.length), zh: known.zh }, end };
  }
  const lexeme = reading.at(token).find(({ field }) => field !== null);
  return lexeme?.field == null ? null : { rendering: { en: lexeme.field.en, zh: lexeme.field.zh === null ? null : `${lexeme.field.zh}部` }, end: lexeme.end };
}

const ministryOf = 'Ministry of ';

function next(reading: Reading, token: number): number | null {
  if (reading.gap(token) === Gap.comma) return token;
  return reading.follows(token) && reading.word(token) === wordAnd && reading.follows(token + 1) ? token + 1 : null;
}
