import { foldText } from '../text/fold.ts';
import { mostForms } from './check-draft.ts';
import { scopeText, type OwnTerm, type OwnTermDraft } from './own-term.ts';
import type { FileTerm } from './term-file.ts';

/** What bringing in a file would do. */
export interface ImportPlan {
  fresh: OwnTermDraft[];
  /** The glossary has the form already, in the same scope and in other words. */
  changed: { before: OwnTerm; after: OwnTermDraft }[];
  same: number;
}

/** Meets the terms of a file with those that are there. Doing it again changes nothing more. */
export function planImport(existing: readonly OwnTerm[], file: readonly FileTerm[]): ImportPlan {
  const known = new Map<string, OwnTerm[]>();
  for (const term of existing) for (const key of keysOf(term)) known.set(key, [...(known.get(key) ?? []), term]);
  const plan: ImportPlan = { fresh: [], changed: [], same: 0 };
  const taken = new Set<OwnTerm>();
  for (const { draft } of file) {
    const met = [...new Set(keysOf(draft).flatMap((key) => known.get(key) ?? []))];
    const before = met.find((term) => !taken.has(term));
    if (met.some((term) => sameWords(term, joined(term, draft)))) plan.same++;
    else if (before === undefined) plan.fresh.push(draft);
    else {
      taken.add(before);
      plan.changed.push({ before, after: joined(before, draft) });
    }
  }
  return plan;
}

/** What the file leaves out stays as it is here, and so do forms that only we have. */
function joined(mine: OwnTermDraft, { vi, en, zh, note, source, keep, scope }: OwnTermDraft): OwnTermDraft {
  const forms = new Set(vi.map(foldText));
  return {
    vi: [...vi, ...mine.vi.filter((form) => !forms.has(foldText(form)))].slice(0, mostForms),
    en: en ?? mine.en, zh: zh ?? mine.zh, note: note ?? mine.note, source: source ?? mine.source, keep, scope,
  };
}

/** What two terms meet by: the same words in the same scope. */
export const keysOf = ({ vi, scope }: OwnTermDraft): string[] => vi.map((form) => `${scopeText(scope)}\n${foldText(form)}`);

export const sameWords = (one: OwnTermDraft, other: OwnTermDraft): boolean => JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

const contentOf = ({ vi, en, zh, note, source, keep, scope }: OwnTermDraft): unknown[] => [vi, en, zh, note, source, keep, scopeText(scope)];
