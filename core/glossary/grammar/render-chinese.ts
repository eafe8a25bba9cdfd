import { unitOn } from '../../reference/place.ts';
import { levelNamed } from './level.ts';
import type { BodyNode, PlaceNode, TitleNode } from './node.ts';
import { impliedLevel } from './render-english.ts';

/** 海阳省; a place without a Chinese name keeps its own. */
export function chinesePlace(node: PlaceNode, day: string): string {
  const unit = node.place === null ? null : unitOn(node.place, day);
  const level = node.level ?? (unit === null ? null : levelNamed(unit.type));
  return `${node.place?.zh ?? node.name}${level?.zh ?? ''}`;
}

/** 海阳省人民委员会; null where a part has no Chinese name. */
export function chineseBody(node: BodyNode, day: string): string | null {
  const own = node.concept.zh;
  if (own === null) return null;
  if (node.parent !== null) {
    const parent = chineseBody(node.parent, day);
    return parent === null ? null : parent + own;
  }
  const place = node.place ?? node.inherited;
  const name = place === null ? '' : (place.place?.zh ?? place.name);
  if (node.concept.role === 'seat') return name + own;
  return name + ((node.level ?? impliedLevel(node, day))?.zh ?? '') + own;
}

/** 海阳省委书记; modifiers stand before the office: 常务副书记. */
export function chineseTitle(node: TitleNode, day: string): string | null {
  const office = chineseOffice(node);
  const body = node.body === null ? '' : chineseBody(node.body, day);
  if (office === null || body === null) return null;
  const outside = node.modifiers.filter(({ rank }) => rank === 1).map(({ zh }) => zh).join('');
  return outside + body + office;
}

export function chineseOffice({ office, deputy, modifiers, body }: TitleNode): string | null {
  const head = (office.vi === 'Chủ tịch' ? body?.concept.forms.head?.zh : undefined) ?? office.zh;
  if (head === null) return null;
  const inside = modifiers.filter(({ rank }) => rank > 1).map(({ zh }) => zh).join('');
  return inside + (deputy ? (office.forms.deputy?.zh ?? `副${head}`) : head);
}
