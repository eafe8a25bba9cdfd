/**
 * A term in the reader's own words. Named after TBX (ISO 30042): a concept entry with its Vietnamese terms and what
 * stands for them. It holds beside the built-in glossary and wins over it: `docs/decisions/0005-keys-of-our-own.md`.
 */
export interface OwnTerm extends OwnTermDraft {
  version: 1;
  /** UUID; of a copy that a file brought, that of the term and a sum of its words. */
  id: string;
  /** Counts the changes, from 1. */
  revision: number;
  /** ISO 8601, UTC */
  created: string;
  modified: string;
  /** When it was deleted; null while it is there. */
  deleted: string | null;
}

/** What the reader writes of a term. Texts are NFC, without white space at their ends; see `checkDraft`. */
export interface OwnTermDraft {
  /** Forms in Vietnamese, the preferred one first; matched like the glossary's own. */
  vi: string[];
  en: string | null;
  /** Simplified characters. */
  zh: string | null;
  /** An explanation, shown on the card. */
  note: string | null;
  /** Where the reader has it from. */
  source: string | null;
  /** Stands in translations as it is in Vietnamese. */
  keep: boolean;
  scope: Scope;
}

/** Where a term holds. */
export type Scope =
  | { kind: 'everywhere' }
  /** Host name without `www.`, as `Article.portal` has it. */
  | { kind: 'portal'; portal: string }
  /** `Article.canonical` */
  | { kind: 'article'; canonical: string };

/** Where a text is read. */
export interface Whereabouts {
  canonical: string;
  portal: string;
}

export const everywhere: Scope = { kind: 'everywhere' };

/** The nearest wins: this article, then this portal, then everywhere. */
export const nearness: Record<Scope['kind'], number> = { article: 0, portal: 1, everywhere: 2 };

/** @param canonicals of the article, and `portals` that it is on: more than one where they moved */
export const isInScope = ({ scope }: Pick<OwnTerm, 'scope'>, { canonicals, portals }: { canonicals: readonly string[]; portals: readonly string[] }): boolean =>
  scope.kind === 'everywhere' || (scope.kind === 'portal' ? portals.includes(scope.portal) : canonicals.includes(scope.canonical));

/** As files and keys have it: `everywhere`, the portal's host, or the article's address. */
export function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'everywhere': return 'everywhere';
    case 'portal': return scope.portal;
    case 'article': return scope.canonical;
  }
}

/** What `scopeText` wrote; nothing means everywhere. Null for what is no scope. */
export function scopeOf(text: string): Scope | null {
  if (text === '' || text.toLowerCase() === 'everywhere') return everywhere;
  if (/^https?:\/\/[^/\s]+\S*$/.test(text)) return { kind: 'article', canonical: text };
  const host = text.toLowerCase().replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? { kind: 'portal', portal: host } : null;
}
