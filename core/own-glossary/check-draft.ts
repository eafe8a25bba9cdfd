import { everywhere, scopeOf, scopeText, type OwnTermDraft } from './own-term.ts';

/** Longest texts, in UTF-16 units: a form, a rendering or a source; a note. */
export const longestText = 300;
export const longestNote = 4000;
/** Forms of one term. */
export const mostForms = 20;

/** What is wrong with a term, and in which of its fields. */
export interface TermFault {
  code: 'no-form' | 'no-letters' | 'bar-in-form' | 'too-long' | 'too-many-forms' | 'scope-unknown';
  field: 'vi' | 'en' | 'zh' | 'note' | 'source' | 'scope';
}

/** What may be missing in a file or is still being typed. */
export type RawTerm = { [Field in keyof OwnTermDraft]?: OwnTermDraft[Field] | undefined };

/**
 * The term as it is kept: NFC, single blanks, no character that XML 1.0 forbids, each form once. Idempotent.
 * A term without any rendering keeps its original.
 */
export function normalised(raw: RawTerm): OwnTermDraft {
  const vi = [...new Set((raw.vi ?? []).map(line).filter((form) => form !== ''))];
  const [en, zh, source] = [raw.en, raw.zh, raw.source].map((text) => line(text ?? '') || null);
  const draft = { vi, en: en ?? null, zh: zh ?? null, note: prose(raw.note ?? '') || null, source: source ?? null };
  return { ...draft, keep: (raw.keep ?? false) || (draft.en === null && draft.zh === null), scope: raw.scope ?? everywhere };
}

/** The first fault of a normalised term, or null. */
export function faultOf({ vi, en, zh, note, source, scope }: OwnTermDraft): TermFault | null {
  if (vi.length === 0) return { code: 'no-form', field: 'vi' };
  if (vi.length > mostForms) return { code: 'too-many-forms', field: 'vi' };
  if (vi.some((form) => !/[\p{L}\p{N}]/u.test(form))) return { code: 'no-letters', field: 'vi' };
  // The sign between forms in a table.
  if (vi.some((form) => form.includes('|'))) return { code: 'bar-in-form', field: 'vi' };
  if (vi.some((form) => form.length > longestText)) return { code: 'too-long', field: 'vi' };
  for (const [field, text, most] of [['en', en, longestText], ['zh', zh, longestText], ['source', source, longestText], ['note', note, longestNote]] as const) {
    if (text !== null && text.length > most) return { code: 'too-long', field };
  }
  return scopeOf(scopeText(scope)) === null || scopeText(scope).length > 8192 ? { code: 'scope-unknown', field: 'scope' } : null;
}

/** Characters that XML 1.0 has no place for, not even as references: https://www.w3.org/TR/xml/#charsets */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string): string => text.toWellFormed().replace(forbidden, '').normalize('NFC');
const line = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();
const prose = (text: string): string => clean(text).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n').trim();
