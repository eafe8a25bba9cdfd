import { loosePatternOf, patternOf } from './inflection.ts';
import { groupLocks, type LockedText, type LockGroup } from './lock.ts';
import { isModified, type Place } from './neighbours.ts';
import { beginsSentence } from './sentences.ts';

/** A rendering found in a translation. */
export interface Occurrence extends Place {
  /** Index of its group, as `groupLocks` numbers them. */
  group: number;
}

export interface Found {
  /** Renderings that stand as they must, without overlap, in order. */
  held: Occurrence[];
  /** What looks like one and is none: another post made of its words, or its words in another case. */
  strays: Occurrence[];
}

/**
 * Where the locked renderings stand in a translation. A longer rendering takes its words from a shorter one
 * that it holds, so "Politburo" does not count inside "Politburo Member".
 */
export function occurrencesOf(translation: string, locked: LockedText): Found {
  const groups = groupLocks(locked.locks);
  const found = withoutRepeats(translation, withoutOverlap(groups.flatMap((group, index) => matches(translation, group, index)), groups));
  const lockOf = (group: number) => (groups[group]?.members ?? []).map((index) => locked.locks[index]).filter((lock) => lock !== undefined);
  const modified = new Set(found.filter((each) => isModified(translation, each, found.filter((other) => other !== each), locked.text, lockOf(each.group))));
  const misspelt = groups.flatMap((group, index) => looseMatches(translation, group, index)).filter((each) => !found.some((other) => overlap(each, other)));
  return { held: found.filter((each) => !modified.has(each)), strays: [...modified, ...misspelt] };
}

const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

function matches(translation: string, { accepted }: LockGroup, group: number): Occurrence[] {
  return accepted.filter(mayStandIn(translation)).flatMap((form) =>
    [...translation.matchAll(patternOf(form))]
      .filter(({ 0: text, index }) => !isRaised(form, text) || beginsSentence(translation, index))
      .filter(({ 0: text, index }) => !goesOn(translation.slice(index + text.length), form, accepted) && !comesFrom(translation.slice(0, index), form, accepted))
      .map(({ 0: text, index }) => ({ start: index, end: index + text.length, group })));
}

/** Whether the beginning of a form's longest word is anywhere: most admitted forms are not, and a pattern is dear to make. */
function mayStandIn(translation: string): (form: string) => boolean {
  const text = translation.toLowerCase();
  return (form) => {
    const words = form.normalize('NFC').match(/\p{L}+/gu) ?? [];
    return text.includes(words.reduce((one, other) => (other.length > one.length ? other : one), '').slice(0, 4).toLowerCase());
  };
}

/** Whether a short form that is the beginning of a longer one goes on as that would, and otherwise than it: "State Audit Office of VN". */
const goesOn = (rest: string, form: string, accepted: readonly string[]): boolean => {
  const joint = /^[^\p{L}\n.,;]{1,4}(?:[o0]f|for)(?!\p{Ll})/u;
  return joint.test(rest) && accepted.some((longer) => longer.startsWith(`${form} `) && joint.test(longer.slice(form.length)));
};

/** The same at its beginning: "(State) President", where "State President" and "President" pass. The longer one, where it stands, is found by itself. */
const comesFrom = (before: string, form: string, accepted: readonly string[]): boolean =>
  accepted.some((longer) => longer.endsWith(` ${form}`) && before.slice(form.length - longer.length - 4).toLowerCase().includes(longer.slice(0, -form.length - 1).toLowerCase()));

/** An abbreviation in brackets behind its own full form tells of no second one: "the National Assembly (NA)". */
const withoutRepeats = (text: string, found: Occurrence[]): Occurrence[] =>
  found.filter(({ start, end, group }, index) => {
    const before = found[index - 1];
    const isIntroduced = before?.group === group && /^\s\($/.test(text.slice(before.end, start)) && text.charAt(end) === ')';
    return !isIntroduced || !/^[\p{Lu}&.-]+$/u.test(text.slice(start, end));
  });

/** Only long names: "party committee" in small letters may be any. A small name in capitals is always one too many. */
function looseMatches(translation: string, { accepted }: LockGroup, group: number): Occurrence[] {
  return accepted.filter(mayStandIn(translation)).filter((form) => form.split(' ').length > 2 || /^\p{Ll}/u.test(form)).flatMap((form) =>
    [...translation.matchAll(loosePatternOf(form))].map(({ 0: text, index }) => ({ start: index, end: index + text.length, group })));
}

/** Whether the text has a capital that the form has not. */
const isRaised = (form: string, text: string): boolean => form.charAt(0) !== text.charAt(0);

/** The longest first; where two locks accept the same words, the one that still lacks some. */
function withoutOverlap(found: Occurrence[], groups: readonly LockGroup[]): Occurrence[] {
  const lacking = groups.map(({ members }) => members.length);
  const taken: Occurrence[] = [];
  const need = ({ group }: Occurrence) => Math.max(0, lacking[group] ?? 0);
  const length = ({ start, end }: Place) => end - start;
  const queue = [...found].sort((a, b) => length(b) - length(a) || a.start - b.start);
  while (queue.length > 0) {
    const [first] = queue;
    if (first === undefined) break;
    const same = queue.filter(({ start, end }) => start === first.start && end === first.end);
    const chosen = same.reduce((one, other) => (need(other) > need(one) ? other : one));
    lacking[chosen.group] = need(chosen) - 1;
    taken.push(chosen);
    const free = queue.filter((other) => other.end <= chosen.start || other.start >= chosen.end);
    queue.splice(0, queue.length, ...free);
  }
  return taken.sort((a, b) => a.start - b.start);
}
