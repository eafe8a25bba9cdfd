import { assemblyTerm, partyTerm, type Years } from '../../reference/term-of-office.ts';
import type { EventNode } from '../grammar/event.ts';
import { renderEvent, renderTenure, renderTerm } from '../grammar/render-event.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { blank } from './blank.ts';
import { bodyMention } from './body-mention.ts';
import { placeMention } from './place-mention.ts';

export function eventMention(reading: Reading, node: EventNode): Mention {
  const gloss = renderEvent(node, reading.context.day);
  const tenure = node.tenure === null || (node.type === 'tenure' && node.body === null) ? [] : [blank(reading, node.tenure, 'congress', renderTenure(node.tenure.ordinal))];
  const term = node.term === null || node.type === 'term' ? [] : [blank(reading, node.term, 'congress', renderTerm(node.term.from, node.term.to))];
  const body = node.body === null ? [] : [bodyMention(reading, node.body)];
  const place = node.place === null ? [] : [placeMention(reading, node.place)];
  const parts = [...body, ...place, ...tenure, ...term].sort((a, b) => a.start - b.start);
  const years = yearsOf(node);
  return {
    ...blank(reading, node, 'congress', gloss),
    parts,
    track: (node.body ?? node.owner)?.concept.track ?? (node.national ? 'Party' : null),
    misspelt: node.body?.misspelt ?? false,
    cue: node.owner === null ? null : `counts the tenures of “${reading.slice(node.owner.start, node.owner.end)}”`,
    ...(years === null ? {} : { years }),
  };
}

/** The numbers of the Party and of the National Assembly are known by heart; a province's own are not. */
function yearsOf({ type, term, tenure, ordinal, body, owner, national }: EventNode): Years | null {
  if (term !== null) return { from: term.from, to: term.to };
  const counted = body ?? owner;
  if (type === 'congress') return national && counted === null && ordinal !== null ? partyTerm(ordinal) : null;
  if (tenure === null || counted === null) return null;
  if (counted.concept.track === 'Party' && counted.concept.level === 'central') return partyTerm(tenure.ordinal);
  return /Quốc hội$/.test(counted.concept.vi) ? assemblyTerm(tenure.ordinal) : null;
}
