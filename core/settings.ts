/** `on`: read at once; `ask`: leave no sign until the reader asks; `off`: never. */
export type SiteState = 'on' | 'ask' | 'off';

/** The settings record in storage.local, version 1. Absent keys take these defaults. */
export interface Settings {
  version: 1;
  /** For sites without a switch of their own. */
  marks: 'on' | 'ask';
  /** Origin (scheme and host) to its own switch. */
  sites: Record<string, SiteState>;
  /** Languages of glosses, in the order shown. */
  languages: ('en' | 'zh')[];
  /** Origins whose pages never get our highlights painted. */
  unpainted: string[];
  /** Origin to the part of its pages that holds the article, a CSS selector; where the user chose it. */
  regions: Record<string, string>;
}

export const defaults: Settings = { version: 1, marks: 'on', sites: {}, languages: ['en'], unpainted: [], regions: {} };
