import { type LockForm, readReply } from './form.ts';
import type { LockedText } from './lock.ts';
import { sentencesOf } from './sentences.ts';
import { type Problem, verify } from './verify.ts';

/** What is known of a translation that is still coming in. */
export interface SoFar {
  /** The sentences that are complete, as they are to be shown. */
  text: string;
  /** Locks that stand in them. */
  kept: number;
  /** What no later sentence can mend: a doubled term, a token or source words left over. */
  broken: Problem[];
}

/** Looks at the complete sentences of a translation that streams. Terms that are missing may still come. */
export function soFar(partial: string, locked: LockedText, form: LockForm): SoFar {
  const whole = readReply(form, partial, locked);
  const complete = sentencesOf(whole).slice(0, -1);
  const text = whole.slice(0, complete.at(-1)?.end ?? 0);
  if (text === '') return { text, kept: 0, broken: [] };
  const { locks, problems } = verify(text, locked, form);
  return { text, kept: locks.filter(({ kept }) => kept).length, broken: problems.filter(({ kind }) => kind === 'extra' || kind === 'token' || kind === 'source' || kind === 'markup') };
}
