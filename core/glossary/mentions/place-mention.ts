import { existenceOn, unitOn } from '../../reference/place.ts';
import type { PlaceNode } from '../grammar/node.ts';
import { chinesePlace } from '../grammar/render-chinese.ts';
import { englishPlace } from '../grammar/render-english.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { blank, districtLevel, validity } from './blank.ts';

export function placeMention(reading: Reading, node: PlaceNode): Mention {
  const { day } = reading.context;
  const span = node.place === null ? (node.level?.level === 'district' ? districtLevel : null) : existenceOn(node.place, day);
  const valid = span === null ? null : validity(span);
  const unit = node.place === null ? null : unitOn(node.place, day);
  return {
    ...blank(reading, node, 'place', { en: englishPlace(node, day), zh: chinesePlace(node, day) }),
    concept: node.place?.id ?? null,
    level: unit?.level ?? node.level?.level ?? null,
    valid,
    former: valid !== null && reading.isPast(valid),
  };
}
