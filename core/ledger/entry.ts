/** What a request is made for. */
export type Purpose = 'translation' | 'engine test' | 'refetch' | 'image' | 'program';

/** One request of the extension. It is written down before it is sent, so none goes out unrecorded. */
export interface LedgerEntry {
  /** ISO 8601, UTC */
  time: string;
  method: string;
  url: string;
  /** Host name with its port, where it has one. */
  host: string;
  purpose: Purpose;
  /** The body as it was sent, a key in it hidden; empty where there was none. */
  text: string;
  /** UTF-8 bytes of the body as it was sent. */
  sent: number;
  /** Bytes of the body that came back; null while it is under way. */
  received: number | null;
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** Where redirections led to; null where there were none. What lies between, the browser does not tell. */
  ended: string | null;
}

/** All requests since the ledger began or was last erased; entries may have been dropped, these counts go on. */
export interface LedgerTotals {
  requests: number;
  sent: number;
  /** ISO 8601, UTC */
  since: string;
}
