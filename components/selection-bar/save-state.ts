/** How far a highlight is on its way. `saved` only after the library's transaction has completed. */
export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved' }
  /** The problem is a sentence for the reader. */
  | { state: 'failed'; problem: string };
