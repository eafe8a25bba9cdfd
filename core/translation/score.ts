import { chrF2 } from './chrf.ts';
import { groupLocks, type LockedText } from './lock.ts';
import { occurrencesOf } from './occurrences.ts';

/** One sentence of a benchmark: its source with locks, what a person wrote, what an engine wrote. */
export interface Scored {
  locked: LockedText;
  reference: string;
  /** Empty where the engine gave none. */
  translation: string;
}

/**
 * Figures as in the terminology tasks of WMT (K. Semenov et al., "Findings of the WMT 2023 Shared Task on Machine
 * Translation with Terminologies", 2023). Shares are 0 to 1, null where there is nothing to count.
 */
export interface Score {
  sentences: number;
  locks: number;
  /** Share of the locked names whose rendering stands in the translation, each counted at most as often as in the source. */
  termSuccess: number | null;
  /** Over the names that come more than once: the share that has its commonest rendering. */
  consistency: number | null;
  /** Share of the locks whose rendering a person did not use in the reference: the lock was wrong there, or too narrow. */
  falseLocks: number | null;
  /** 0 to 100 */
  chrF2: number;
}

export function scoreTranslations(set: readonly Scored[]): Score {
  const kept = sum(set.map(({ locked, translation }) => held(locked, translation)));
  const inReference = sum(set.map(({ locked, reference }) => held(locked, reference)));
  const locks = sum(set.map(({ locked }) => locked.locks.length));
  return {
    sentences: set.length,
    locks,
    termSuccess: share(kept, locks),
    consistency: consistencyOf(set),
    falseLocks: share(locks - inReference, locks),
    chrF2: chrF2(set),
  };
}

/** How many locks a text holds. */
function held(locked: LockedText, text: string): number {
  const found = occurrencesOf(text.normalize('NFC'), locked).held;
  return sum(groupLocks(locked.locks).map(({ members }, group) => Math.min(members.length, found.filter((each) => each.group === group).length)));
}

function consistencyOf(set: readonly Scored[]): number | null {
  const uses = new Map<string, string[]>();
  for (const { locked, translation } of set) {
    const text = translation.normalize('NFC');
    const found = occurrencesOf(text, locked).held;
    groupLocks(locked.locks).forEach(({ accepted, members }, group) => {
      const written = found.filter((each) => each.group === group).map(({ start, end }) => plain(text.slice(start, end)));
      const known = uses.get(accepted[0] ?? '') ?? [];
      uses.set(accepted[0] ?? '', [...known, ...members.map((_, nth) => written[nth] ?? '')]);
    });
  }
  const repeated = [...uses.values()].filter(({ length }) => length > 1);
  return share(sum(repeated.map(commonest)), sum(repeated.map(({ length }) => length)));
}

/** A plural or possessive is the same rendering. */
const plain = (rendering: string): string => rendering.toLowerCase().replace(/['’]s?$/, '').replace(/ies\b/g, 'y').replace(/men\b/g, 'man').replace(/s\b/g, '');

/** How often the commonest rendering was used; a name that was lost has none. */
function commonest(written: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of written) if (each !== '') counts.set(each, (counts.get(each) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
