import type { FailureCode } from '../failure.ts';
import type { LockedText } from './lock.ts';
import type { ParagraphResult } from './receipt.ts';
import type { SoFar } from './so-far.ts';

/** Paragraphs that a reader asks for, their locks computed where the mentions are. Their dates stand in the locks. */
export interface TranslationJob {
  /** Chosen by the reader, new for each job; a retry of what failed is a job of its own. */
  id: string;
  /** Address of the article that they are of: what is kept of it gets its translation too. */
  canonical: string;
  target: 'en';
  /** The glossary's revision: another one may render the names otherwise. */
  revision: string;
  paragraphs: JobParagraph[];
}

export interface JobParagraph extends LockedText {
  /** Of the passage in the order of the article's text, title and captions included: see `passagesOf`. */
  index: number;
}

/** Who translates, as the reader is told; holds no key. */
export interface EngineName {
  kind: EngineKind;
  /** Host name with its port; null for the browser's own, which works on the device. */
  host: string | null;
  model: string | null;
}

/** Engines that the user may choose. */
export const engineKinds = ['built-in', 'libretranslate', 'openai', 'deepl', 'azure'] as const;
export type EngineKind = (typeof engineKinds)[number];

export interface TranslationCounts {
  /** Paragraphs that are settled, failed ones included, and all of the job. */
  done: number;
  of: number;
  /** Of the paragraphs that are settled; repaired locks count as kept. */
  terms: { kept: number; total: number };
  failures: number;
}

/** What a job tells its reader while it runs, each for the job of this id. */
export type TranslationNews = { id: string } & (
  | ({ kind: 'paragraph'; index: number; result: ParagraphResult } & TranslationCounts)
  /** The complete sentences of a paragraph that is still coming in. */
  | { kind: 'partial'; index: number; partial: SoFar }
  /** Nothing more comes. `problem` is why it stopped before its end: `cancelled`, or what every further paragraph would meet. */
  | { kind: 'end'; problem: FailureCode | null }
);

/** The translation in a page, for the panel and `npm start`: everything that was asked for since it was last removed. */
export interface TranslationState extends TranslationCounts {
  shown: boolean;
  running: boolean;
  /** Passages that could be asked for and were not. */
  left: number;
  engine: EngineName | null;
  /** In the order of the article; one that was tried again stands once. */
  paragraphs: (ParagraphResult & { index: number })[];
  /** Why the last job was refused or stopped. */
  problem: FailureCode | null;
}
