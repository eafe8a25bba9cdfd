import { chineseNumber, englishOrdinal } from '../../reference/ordinal.ts';
import type { Rendering } from '../mention.ts';
import type { EventNode } from './event.ts';
import type { BodyNode } from './node.ts';
import { chineseBody } from './render-chinese.ts';
import { englishBody, placeBefore, withArticle } from './render-english.ts';

/** "14th National Party Congress", "20th plenum of the Hải Dương Provincial Party Committee, 17th tenure". */
export function renderEvent(node: EventNode, day: string): Rendering {
  return { en: englishEvent(node, day), zh: chineseEvent(node, day) };
}

export const renderTenure = (ordinal: number): Rendering => ({ en: `${englishOrdinal(ordinal)} tenure`, zh: `第${chineseNumber(ordinal)}届` });

export const renderTerm = (from: number, to: number): Rendering => ({ en: `${from}–${to} term`, zh: `${from}-${to}年任期` });

function englishEvent(node: EventNode, day: string): string {
  if (node.type === 'tenure' && node.tenure !== null) return node.body === null ? renderTenure(node.tenure.ordinal).en : `${englishOrdinal(node.tenure.ordinal)} ${englishBody(node.body, day)}`;
  if (node.type === 'term' && node.term !== null) return renderTerm(node.term.from, node.term.to).en;
  const ordinal = node.ordinal === null ? '' : `${englishOrdinal(node.ordinal)} `;
  const term = node.term === null ? '' : `, ${renderTerm(node.term.from, node.term.to).en}`;
  if (node.type === 'congress') return `${ordinal}${congress(node, day)}${term}`;
  return `${ordinal}${node.qualifier === null ? '' : `${node.qualifier.en} `}${assembly(node, day)}${term}`;
}

/** A Party congress is named by its level, another body's by the body; whose it is is not guessed. */
function congress({ body, national, sort, place, level }: EventNode, day: string): string {
  if (sort !== null) return [...(place === null ? [] : [placeBefore(place)]), ...(national ? ['National'] : level === null ? [] : [level.adjective]), sort.en].join(' ');
  if (body === null) return national ? 'National Party Congress' : 'Congress';
  const name = englishBody(body, day);
  if (/ ?Party (Organisation|Committee)$/.test(name)) return name.replace(/Party (Organisation|Committee)$/, 'Party Congress');
  if (body.concept.vi.startsWith('Đảng Cộng sản')) return 'National Party Congress';
  return `${national ? 'National ' : ''}Congress of ${withArticle(name)}`;
}

const kinds = { plenum: 'plenum', session: 'session', sitting: 'meeting', congress: 'congress', tenure: 'tenure', term: 'term' } as const;

function assembly({ type, body, tenure }: EventNode, day: string): string {
  if (body === null) return `${kinds[type]}${tenure === null ? '' : `, ${renderTenure(tenure.ordinal).en}`}`;
  const name = englishBody(body, day);
  if (tenure !== null && isCentral(body)) return `${kinds[type]} of the ${englishOrdinal(tenure.ordinal)} ${name}`;
  return `${kinds[type]} of ${withArticle(name)}${tenure === null ? '' : `, ${renderTenure(tenure.ordinal).en}`}`;
}

/** The Central Committee and the National Assembly are numbered themselves: "the 13th Party Central Committee". */
const isCentral = (body: BodyNode): boolean => body.concept.role === 'institution';

function chineseEvent(node: EventNode, day: string): string | null {
  if (node.type === 'tenure' && node.tenure !== null) return `${renderTenure(node.tenure.ordinal).zh}${node.body === null ? '' : (chineseBody(node.body, day) ?? '')}`;
  if (node.type === 'term' && node.term !== null) return renderTerm(node.term.from, node.term.to).zh;
  const count = node.ordinal === null ? '' : `第${chineseNumber(node.ordinal)}次`;
  if (node.sort !== null) return `${node.place?.place?.zh ?? node.place?.name ?? (node.national ? '全国' : '')}${node.level?.zh ?? ''}${count}${node.sort.zh}`;
  const body = node.body === null ? (node.national ? '越共全国' : '') : chineseBody(node.body, day);
  if (body === null) return null;
  if (node.type === 'congress') return `${body.replace(/党部$/, '党')}${count}代表大会`;
  const tenure = node.tenure === null ? '' : `第${chineseNumber(node.tenure.ordinal)}届`;
  return `${tenure}${body}${count}${node.qualifier?.zh ?? ''}会议`;
}
