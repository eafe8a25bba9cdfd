import { dayAfter, englishDay } from '../reference/day.ts';
import { existenceOn, type Place } from '../reference/place.ts';
import { foldText } from '../text/fold.ts';
import type { Concept } from './concept.ts';
import type { Gloss, GlossPart } from './gloss.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';

/**
 * What the card says of a mention.
 * @param day the day that glosses go by, `YYYY-MM-DD`
 */
export function explain(mention: Mention, lexicon: Lexicon, day: string): Gloss {
  const concept = conceptOf(mention, lexicon);
  const place = placeOf(mention, lexicon);
  const { text, kind, gloss, track, level, rank, valid, former, misspelt, inherited, cue, alternatives } = mention;
  return {
    text, kind, rendering: gloss, track, level, rank, former, misspelt, inherited, cue, alternatives,
    standard: standardForm(mention, lexicon),
    parts: leaves(mention).map((part) => describePart(part, lexicon, day)),
    note: mention.own?.note ?? concept?.note ?? place?.note ?? leadingNote(mention, lexicon) ?? yearsNote(mention),
    validity: valid,
    became: becameOf(mention, lexicon, day),
    sources: concept?.sources ?? place?.sources ?? [],
    evidence: concept?.evidence ?? null,
    link: mention.document?.link ?? null,
    ...ownOf(mention),
  };
}

function ownOf(mention: Mention): Pick<Gloss, 'own'> {
  if (mention.own !== undefined) return { own: { term: mention.own, part: null } };
  const part = innerParts(mention).find(({ own }) => own !== undefined);
  return part?.own === undefined ? {} : { own: { term: part.own, part: part.text } };
}

const innerParts = (mention: Mention): Mention[] => mention.parts.flatMap((part) => [part, ...innerParts(part)]);

function conceptOf(mention: Mention, lexicon: Lexicon): Concept | null {
  return mention.kind === 'place' ? null : lexicon.concept(mention.concept);
}

function placeOf(mention: Mention, lexicon: Lexicon): Place | null {
  return mention.kind === 'place' ? lexicon.place(mention.concept) : null;
}

const yearsNote = ({ years }: Mention): string | null => (years === undefined ? null : `Its term of office: ${years.from}–${years.to}.`);

/** A composed title without an entry of its own is explained by its office and its body. */
function leadingNote(mention: Mention, lexicon: Lexicon): string | null {
  // What is said of a head is not true of the deputy.
  const isOwn = (part: Mention) => conceptOf(part, lexicon)?.role !== 'office' || part.gloss.en === conceptOf(part, lexicon)?.en;
  const notes = leaves(mention).filter(isOwn).map((part) => conceptOf(part, lexicon)?.note).filter((note) => note !== undefined);
  return notes.slice(0, 2).join(' ') || null;
}

/** The parts that have none themselves, in the order of the text. */
function leaves(mention: Mention): Mention[] {
  return mention.parts.flatMap((part) => (part.parts.length === 0 ? [part] : leaves(part)));
}

function describePart(part: Mention, lexicon: Lexicon, day: string): GlossPart {
  const place = placeOf(part, lexicon);
  const note = place === null ? null : placeNote(place, day);
  return { text: part.text, rendering: part.gloss, note };
}

/** "until 30 June 2025, since then part of Hải Phòng City" */
function placeNote(place: Place, day: string): string | null {
  const { to, became } = existenceOn(place, day);
  if (to === null) return null;
  return `until ${englishDay(to)}${became === null ? '' : `; since ${englishDay(dayAfter(to))} ${became}`}`;
}

/** What followed the first thing named that ended: the concept itself, or its province. */
function becameOf(mention: Mention, lexicon: Lexicon, day: string): string | null {
  for (const part of [mention, ...leaves(mention)]) {
    const place = placeOf(part, lexicon);
    const ended = place === null ? null : existenceOn(place, day);
    if (place !== null && ended?.to != null && ended.became !== null) return `Since ${englishDay(dayAfter(ended.to))} ${place.en} has been ${ended.became}.`;
    const became = conceptOf(part, lexicon)?.became;
    if (became != null) return became;
  }
  return null;
}

/** The full form in standard spelling, where the page has an abbreviation or a slip: each part spelt out in its place. */
function standardForm(mention: Mention, lexicon: Lexicon): string | null {
  // The number of a congress or plenum stands outside of its parts.
  if (mention.kind === 'congress') return null;
  const parts = leaves(mention);
  let full = parts.length === 0 ? fullForm(mention, lexicon) : '';
  let at = mention.start;
  for (const part of parts) {
    // The parts of one abbreviation stand in one place.
    if (part.start < at) continue;
    full += mention.text.slice(at - mention.start, part.start - mention.start) + fullForm(part, lexicon);
    at = part.end;
  }
  if (parts.length > 0) full += mention.text.slice(at - mention.start);
  return foldText(full) === foldText(mention.text) ? null : full;
}

function fullForm(part: Mention, lexicon: Lexicon): string {
  const concept = conceptOf(part, lexicon);
  if (concept === null || concept.role === 'document' || concept.role === 'event') return part.text;
  const words = foldText(part.text);
  const deputy = concept.titleAbbr.some((form) => part.text === `P${form}`) ? 'Phó ' : '';
  return concept.viAdmitted.find((form) => foldText(form) === words) !== undefined || words.includes(foldText(concept.vi)) ? part.text : `${deputy}${concept.vi}`;
}
