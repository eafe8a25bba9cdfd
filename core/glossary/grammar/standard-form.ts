import { foldText } from '../../text/fold.ts';
import type { BodyNode, TitleNode } from './node.ts';

/** The full form of a post in standard spelling, without its place: the key of its entry in the glossary. */
export function standardForm(node: TitleNode): string {
  const office = [...(node.deputy ? ['Phó'] : []), node.office.vi, ...node.modifiers.filter(({ rank }) => rank >= 3).map(({ vi }) => vi)];
  return [...office, ...(node.body === null ? [] : bodyForm(node.body, foldText(node.office.vi)))].join(' ');
}

/** "Trưởng ban" + "Ban Tổ chức" shares its "ban". */
function bodyForm(body: BodyNode, office: string): string[] {
  const words = body.concept.vi.split(' ');
  const shared = words.length > 1 && office.endsWith(` ${foldText(words[0] ?? '')}`) ? words.slice(1) : words;
  const level = body.level === null || body.tiers !== undefined || body.concept.role === 'seat' ? [] : [body.level.vi];
  return [shared.join(' '), ...(body.parent === null ? level : bodyForm(body.parent, ''))];
}

