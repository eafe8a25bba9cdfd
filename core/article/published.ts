import type { Published } from './article.ts';
import { dateSource } from './date-source.ts';

/** A date that a page gives for its article, and how it says so. */
export interface DateClaim {
  /** `YYYY-MM-DD`; null where the page has a date that cannot be read with certainty. */
  value: string | null;
  meaning: 'published' | 'updated';
  /** How far the place is to be believed: structured data, a line with a label, a line near the title, the address. */
  place: 'data' | 'label' | 'line' | 'address';
  /** The words or the field of the page. */
  quote: string;
  /** An hour stands with it, as in the stamps of publishing systems. */
  withTime: boolean;
}

/** Chooses among the claims of a page. What contradicts itself is not certain, so it gives no date. */
export function publishedFrom(claims: readonly DateClaim[]): Published {
  const readable = claims.filter((claim): claim is ReadClaim => claim.value !== null);
  const publication = readable.filter(({ meaning }) => meaning === 'published');
  const chosen = strongest(publication.length > 0 ? publication : readable);
  if (chosen === null) return none(claims);
  const updates = readable.filter(({ meaning }) => meaning === 'updated');
  const contradiction = publication.find((claim) => contradicts(chosen, claim, updates));
  if (contradiction !== undefined) return { value: null, source: `The page contradicts itself: ${clause(chosen)}, but ${clause(contradiction)}.`, inferred: null };
  return { value: chosen.value, source: inWords(chosen), inferred: null };
}

type ReadClaim = DateClaim & { value: string };

const order: DateClaim['place'][] = ['data', 'label', 'line', 'address'];

/** The most trustworthy place; of bare lines, one with an hour. */
function strongest(claims: ReadClaim[]): ReadClaim | null {
  return order.flatMap((place) => claims.filter((claim) => claim.place === place).sort((a, b) => Number(b.withTime) - Number(a.withTime)))[0] ?? null;
}

/**
 * Structured data may be a day off for its time zone, an address is no statement, a bare line without an hour may be of
 * something else, and one that shows the day of an update says nothing of the publication.
 */
function contradicts(chosen: ReadClaim, claim: ReadClaim, updates: readonly ReadClaim[]): boolean {
  if (claim.place === 'address' || daysBetween(chosen, claim) <= 1) return false;
  if (claim.place !== 'line') return true;
  return claim.withTime === (chosen.place !== 'line' || chosen.withTime) && !updates.some((update) => daysBetween(update, claim) <= 1);
}

const daysBetween = (one: ReadClaim, other: ReadClaim): number => Math.abs(Date.parse(one.value) - Date.parse(other.value)) / 86_400_000;

function none(claims: readonly DateClaim[]): Published {
  const [unreadable] = claims;
  const source = unreadable === undefined ? dateSource('none') : dateSource('unreadable', unreadable.quote);
  return { value: null, source, inferred: null };
}

function inWords({ place, meaning, quote, value }: ReadClaim): string {
  const isUpdate = meaning === 'updated';
  switch (place) {
    case 'data': return dateSource(isUpdate ? 'dataUpdate' : 'data', value, quote);
    case 'label': return dateSource(isUpdate ? 'labelUpdate' : 'label', quote);
    case 'line': return dateSource('line', quote);
    case 'address': return dateSource('address', value);
  }
}

/** The sentence within another one. */
function clause(claim: ReadClaim): string {
  const sentence = inWords(claim);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1, -1);
}
