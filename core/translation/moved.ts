import type { LockedText, LockGroup } from './lock.ts';
import type { Occurrence } from './occurrences.ts';
import { pairSentences } from './pairs.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Groups whose renderings are as many as they must be and stand in other sentences than their names: two terms that
 * changed places, or one that went to the sentence before. Only where no sentence was cut in two or run together with
 * another, as the length and numbers of what is no name tell.
 */
export function movedGroups(translation: string, { text, locks }: LockedText, groups: readonly LockGroup[], found: readonly Occurrence[]): number[] {
  const [ours, theirs] = [sentencesOf(text), sentencesOf(translation)];
  if (ours.length < 2 || ours.length !== theirs.length || !isEven(without(text, locks), without(translation, found))) return [];
  const numberOf = (spans: readonly { end: number }[], at: number) => spans.findIndex(({ end }) => at < end);
  return groups.flatMap(({ members }, group) => {
    const named = members.map((member) => numberOf(ours, locks[member]?.start ?? 0));
    const stand = found.filter((each) => each.group === group).map(({ start }) => numberOf(theirs, start));
    return named.length === stand.length && named.toSorted().join() !== stand.toSorted().join() ? [group] : [];
  });
}

const isEven = (source: string, translation: string): boolean =>
  pairSentences(source, translation).every((pair) => {
    const [mine, other] = [sentencesOf(source.slice(pair.source.start, pair.source.end)), sentencesOf(translation.slice(pair.translation.start, pair.translation.end))];
    return mine.length === other.length;
  });

/** The text with a word for each name, so that one that moved does not lend its length to another sentence. */
const without = (text: string, names: readonly { start: number; end: number }[]): string =>
  names.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)}Name${rest.slice(end)}`, text);
