/** What is being typed and has not been saved: it outlives the panel, the worker and an update of the extension. */
export interface Draft {
  version: 1;
  /** Id of the highlight that the note belongs to. */
  key: string;
  body: string;
  tags: string[];
  /** Revision of the highlight when the typing began. */
  revision: number;
  /** ISO 8601, UTC */
  modified: string;
}
