/** Whether the library still holds what had been saved. */
export interface LibraryHealth {
  /** `lost`: another, newer database than the one that held the records; `shrunken`: the same with fewer of them. */
  state: 'healthy' | 'lost' | 'shrunken' | 'blocked';
  /** How many there had been when it was last whole. Deleted ones included, since those are kept. */
  highlights: number;
  clips: number;
  /** How many of both are missing. */
  missing: number;
  /** ISO 8601, UTC */
  lastGood: string | null;
  /** Records that could not be read and were set aside. */
  setAside: number;
}

/** How much the library holds and takes. */
export interface LibrarySize {
  articles: number;
  highlights: number;
  clips: number;
  drafts: number;
  setAside: number;
  /** Of highlights and clips; deleted ones are kept until everything is deleted. */
  deleted: number;
  /** Bytes, as the browser reckons; null where it does not say. */
  used: number | null;
  /** What the browser would give in all. */
  quota: number | null;
  /** Whether the browser has promised not to clear it away by itself. */
  persisted: boolean;
  /** Whether it spares the extension by rule, for a permission that it has. */
  exempt: boolean;
}
