import { ownRendering } from '../../own-glossary/own-rendering.ts';
import { unitOn, type Place } from '../../reference/place.ts';
import { list } from './department.ts';
import { levelNamed, municipal, provincial, type LevelWord } from './level.ts';
import { inCharge } from './modifier.ts';
import type { BodyNode, GroupNode, PlaceNode, TitleNode } from './node.ts';

/** The name of a place before a body: "Hải Dương", "Ward 12". */
export function placeBefore(node: PlaceNode): string {
  return node.place === null || node.name !== node.place.vi ? node.name : nameOf(node.place);
}

const nameOf = (place: Place): string => place.en.replace(/ City$/, '');

/** A place alone: "Hải Dương Province", "Sông Lô District", "Hồ Chí Minh City". */
export function englishPlace(node: PlaceNode, day: string): string {
  const type = node.level ?? levelOfPlace(node, day);
  if (type === null) return node.name;
  const name = placeBefore(node);
  return /^\d+$/.test(name) ? `${type.noun} ${name}` : `${name} ${type.noun}`;
}

export function levelOfPlace(node: PlaceNode, day: string): LevelWord | null {
  const unit = node.place === null ? null : unitOn(node.place, day);
  return unit === null ? null : levelNamed(unit.type);
}

/** "Hải Dương Provincial People's Committee", "Organisation Commission of the Provincial Party Committee". */
export function englishBody(node: BodyNode, day: string): string {
  const own = ownEnglish(node, day);
  if (own !== null) return own;
  if (node.joint !== undefined && node.parent !== null) return englishBody({ ...node.parent, concept: node.joint }, day);
  if (node.parent !== null) return `${node.concept.en} of ${withArticle(englishBodies([node.parent, ...node.others], day))}`;
  if (node.concept.role === 'institution' && node.place !== null) return `${node.concept.en} in ${placeBefore(node.place)}`;
  if (node.number !== null) return englishNumbered(node, node.number);
  if (node.tiers !== undefined) return `${plural(node.concept)} of the ${list(node.tiers.map((tier) => tier.plural))}`;
  const place = node.place ?? node.inherited;
  const name = place === null ? [] : [placeBefore(place)];
  // With its name a city is "Hồ Chí Minh City"; without it, "Municipal".
  if (node.concept.role === 'seat') return place === null ? node.concept.en : seated(node.concept.en.replace(/^Municipal /, 'City '), placeBefore(place));
  const level = node.level ?? lentLevel(node) ?? impliedLevel(node, day);
  if (place !== null && smallLevels.test(level?.noun ?? '')) return `${node.concept.en} of ${englishPlace({ ...place, level }, day)}`;
  if (place !== null && /^\d+$/.test(placeBefore(place))) return `${node.concept.en} of ${level?.noun ?? ''} ${placeBefore(place)}`;
  const adjective = level?.vi === municipal.vi && place !== null ? level.noun : level?.adjective;
  return [...name, ...(adjective === undefined ? [] : [adjective]), node.concept.en].join(' ');
}

const plural = ({ en, forms }: BodyNode['concept']): string => forms.plural?.en ?? (/y$/.test(en) ? en.replace(/y$/, 'ies') : `${en}s`);

/** In the reader's words; null where they have none in English. */
function ownEnglish({ own, ownBeforePlace, place }: BodyNode, day: string): string | null {
  const term = own ?? ownBeforePlace;
  if (term === undefined || (term.en === null && !term.keep)) return null;
  const { en } = ownRendering(term, null);
  return own === undefined && place !== null ? placed(en, place, day) : en;
}

/** "Hải Dương Provincial Party Committee", "District 1 Party Committee", "Party Committee of the Hải Dương Provincial Party Agencies" */
function seated(seat: string, name: string): string {
  if (/^\d+$/.test(name)) return seat.replace(' ', ` ${name} `);
  return /^Party .* Provincial /.test(seat) ? seat.replace('Provincial ', `${name} Provincial `) : `${name} ${seat}`;
}

const smallLevels = /^(Hamlet|Village|Neighbourhood|Residential Group)$/;

/** "Military Region 7", "Regional People's Court No. 3 - Lào Cai" */
function englishNumbered({ concept, place }: BodyNode, { text, isRegion }: NonNullable<BodyNode['number']>): string {
  const seat = place === null ? '' : ` - ${place.place?.bound === true ? `${placeBefore(place)} City` : placeBefore(place)}`;
  return isRegion ? `${concept.en.startsWith('Regional') ? '' : 'Regional '}${concept.en} No. ${text}${seat}` : `${concept.en} ${text}${seat}`;
}

/** The level of a chain is said of bodies, not of their organs. */
export const lentLevel = ({ concept, inheritedLevel }: BodyNode): LevelWord | null => (concept.role === 'organ' ? null : inheritedLevel);

/** A department (Sở) is the province's or city's without a word; a place alone gives its own level. */
export function impliedLevel(node: BodyNode, day: string): LevelWord | null {
  const place = node.place ?? node.inherited;
  const own = place === null ? null : levelOfPlace(place, day);
  if (own !== null) return own.vi === 'thành phố' ? municipal : provincial;
  if (node.concept.role !== 'body' || node.concept.level !== 'province' || node.isNamed === true) return null;
  return node.ofCity === true ? municipal : provincial;
}

/** "Division 316", "Naval Region 4", "Vinh University" */
const isName = /(?:^| )(?:Region|Zone|Corps|Division|Brigade|Regiment|Battalion|Company|Squadron|Flotilla) (?:\d+|[IVX]+)$| (?:University|College)$/;

export const withArticle = (name: string): string => (/^(?:[Tt]he|a|an) |^Vietnam (?:Television|Electricity)/.test(name) || (isName.test(name) && !name.startsWith('Academy')) ? name : `the ${name}`);

const withoutMinister = ({ minister, ...post }: TitleNode): TitleNode => (minister === undefined ? post : { ...post, start: post.officeStart });

/** "Acting Secretary of the Hải Dương Provincial Party Committee", "Minister of Justice". */
export function englishTitle(node: TitleNode, day: string): string {
  if (node.minister !== undefined) return `Minister, ${englishTitle(withoutMinister(node), day)}`;
  const office = englishOffice(node);
  // "Bí thư Vĩnh Phúc": of a place only the Party has a secretary.
  if (node.place !== null) return placed(node.office.vi === 'Bí thư' ? office.replace('Secretary', 'Party Secretary') : office, node.place, day);
  if (node.complement?.kind === 'group' && node.complement.areMinistries === true) return `${office}s of ${fields(node.complement.members)}`;
  if (node.complement !== null) return `${office} ${/Assistant$|Secretary$/.test(office) ? 'to' : 'of'} ${served(node.complement, day)}`;
  if (node.body === null) return office;
  const body = englishBodies([node.body, ...node.others], day);
  // "Phó Chánh Văn phòng Thường trực Văn phòng Trung ương Đảng" says its office twice.
  if (office.endsWith('Chief of Office') && body.startsWith('Office of')) return `${office.replace(/ of Office$/, '')} of the ${body}`;
  // A minister is named by the field alone: "Minister of Justice".
  const field = /^Minister$|^Deputy Minister$/.test(node.office.en) ? /^Ministry of (.*)$/.exec(body) : null;
  if (field !== null) return `${office} of ${field[1]}`;
  return node.modifiers.includes(inCharge) ? `${office} in charge of ${withArticle(body)}` : `${office} of ${withArticle(body)}`;
}

function served(complement: NonNullable<TitleNode['complement']>, day: string): string {
  if (complement.kind === 'group') return englishGroup(complement);
  return withArticle(complement.kind === 'title' ? englishTitle(complement, day) : complement.rendering.en);
}

/** "Provincial People's Council and People's Committee" */
function englishBodies(bodies: BodyNode[], day: string): string {
  const [first, ...others] = bodies.map((body) => englishBody(body, day));
  if (first === undefined || others.length === 0) return first ?? '';
  const level = /^(.*?(?:Provincial|Municipal|City|District|Town|Commune|Ward|Township|Special Zone) )/.exec(first)?.[1] ?? '';
  return list([first, ...others.map((other) => (level !== '' && other.startsWith(level) ? other.slice(level.length) : other))]);
}

/** A post with its place: the place comes before the level that the post's name holds, or behind. */
export function placed(post: string, place: PlaceNode, day: string): string {
  const level = /\b(Provincial|Municipal|District|Town|Commune) /.exec(post);
  return level === null ? `${post} of ${englishPlace(place, day)}` : `${post.slice(0, level.index)}${placeBefore(place)} ${post.slice(level.index)}`;
}

/** "provincial departments, boards and sectors" */
export function englishGroup({ members, level, areMinistries }: GroupNode): string {
  if (areMinistries === true) return `Ministries of ${fields(members)}`;
  const names = list(members.map(({ en }) => en));
  return level === null ? names : `${level.adjective.toLowerCase()} ${names}`;
}

/** "Finance, Justice and Home Affairs"; a comma more where a name holds an "and" itself. */
function fields(members: GroupNode['members']): string {
  const names = members.map(({ en }) => en);
  return names.some((name) => name.includes(' and ')) ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : list(names);
}

/** The office with its modifiers, without the body. */
export function englishOffice(node: TitleNode): string {
  const before = node.modifiers.filter((modifier) => modifier !== inCharge).sort((a, b) => a.rank - b.rank).map(({ en }) => en);
  return capitalised([...before, plainOffice(node)].join(' '));
}

/** Offices whose English is the body's to say: a Rector, a President of a union. */
export const isHead = /^(?:Chủ tịch|Hiệu trưởng)$/;

function plainOffice({ office, deputy, body }: TitleNode): string {
  const head = (isHead.test(office.vi) ? body?.concept.forms.head?.en : undefined) ?? headOfCourt(office.en, body) ?? headOfInspectorate(office.en, body) ?? office.en;
  if (!deputy) return head;
  return head === 'President' ? 'Vice President' : (office.forms.deputy?.en ?? `Deputy ${head}`);
}

/** "Chánh Thanh tra tỉnh Thanh Hóa" */
const headOfInspectorate = (office: string, body: BodyNode | null): string | null => (office === 'Chief' && body !== null && /Inspectorate$/.test(body.concept.en) ? 'Chief Inspector' : null);

/** The head of a court is its Chief Justice in the press. */
const headOfCourt = (office: string, body: BodyNode | null): string | null => (office === 'Chief Judge' && body?.number?.isRegion === true ? 'Chief Justice' : null);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
