import type { EventNode } from '../grammar/event.ts';
import { renderEvent, renderTenure, renderTerm } from '../grammar/render-event.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { blank } from './blank.ts';
import { bodyMention } from './body-mention.ts';

export function eventMention(reading: Reading, node: EventNode): Mention {
  const gloss = renderEvent(node, reading.context.day);
  const tenure = node.tenure === null || node.type === 'tenure' ? [] : [blank(reading, node.tenure, 'congress', renderTenure(node.tenure.ordinal))];
  const term = node.term === null || node.type === 'term' ? [] : [blank(reading, node.term, 'congress', renderTerm(node.term.from, node.term.to))];
  const body = node.body === null ? [] : [bodyMention(reading, node.body)];
  const parts = [...body, ...tenure, ...term].sort((a, b) => a.start - b.start);
  return { ...blank(reading, node, 'congress', gloss), parts, track: node.body?.concept.track ?? (node.national ? 'Party' : null), misspelt: node.body?.misspelt ?? false };
}
