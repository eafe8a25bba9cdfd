import type { EarlierTarget, Highlight, LibraryArticle } from '../annotation/highlight.ts';
import type { Clip } from '../clip/clip.ts';
import { isSameTranslation, withLater, type KeptTranslation } from '../clip/kept-translation.ts';
import type { OwnTerm } from '../own-glossary/own-term.ts';
import { sameWords } from '../own-glossary/plan-import.ts';
import { shortHash } from '../text/short-hash.ts';
import { withCopy } from './edit.ts';
import { stableJson } from './stable-json.ts';

/** What becomes of a record that a file has too. `record` is null where the library's own stays as it is. */
export interface Merged<T> {
  outcome: 'fresh' | 'newer' | 'copied' | 'same';
  record: T | null;
}

/**
 * A highlight of the library and the same of a file. The higher revision holds; a note that only the other has is kept
 * beside it, unless the file is known to be older than what is here. Merging the result again changes nothing.
 * @param isAncestor the file was written from a state that this library has gone through
 */
export function mergeHighlight(mine: Highlight | null, theirs: Highlight, isAncestor: boolean): Merged<Highlight> {
  if (mine === null) return { outcome: 'fresh', record: theirs };
  if (isAncestor && mine.revision >= theirs.revision) return { outcome: 'same', record: null };
  const isMineNewer = order(mine, theirs) >= 0;
  const [winner, loser] = isMineNewer ? [mine, theirs] : [theirs, mine];
  const words = [{ body: loser.body, at: loser.modified }, ...loser.copies];
  const copies = words.reduce((known, { body, at }) => withCopy({ body: winner.body, copies: known }, body, at), winner.copies);
  const tags = [...new Set([...winner.tags, ...loser.tags])];
  const earlier = earlierOf(winner, loser);
  const record = { ...winner, copies, tags, revision: Math.max(mine.revision, theirs.revision), ...(earlier.length > 0 ? { earlier } : {}) };
  if (JSON.stringify(sorted(record)) === JSON.stringify(sorted(mine))) return { outcome: 'same', record: null };
  return { outcome: copies.length > winner.copies.length ? 'copied' : 'newer', record };
}

/** All places that either knows, but the one that holds: what was attached by hand on one side is not lost on the other. */
function earlierOf(winner: Highlight, loser: Highlight): EarlierTarget[] {
  const places = [...(loser.earlier ?? []), { ...loser.target, until: loser.modified }];
  const known = winner.earlier ?? [];
  return [...known, ...places.filter((place) => !isSamePlace(place, winner.target) && !known.some((each) => isSamePlace(each, place)))];
}

const isSamePlace = (one: Highlight['target'], other: Highlight['target']): boolean =>
  one.source === other.source && JSON.stringify(one.selector) === JSON.stringify(other.selector);

export function mergeArticle(mine: LibraryArticle | null, theirs: LibraryArticle, isAncestor: boolean): Merged<LibraryArticle> {
  if (mine === null) return { outcome: 'fresh', record: theirs };
  const tags = [...new Set([...mine.tags, ...theirs.tags])];
  return isAncestor || tags.length === mine.tags.length ? { outcome: 'same', record: null } : { outcome: 'newer', record: { ...mine, tags } };
}

/** What must be known of a clip to meet its twin. */
export type ClipFacts = Pick<Clip, 'id' | 'canonical' | 'number' | 'deleted' | 'corroboration' | 'translation'>;

/** Clips do not change; but the second look at the address, or a translation, may have been had on one side alone. */
export function mergeClip(mine: ClipFacts | null, theirs: Clip): Merged<Clip> {
  if (mine === null) return { outcome: 'fresh', record: theirs };
  const looked = mine.corroboration.state === 'unchecked' && theirs.corroboration.state !== 'unchecked';
  const translation = mergeTranslation(mine.translation, theirs.translation);
  const translated = translation !== undefined && (mine.translation === undefined || !isSameTranslation(mine.translation, translation));
  if (!looked && !translated) return { outcome: 'same', record: null };
  const corroboration = looked ? theirs.corroboration : mine.corroboration;
  return { outcome: 'newer', record: { ...theirs, number: mine.number, deleted: mine.deleted, corroboration, ...(translation === undefined ? {} : { translation }) } };
}

/** The later words of each passage hold; a machine can be asked again. */
function mergeTranslation(mine: KeptTranslation | undefined, theirs: KeptTranslation | undefined): KeptTranslation | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  return theirs.at > mine.at ? withLater(mine, theirs) : withLater(theirs, mine);
}

/**
 * Of an own term that both have, the one that was changed more often holds. Where the other says something else and is not
 * deleted, it is kept beside it as a term of its own, unless the file is known to be older than what is here.
 */
export function mergeOwnTerm(mine: OwnTerm | null, theirs: OwnTerm, isAncestor: boolean): Merged<OwnTerm> & { copy: OwnTerm | null } {
  if (mine === null) return { outcome: 'fresh', record: theirs, copy: null };
  if (isAncestor && mine.revision >= theirs.revision) return { outcome: 'same', record: null, copy: null };
  const isTheirsNewer = orderOfTerms(theirs, mine) > 0;
  const [winner, loser] = isTheirsNewer ? [theirs, mine] : [mine, theirs];
  const copy = loser.deleted === null && !sameWords(winner, loser) ? copyOf(loser) : null;
  return { outcome: isTheirsNewer ? 'newer' : 'same', record: isTheirsNewer ? theirs : null, copy };
}

/** The same words give the same copy. It is as old as the term itself, so that of the two the one that holds is shown. */
function copyOf({ id, vi, en, zh, note, source, keep, scope, created, ...term }: OwnTerm): OwnTerm {
  const words = { vi, en, zh, note, source, keep, scope };
  return { ...term, ...words, id: `${id}-${shortHash(stableJson(words))}`, revision: 1, created, modified: created };
}

function orderOfTerms(one: OwnTerm, other: OwnTerm): number {
  if (one.revision !== other.revision) return one.revision - other.revision;
  const [a, b] = [JSON.stringify([one.modified, stableJson(one)]), JSON.stringify([other.modified, stableJson(other)])];
  return a < b ? -1 : a > b ? 1 : 0;
}

function order(one: Highlight, other: Highlight): number {
  if (one.revision !== other.revision) return one.revision - other.revision;
  const [a, b] = [JSON.stringify([one.modified, sorted(one)]), JSON.stringify([other.modified, sorted(other)])];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In one order of keys, whatever wrote it. */
function sorted(highlight: Highlight): [string, unknown][] {
  return Object.entries({ ...highlight, tags: highlight.tags.toSorted() }).sort(([a], [b]) => (a < b ? -1 : 1));
}
