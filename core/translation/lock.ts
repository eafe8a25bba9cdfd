import type { Lexicon } from '../glossary/lexicon.ts';
import type { Mention, Validity } from '../glossary/mention.ts';
import { acceptedForms } from './accepted.ts';

/**
 * A mention whose English is settled before an engine sees the sentence. One lock for each
 * mention; those that require the same words are counted together.
 */
export interface Lock {
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  source: string;
  /** Id of the glossary's entry; null for what the grammar composed. */
  concept: string | null;
  /** The rendering that is put in where an engine is told what to write. */
  required: string;
  /** Every rendering that passes, the required one first: the entry's preferred and admitted forms. */
  accepted: string[];
  /** When the thing named existed; part of what a cached translation depends on. */
  valid: Validity | null;
}

/** A paragraph with its locks, in order and without overlap. */
export interface LockedText {
  text: string;
  locks: Lock[];
}

/**
 * Locks the names of a paragraph. Officialese is left to the engine: its verbs bend with the sentence.
 * @param mentions of the text that the paragraph is part of, as `readMentions` gives them
 * @param offset where the paragraph begins in that text
 */
export function lockMentions(text: string, mentions: readonly Mention[], lexicon: Lexicon, offset = 0): LockedText {
  const within = mentions.filter(({ start, end, layer }) => layer === 'name' && start >= offset && end <= offset + text.length);
  return {
    text,
    locks: within.map((mention) => {
      const accepted = acceptedForms(mention, lexicon);
      return {
        start: mention.start - offset,
        end: mention.end - offset,
        source: mention.text,
        concept: mention.concept,
        required: accepted[0] ?? mention.gloss.en,
        accepted,
        valid: mention.valid,
      };
    }),
  };
}

/** The part of a locked text from one offset to another, which cut no lock. */
export function sliceLocked({ text, locks }: LockedText, start: number, end: number): LockedText {
  return {
    text: text.slice(start, end),
    locks: locks.filter((lock) => lock.start >= start && lock.end <= end).map((lock) => ({ ...lock, start: lock.start - start, end: lock.end - start })),
  };
}

/** Locks that require the same words, with how often those must stand in the translation. */
export interface LockGroup {
  accepted: string[];
  /** Indices in the text's locks. */
  members: number[];
}

export function groupLocks(locks: readonly Lock[]): LockGroup[] {
  const groups = new Map<string, LockGroup>();
  locks.forEach((lock, index) => {
    const group = groups.get(lock.required) ?? { accepted: [], members: [] };
    group.members.push(index);
    group.accepted = [...new Set([...group.accepted, ...lock.accepted])];
    groups.set(lock.required, group);
  });
  return [...groups.values()];
}
