import type { Article, Detection } from '../../core/article/article.ts';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import type { PageDescription } from '../../core/protocol.ts';
import type { LockForm } from '../../core/translation/form.ts';
import type { ParagraphState } from '../../core/translation/receipt.ts';

/** What `npm start` prints. */
export interface Report {
  article: Article | null;
  detection: Detection;
  mentions: Mention[];
  people: Person[];
  /** Milliseconds by step. */
  timings: Record<string, number>;
  /** Every request that the extension made, as the proxy outside the browser saw it. */
  requests: ReportedRequest[];
  errors: string[];
  notes: string[];
  highlights?: ReportedHighlight[];
  clip?: ReportedClip;
  /** Names of the files that were written. */
  exports?: string[];
  /** Null where there was no article to translate. */
  translation?: ReportedTranslation | null;
}

export interface ReportedRequest {
  url: string;
  method: string;
  purpose: string;
}

/** Hashes are SHA-256: of the stored page, and of the UTF-8 of NFC(`article.text`). Versions count from 1. */
export interface ReportedClip {
  sha256: string;
  textSha256: string;
  corroboration: 'agrees' | 'differs' | 'unchecked';
  version: number;
}

/** Offsets in `article.text`, null unless anchored. */
export interface ReportedHighlight {
  quote: string;
  state: 'anchored' | 'orphan' | 'not-found';
  text: string | null;
  start: number | null;
  end: number | null;
}

/** `kept` and `total` count locks, repaired ones included. A flagged paragraph keeps the engine's text, a failed one has null. */
export interface ReportedTranslation {
  paragraphs: {
    source: string;
    translation: string | null;
    state: ParagraphState;
    locks: { source: string; required: string; kept: boolean; form: LockForm | null }[];
  }[];
  kept: number;
  total: number;
}

export interface Observed {
  requests: ReportedRequest[];
  /** Exceptions of the extension's own scripts in the page. */
  errors: string[];
  notes: string[];
}

/** The reader's own words, with what was seen from outside. */
export function report(description: PageDescription, seen: Observed): Report {
  const { article, detection, mentions, people, timings } = description;
  return {
    article,
    detection,
    mentions,
    people,
    timings,
    requests: seen.requests,
    errors: [...description.errors, ...seen.errors],
    notes: [...notesOn(description), ...seen.notes],
  };
}

/** Of a page that the extension did not read. */
export function unread(detection: Detection, seen: Observed): Report {
  return { article: null, detection, mentions: [], people: [], timings: {}, ...seen };
}

function notesOn({ article, glossDate, interference }: PageDescription): string[] {
  const notes: string[] = [];
  const inferred = article?.published.inferred;
  if (article !== null && glossDate.from === 'inferred') {
    notes.push(`Glosses go by ${glossDate.value}, a probable date worked out from: ${inferred?.from ?? 'the text'}`);
  }
  if (article !== null && glossDate.from === 'today') {
    notes.push(`The page has no date, so glosses go by today, ${glossDate.value}.`);
  }
  if (interference.gaveUp) {
    notes.push(`The page removed the card ${interference.removals} times within a minute, so it was not put back again.`);
  }
  return notes;
}
