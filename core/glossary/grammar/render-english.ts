import { unitOn, type Place } from '../../reference/place.ts';
import { levelNamed, municipal, provincial } from './level.ts';
import type { BodyNode, PlaceNode, TitleNode } from './node.ts';

/** The name of a place before a body: "Hải Dương", "Ward 12". */
export function placeBefore(node: PlaceNode): string {
  return node.place === null ? node.name : nameOf(node.place);
}

const nameOf = (place: Place): string => place.en.replace(/ City$/, '');

/** A place alone: "Hải Dương Province", "Sông Lô District", "Hồ Chí Minh City". */
export function englishPlace(node: PlaceNode, day: string): string {
  const type = node.level ?? levelOfPlace(node, day);
  if (type === null) return node.name;
  const name = placeBefore(node);
  return /^\d+$/.test(name) ? `${type.noun} ${name}` : `${name} ${type.noun}`;
}

export function levelOfPlace(node: PlaceNode, day: string) {
  const unit = node.place === null ? null : unitOn(node.place, day);
  return unit === null ? null : levelNamed(unit.type);
}

/** "Hải Dương Provincial People's Committee", "Organisation Commission of the Provincial Party Committee". */
export function englishBody(node: BodyNode, day: string): string {
  if (node.parent !== null) return `${node.concept.en} of ${withArticle(englishBody(node.parent, day))}`;
  const place = node.place ?? node.inherited;
  const name = place === null ? [] : [placeBefore(place)];
  // With its name a city is "Hồ Chí Minh City"; without it, "Municipal".
  if (node.concept.role === 'seat') return [...name, place === null ? node.concept.en : node.concept.en.replace(/^Municipal /, 'City ')].join(' ');
  const level = node.level ?? impliedLevel(node, day);
  if (place !== null && /^\d+$/.test(placeBefore(place))) return `${node.concept.en} of ${level?.noun ?? ''} ${placeBefore(place)}`;
  const adjective = level === municipal && place !== null ? level.noun : level?.adjective;
  return [...name, ...(adjective === undefined ? [] : [adjective]), node.concept.en].join(' ');
}

/** A department (Sở) is the province's or city's without a word; a place alone gives its own level. */
export function impliedLevel(node: BodyNode, day: string) {
  const place = node.place ?? node.inherited;
  const own = place === null ? null : levelOfPlace(place, day);
  if (own !== null) return own.vi === 'thành phố' ? municipal : provincial;
  return node.concept.role === 'body' && node.concept.level === 'province' ? provincial : null;
}

export const withArticle = (name: string): string => (/^(the|a|an) /i.test(name) ? name : `the ${name}`);

/** "Acting Secretary of the Hải Dương Provincial Party Committee", "Minister of Justice". */
export function englishTitle(node: TitleNode, day: string): string {
  const office = englishOffice(node);
  if (node.body === null) return office;
  const body = englishBody(node.body, day);
  // A minister is named by the field alone: "Minister of Justice".
  const field = /^Minister$|^Deputy Minister$/.test(node.office.en) ? /^Ministry of (.*)$/.exec(body) : null;
  return field === null ? `${office} of ${withArticle(body)}` : `${office} of ${field[1]}`;
}

/** The office with its modifiers, without the body. */
export function englishOffice(node: TitleNode): string {
  const before = [...node.modifiers].sort((a, b) => a.rank - b.rank).map(({ en }) => en);
  return sentenceCase([...before, plainOffice(node)].join(' '));
}

function plainOffice({ office, deputy, body }: TitleNode): string {
  const head = (office.vi === 'Chủ tịch' ? body?.concept.forms.head?.en : undefined) ?? office.en;
  if (!deputy) return head;
  return office.forms.deputy?.en ?? (head === 'President' ? 'Vice President' : `Deputy ${head}`);
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
