import { insertedText, type LockForm, styleOf } from './form.ts';
import { foreignLanguage } from './language-check.ts';
import { leftOverSource } from './left-over.ts';
import { groupLocks, type LockedText, type LockGroup } from './lock.ts';
import { movedGroups } from './moved.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { sentencesOf } from './sentences.ts';
import { leftOverTokens, strangeTokens } from './token.ts';
import { nearestWords } from './nearest-words.ts';

/** What became of one lock in a translation. */
export interface LockVerdict {
  kept: boolean;
  /** Where the rendering stands in the translation, as UTF-16 offsets; null where it is missing. */
  at: { start: number; end: number } | null;
  /** For a lock that was not kept: the engine's words that come nearest, or null. */
  wrote: string | null;
}

export const problemKinds = ['missing', 'extra', 'moved', 'token', 'source', 'markup', 'language', 'length', 'empty'] as const;

/**
 * What is wrong with a translation. `missing`, `extra` and `moved` (to another sentence) tell of locks, `token` and `source` of what is left
 * over; `markup`, `language`, `length` and `empty` of a reply that is no translation of the paragraph.
 */
export interface Problem {
  kind: (typeof problemKinds)[number];
  /** The words that it is about. */
  detail: string;
}

export interface Verdict {
  ok: boolean;
  locks: LockVerdict[];
  problems: Problem[];
}

/**
 * Verifies a translation, as `readReply` gives it, against its locks. It asks the text alone, never the engine:
 * every locked rendering as often as its name stands in the source, nothing left over, and a translation at all.
 */
export function verify(translation: string, locked: LockedText, form: LockForm): Verdict {
  if (translation.length > Math.max(absurd, absurd * locked.text.length / telling)) return refusal(locked, translation);
  const { held: found, strays } = occurrencesOf(translation, locked);
  const groups = groupLocks(locked.locks);
  const style = styleOf(form, locked);
  const moved = movedGroups(translation, locked, groups, found);
  const locks = judge(translation, locked, groups, found.filter(({ group }) => !moved.includes(group)));
  const problems: Problem[] = [
    ...groups.flatMap((group, index) => countProblem(group, found.filter((each) => each.group === index).length)),
    ...strays.map(({ start, end }): Problem => ({ kind: 'extra', detail: translation.slice(start, end) })),
    ...moved.map((group): Problem => ({ kind: 'moved', detail: groups[group]?.accepted[0] ?? '' })),
    ...[...(style === null ? [] : leftOverTokens(translation, style)), ...strangeTokens(translation, locked.text)].map((detail): Problem => ({ kind: 'token', detail })),
    ...leftOverSource(translation, locked.text, locked.locks, found).map((detail): Problem => ({ kind: 'source', detail })),
    ...wholeProblems(translation, locked),
  ];
  return { ok: problems.length === 0, locks, problems };
}

/** For what is no translation by its length alone, and would take long to look through. */
function refusal({ locks }: LockedText, translation: string): Verdict {
  return {
    ok: false,
    locks: locks.map(() => ({ kept: false, at: null, wrote: null })),
    problems: [{ kind: 'length', detail: String(translation.length) }],
  };
}

function judge(translation: string, { locks }: LockedText, groups: readonly LockGroup[], found: readonly Occurrence[]): LockVerdict[] {
  const verdicts = locks.map((): LockVerdict => ({ kept: false, at: null, wrote: null }));
  groups.forEach(({ members, accepted }, group) => {
    const places = found.filter((each) => each.group === group);
    members.forEach((member, nth) => {
      const place = places[nth];
      // One too many, and none can be trusted to be the right one.
      const kept = place !== undefined && places.length <= members.length;
      const at = place === undefined ? null : { start: place.start, end: place.end };
      verdicts[member] = { kept, at, wrote: kept ? null : nearestWords(translation, accepted[0] ?? '') };
    });
  });
  return verdicts;
}

function countProblem({ accepted, members }: LockGroup, count: number): Problem[] {
  const detail = accepted[0] ?? '';
  if (count < members.length) return [{ kind: 'missing', detail }];
  return count > members.length ? [{ kind: 'extra', detail }] : [];
}

const tag = /<\/?[a-zA-Z][^<>]{0,200}>?|<\d+>|<!--|<!\[CDATA\[/;
const markdownLink = /\]\(\s*[a-zA-Z][a-zA-Z+.-]*:[^)]*\)|^\s*```/m;
const scriptAddress = /\b(?:javascript|vbscript|data:text\/html)\s*:/i;

/** How much shorter or longer than its source a translation may be, as a ratio; English is about as long as Vietnamese, and never was shorter than 0.9 of it. */
const shortest = 0.5;
/** The same where it has fewer sentences than its source: one may have been left out. */
const shortestOfFewer = 0.85;
const longest = 4;
/** Below this length, in UTF-16 units, a ratio says nothing. */
const telling = 80;
/** A reply of this length to a source of `telling` units or fewer, and so on in proportion, is not looked through. */
const absurd = 2_000;

function wholeProblems(translation: string, locked: LockedText): Problem[] {
  if (translation === '') return /[\p{L}\p{N}]/u.test(locked.text) ? [{ kind: 'empty', detail: '' }] : [];
  const problems: Problem[] = [];
  for (const pattern of [tag, markdownLink, scriptAddress]) {
    const match = pattern.exec(translation);
    if (match !== null && !pattern.test(locked.text)) problems.push({ kind: 'markup', detail: match[0].slice(0, 80) });
  }
  const language = foreignLanguage(translation);
  if (language !== null) problems.push({ kind: 'language', detail: language });
  const length = insertedText(locked).length;
  const ratio = translation.length / length;
  const isFewer = sentencesOf(translation).length < sentencesOf(locked.text).length;
  if ((length >= telling && ratio < (isFewer ? shortestOfFewer : shortest)) || (ratio > longest && translation.length >= telling)) problems.push({ kind: 'length', detail: `${translation.length}/${length}` });
  return problems;
}
