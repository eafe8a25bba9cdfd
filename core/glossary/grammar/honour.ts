import { hashOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Rendering } from '../mention.ts';
import type { Reading } from '../reading.ts';

const wordClass = hashOf('hạng');
const classes: Record<string, { en: string; zh: string }> = {
  nhất: { en: 'First-class', zh: '一等' }, nhì: { en: 'Second-class', zh: '二等' }, ba: { en: 'Third-class', zh: '三等' },
  i: { en: 'First-class', zh: '一等' }, ii: { en: 'Second-class', zh: '二等' }, iii: { en: 'Third-class', zh: '三等' },
};

/** "Huân chương Lao động hạng Ba": an order with its class. Null where no class follows. */
export function classedHonour(reading: Reading, concept: Concept, token: number): { rendering: Rendering; end: number } | null {
  if (concept.domain !== 'honours' || reading.word(token) !== wordClass || !reading.follows(token) || !reading.follows(token + 1)) return null;
  const grade = classes[reading.raw(token + 1).normalize('NFC').toLowerCase()];
  if (grade === undefined) return null;
  return { rendering: { en: `${grade.en} ${concept.en}`, zh: concept.zh === null ? null : `${grade.zh}${concept.zh}` }, end: token + 2 };
}
