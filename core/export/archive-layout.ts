/**
 * Names in the complete archive, a ZIP file; docs/archive.md is their description. Nothing in it depends on when or where
 * it is written: the same library gives the same bytes.
 */
export const archiveFormat = 'chu-giai-archive';
export const archiveVersion = 1;

/** What `archive.json` holds. */
export interface ArchiveHead {
  format: typeof archiveFormat;
  version: typeof archiveVersion;
  /** Lines of each file under `records/`. */
  records: Record<ArchiveStore, number>;
  /** How many files stand under `bytes/`. */
  bytes: number;
}

/** Stores whose records are in `records/STORE.jsonl`: one JSON object a line, keys sorted, lines in the order of the store's key. */
export const archiveStores = ['articles', 'highlights', 'clips', 'aliases', 'drafts', 'aside', 'ownTerms'] as const;
export type ArchiveStore = (typeof archiveStores)[number];

export const headPath = 'archive.json';
export const readmePath = 'README.md';
/** The last entry: a line `SHA256  PATH` for every other one, sorted by path, as `sha256sum --check` reads it. */
export const manifestPath = 'manifest-sha256.txt';
export const recordsPath = (store: ArchiveStore): string => `records/${store}.jsonl`;
/** A stored page as it is, under the hash that clips name it by. */
export const bytesPath = (sha256: string): string => `bytes/${sha256}`;

/** The same, written out for other programs; importers have no need of them. */
export const readable = {
  annotations: 'annotations.jsonld',
  highlights: 'highlights.csv',
  ris: 'citations.ris',
  bibtex: 'citations.bib',
  csl: 'citations.csl.json',
  warc: 'clips.warc.gz',
} as const;
export const articlePath = (name: string): string => `articles/${name}.md`;
export const clipPath = (name: string): string => `clips/${name}.html`;

/** Every name that may stand in an archive: no folder but these, and nothing that leads out of them. */
export const archivePath = new RegExp(
  `^(?:README\\.md|archive\\.json|manifest-sha256\\.txt|annotations\\.jsonld|highlights\\.csv|citations\\.(?:ris|bib|csl\\.json)|clips\\.warc\\.gz` +
  `|records/(?:${archiveStores.join('|')})\\.jsonl|bytes/[0-9a-f]{64}|articles/[a-z0-9-]{1,120}\\.md|clips/[a-z0-9-]{1,120}\\.html)$`,
);

/** A ZIP file without its 64-bit extension, which the next number stands for, holds no more entries and no more bytes. */
export const mostEntries = 65_534;
export const mostBytes = 0xffff_ffff;
/** What is larger than `smallEntry` bytes and more than this many times its packed size is a bomb. */
export const mostExpansion = 200;
export const smallEntry = 1_000_000;
