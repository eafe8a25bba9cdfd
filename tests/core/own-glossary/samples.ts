import type { OwnTerm, OwnTermDraft } from '../../../core/own-glossary/own-term.ts';
import { normalised, type RawTerm } from '../../../core/own-glossary/check-draft.ts';

export function own(vi: string | string[], change: Omit<RawTerm, 'vi'> & Partial<Pick<OwnTerm, 'id' | 'modified' | 'deleted' | 'revision'>> = {}): OwnTerm {
  const { id = 't1', modified = '2026-11-24T08:00:00.000Z', deleted = null, revision = 1, ...raw } = change;
  return { version: 1, id, revision, created: modified, modified, deleted, ...termDraft(vi, raw) };
}

export const termDraft = (vi: string | string[], raw: Omit<RawTerm, 'vi'> = {}): OwnTermDraft => normalised({ ...raw, vi: [vi].flat() });
