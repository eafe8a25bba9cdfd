import type { Attachment, EditOutcome, Highlight, HighlightEdit, NoteCopy } from '../annotation/highlight.ts';

/**
 * A highlight after an edit. Revisions decide, not clocks: a note that was begun before the stored one was written
 * is put beside it. An edit that changes nothing gives the highlight back as it is.
 * @param now ISO 8601, UTC
 */
export function edited(highlight: Highlight, edit: HighlightEdit, now: string): EditOutcome {
  const isLate = edit.revision < highlight.revision;
  const colour = edit.colour ?? highlight.colour;
  // A late list does not know the tags that were added meanwhile.
  const tags = edit.tags === undefined ? highlight.tags : unique(isLate ? [...highlight.tags, ...edit.tags] : edit.tags);
  const changed = { ...highlight, colour, tags };
  const body = edit.body === undefined ? highlight.body : edit.body || null;
  if (body === highlight.body) return { highlight: revised(highlight, changed, now), note: 'kept' };
  if (edit.revision < highlight.noted) {
    return { highlight: revised(highlight, { ...changed, copies: withCopy(highlight, body, now) }, now), note: 'copied' };
  }
  return { highlight: revised(highlight, noted(changed, body), now), note: 'kept' };
}

/**
 * The reader has read the copies of a note and decided. Copies that came after the revision that was read stay.
 * @param revision of the highlight as the reader had it
 */
export function settled(highlight: Highlight, { revision, body }: { revision: number; body: string | null }, now: string): EditOutcome {
  if (revision < highlight.revision) return edited(highlight, { id: highlight.id, revision, body }, now);
  return { highlight: revised(highlight, { ...noted(highlight, body || null), copies: [] }, now), note: 'kept' };
}

/** A highlight on the words that the reader chose for it; where it stood before is remembered. */
export function attached(highlight: Highlight, { article, selector }: Omit<Attachment, 'id'>, now: string): Highlight {
  const earlier = [...(highlight.earlier ?? []), { ...highlight.target, until: now }];
  return revised(highlight, { ...highlight, target: { source: article.canonical, selector }, earlier }, now);
}

/** Back where it stood before it was last attached by hand; as it is, where it never was. */
export function detached(highlight: Highlight, now: string): Highlight {
  const last = highlight.earlier?.at(-1);
  if (last === undefined) return highlight;
  const { source, selector } = last;
  return revised(highlight, { ...highlight, target: { source, selector }, earlier: highlight.earlier?.slice(0, -1) ?? [] }, now);
}

/** Tags taken away and put on. */
export function retagged<T extends { tags: string[] }>(record: T, add: readonly string[], remove: readonly string[]): T {
  return { ...record, tags: unique([...record.tags.filter((tag) => !remove.includes(tag)), ...add]) };
}

/** The next revision, unless nothing has changed. */
export function revised(before: Highlight, after: Highlight, now: string): Highlight {
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  const revision = before.revision + 1;
  const noted = before.body === after.body ? before.noted : revision;
  return { ...after, revision, noted, modified: now };
}

/** The copies with one more, unless the same words are there already. */
export function withCopy({ body: stored, copies }: Pick<Highlight, 'body' | 'copies'>, body: string | null, at: string): NoteCopy[] {
  const isKnown = body === null || body === stored || copies.some((copy) => copy.body === body);
  return isKnown ? copies : [...copies, { body, at }];
}

function noted(highlight: Highlight, body: string | null): Highlight {
  return { ...highlight, body, motivation: body === null ? 'highlighting' : 'commenting' };
}

const unique = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
