import type { ObsidianLink } from '../../core/programs/addresses.ts';
import type { ZoteroOutcome, ZoteroProblem, ZoteroTarget } from '../../core/programs/zotero.ts';

/** What the menu shows just now. */
export type SendStep =
  | { kind: 'closed' }
  | { kind: 'menu'; said: 'copied' | 'copy-failed' | null }
  | { kind: 'zotero'; zotero: ZoteroStep }
  | { kind: 'obsidian'; link: ObsidianLink; name: string; vault: string }
  | { kind: 'wayback'; address: string }
  /** What is kept of the article could not be read. */
  | { kind: 'failed'; sentence: string };

export type ZoteroStep =
  /** The browser is to be asked for the address first. */
  | { is: 'permission'; denied: boolean }
  | { is: 'asking' }
  | { is: 'target'; target: ZoteroTarget }
  | { is: 'sending'; target: ZoteroTarget }
  | { is: 'done'; outcome: ZoteroOutcome; target: ZoteroTarget }
  | { is: 'problem'; problem: ZoteroProblem };
