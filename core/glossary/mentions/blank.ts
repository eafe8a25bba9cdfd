import type { Concept } from '../concept.ts';
import type { Span } from '../grammar/node.ts';
import type { Mention, Rendering, Validity } from '../mention.ts';
import type { Reading } from '../reading.ts';

/** A mention of which only its place and its rendering are known. */
export function blank(reading: Reading, span: Span, kind: Mention['kind'], gloss: Rendering): Mention {
  const start = reading.tokens.start[span.start] ?? 0;
  const end = (reading.tokens.end[span.end - 1] ?? start) + (span.tail ?? 0);
  return {
    start, end, text: reading.tokens.raw.slice(start, end), kind, layer: 'name', concept: null, gloss, parts: [],
    track: null, level: null, rank: null, person: null, valid: null, former: false, misspelt: false,
    document: null, cue: null, alternatives: [], inherited: null,
  };
}

/** A mention of an entry of the glossary. */
export function ofConcept(reading: Reading, span: Span, kind: Mention['kind'], concept: Concept, gloss?: Rendering): Mention {
  const { id, layer, track, level, rank } = concept;
  const valid = validity(concept);
  return {
    ...blank(reading, span, kind, gloss ?? { en: concept.en, zh: concept.zh }),
    concept: id === '' ? null : id, layer, track, level, rank, valid, former: reading.isPast(concept),
    ...(concept.own === undefined ? {} : { own: concept.own }),
  };
}

export const validity = ({ from, to }: Validity): Validity | null => (from === null && to === null ? null : { from, to });

/** The district level ended with 30 June 2025: Resolution 203/2025/QH15 amending the Constitution. */
export const districtLevel: Validity = { from: null, to: '2025-06-30' };
