import { ownRendering } from '../../own-glossary/own-rendering.ts';
import { unitOn } from '../../reference/place.ts';
import { levelNamed } from './level.ts';
import { inCharge } from './modifier.ts';
import type { BodyNode, GroupNode, PlaceNode, TitleNode } from './node.ts';
import { impliedLevel, isHead, lentLevel } from './render-english.ts';

/** 海阳省; a place without a Chinese name keeps its own. */
export function chinesePlace(node: PlaceNode, day: string): string {
  const unit = node.place === null ? null : unitOn(node.place, day);
  const level = node.level ?? (unit === null ? null : levelNamed(unit.type));
  return `${node.place?.zh ?? node.name}${level?.zh ?? ''}`;
}

/** 海阳省人民委员会; null where a part has no Chinese name. */
export function chineseBody(node: BodyNode, day: string): string | null {
  const named = ownChinese(node, day);
  if (named !== null) return named;
  if (node.joint !== undefined && node.parent !== null) return chineseBody({ ...node.parent, concept: node.joint }, day);
  const own = node.concept.zh;
  if (own === null) return null;
  if (node.parent !== null) {
    const parents = [node.parent, ...node.others].map((parent) => chineseBody(parent, day));
    return parents.includes(null) ? null : parents.join('和') + own;
  }
  if (node.number !== null) return chineseNumbered(node, node.number, own);
  if (node.tiers !== undefined) return `各${node.tiers.map(({ zh }) => zh).join('、')}${own}`;
  const place = node.place ?? node.inherited;
  const name = place === null ? '' : (place.place?.zh ?? place.name);
  if (node.concept.role === 'seat') return name + own;
  return name + ((node.level ?? lentLevel(node) ?? impliedLevel(node, day))?.zh ?? '') + own;
}

/** In the reader's words; null where they have none in Chinese. */
function ownChinese({ own, ownBeforePlace, place }: BodyNode, day: string): string | null {
  const term = own ?? ownBeforePlace;
  const zh = term === undefined ? null : ownRendering(term, null).zh;
  return zh !== null && own === undefined && place !== null ? `${chinesePlace(place, day)}${zh}` : zh;
}

/** 第七军区 is written 军区 after its number; a regional court 第3地区人民法院 - 老街. */
function chineseNumbered({ place }: BodyNode, { text, isRegion }: NonNullable<BodyNode['number']>, own: string): string {
  const seat = place === null ? '' : `－${place.place?.zh ?? place.name}`;
  return `第${text}${isRegion ? '地区' : ''}${own}${seat}`;
}

export function chineseGroup({ members, level, areMinistries }: GroupNode): string {
  const names = members.map(({ zh }) => zh ?? '').join('、');
  return areMinistries === true ? names : `${level?.zh ?? ''}各${names}`;
}

/** 海阳省委书记; modifiers stand before the office: 常务副书记. */
export function chineseTitle(node: TitleNode, day: string): string | null {
  const office = chineseOffice(node);
  const body = chineseHolder(node, day);
  if (office === null || body === null) return null;
  const outside = node.modifiers.filter(({ rank }) => rank === 1).map(({ zh }) => zh).join('');
  return `${outside}${node.minister === undefined ? '' : '部长、'}${body}${office}`;
}

/** What stands before the office: its bodies, its place, or whom it serves. */
function chineseHolder({ body, others, place, complement }: TitleNode, day: string): string | null {
  if (place !== null) return chinesePlace(place, day);
  if (complement !== null) return complement.kind === 'group' ? chineseGroup(complement) : complement.kind === 'title' ? chineseTitle(complement, day) : complement.rendering.zh;
  if (body === null) return '';
  const names = [body, ...others].map((each) => chineseBody(each, day));
  return names.includes(null) ? null : names.join('、');
}

/** A director's title in Chinese follows the house: 院长 of a hospital, 行长 of a bank; 厅长 of a department. */
function directorOf(office: string, house: string): string | undefined {
  if (office !== 'Giám đốc') return undefined;
  return ([[/(?:医院|学院|研究院|科学院)$/, '院长'], [/中心$/, '主任'], [/银行$/, '行长'], [/(?:公司|集团)$/, '经理'], [/(?:出版社|电台|电视台)$/, '社长']] as const).find(([ending]) => ending.test(house))?.[1];
}

export function chineseOffice({ office, deputy, modifiers, body }: TitleNode): string | null {
  const head = (isHead.test(office.vi) ? body?.concept.forms.head?.zh : undefined) ?? directorOf(office.vi, body?.concept.zh ?? '') ?? office.zh;
  if (head === null) return null;
  const inside = [...modifiers].filter(({ rank }) => rank > 1).sort((a, b) => Number(b === inCharge) - Number(a === inCharge)).map(({ zh }) => zh).join('');
  return inside + (deputy ? (office.forms.deputy?.zh ?? `副${head}`) : head);
}
