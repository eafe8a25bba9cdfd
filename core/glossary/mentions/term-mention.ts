import type { GroupNode, TermNode } from '../grammar/node.ts';
import { chineseGroup } from '../grammar/render-chinese.ts';
import { englishGroup } from '../grammar/render-english.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { blank, ofConcept } from './blank.ts';

export function termMention(reading: Reading, node: TermNode): Mention {
  const { concept, rendering, misspelt, choice } = node;
  if (concept === null) return { ...blank(reading, node, 'term', rendering), misspelt, ...choice };
  return { ...ofConcept(reading, node, concept.role === 'post' ? 'title' : 'term', concept, rendering), misspelt, ...choice };
}

export function groupMention(reading: Reading, node: GroupNode): Mention {
  const { level } = node;
  return { ...blank(reading, node, 'term', { en: englishGroup(node), zh: chineseGroup(node) }), track: 'State', level: level?.level ?? null };
}
