import { clausesOf } from './clauses.ts';
import { type LockForm, readReply, type Segment, segmentIn } from './form.ts';
import type { LockedText } from './lock.ts';
import { failedParagraph, type ParagraphTranslation, receiptsOf } from './receipt.ts';
import { verify, type Verdict } from './verify.ts';

/** One call of an engine: a translation for each segment, in order. Throws where there is none. */
export type Ask = (segments: Segment[], form: LockForm) => Promise<string[]>;

interface Attempt {
  form: LockForm;
  translation: string;
  verdict: Verdict;
}

const mostCalls = 3;

/**
 * Translates a paragraph and verifies every lock. What is wrong is repaired: by the next form, then clause by
 * clause, with at most three calls in all. What still is wrong is flagged and keeps the best of the engine's texts.
 * @param forms in the order that the engine takes best
 * @throws what `ask` throws, where the first call fails
 */
export async function translateLocked(locked: LockedText, forms: readonly LockForm[], ask: Ask): Promise<ParagraphTranslation> {
  const attempts: Attempt[] = [];
  const plans = plansFor(locked, forms, attempts);
  for (const plan of plans) {
    const attempt = await orNothing(plan(ask), attempts.length > 0);
    if (attempt === null) break;
    attempts.push(attempt);
    if (attempt.verdict.ok) break;
  }
  return settle(locked, attempts);
}

/** What to try in turn. A paragraph without locks reads the same in every form. */
function plansFor(locked: LockedText, forms: readonly LockForm[], attempts: readonly Attempt[]): ((ask: Ask) => Promise<Attempt>)[] {
  const asked = new Set<string>();
  const distinct = forms.filter((form) => {
    const words = JSON.stringify(segmentIn(form, locked));
    return !asked.has(words) && asked.add(words);
  });
  const whole = distinct.slice(0, mostCalls - 1).map((form) => (ask: Ask) => tryWhole(locked, form, ask));
  const clauses = clausesOf(locked);
  return clauses.length < 2 ? distinct.slice(0, mostCalls).map((form) => (ask: Ask) => tryWhole(locked, form, ask))
    : [...whole, (ask) => tryClauses(clauses, best(attempts)?.form ?? 'inserted', ask)];
}

async function tryWhole(locked: LockedText, form: LockForm, ask: Ask): Promise<Attempt> {
  const [reply = ''] = await ask([segmentIn(form, locked)], form);
  const translation = readReply(form, reply, locked);
  return { form, translation, verdict: verify(translation, locked, form) };
}

/** Each clause is verified by itself; the whole has a lock kept where its clause has. */
async function tryClauses(clauses: readonly LockedText[], form: LockForm, ask: Ask): Promise<Attempt> {
  const replies = await ask(clauses.map((clause) => segmentIn(form, clause)), form);
  const texts = clauses.map((clause, index) => readReply(form, replies[index] ?? '', clause));
  const verdicts = clauses.map((clause, index) => verify(texts[index] ?? '', clause, form));
  let offset = 0;
  const locks = verdicts.flatMap((verdict, index) => {
    const moved = verdict.locks.map((lock) => ({ ...lock, at: lock.at === null ? null : { start: lock.at.start + offset, end: lock.at.end + offset } }));
    offset += (texts[index]?.length ?? 0) + 1;
    return moved;
  });
  return { form, translation: texts.join(' ').trimEnd(), verdict: { ok: verdicts.every(({ ok }) => ok), locks, problems: verdicts.flatMap(({ problems }) => problems) } };
}

/** A repair that fails leaves what was had before; the first call has nothing to fall back on. */
async function orNothing(attempt: Promise<Attempt>, isRepair: boolean): Promise<Attempt | null> {
  if (!isRepair) return attempt;
  return attempt.catch(() => null);
}

function settle(locked: LockedText, attempts: readonly Attempt[]): ParagraphTranslation {
  const chosen = best(attempts);
  if (chosen === undefined || chosen.translation.trim() === '') {
    return failedParagraph(locked, attempts.length);
  }
  const { form, translation, verdict } = chosen;
  const state = verdict.ok ? (attempts.length === 1 ? 'kept' : 'repaired') : 'flagged';
  return { source: locked.text, translation, state, locks: receiptsOf(locked, verdict, form), problems: verdict.problems, calls: attempts.length };
}

/** The one with nothing wrong, else with the most locks kept, else with the fewest problems; the earliest of equals. */
function best(attempts: readonly Attempt[]): Attempt | undefined {
  const rank = ({ verdict, translation }: Attempt) => [verdict.ok ? 1 : 0, translation.trim() === '' ? 0 : 1, verdict.locks.filter(({ kept }) => kept).length, -verdict.problems.length];
  const isBetter = (one: Attempt, other: Attempt) => {
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
  };
  return attempts.reduce<Attempt | undefined>((chosen, each) => (chosen === undefined || isBetter(each, chosen) ? each : chosen), undefined);
}
