import {
  archiveFormat, archiveStores, archiveVersion, articlePath, bytesPath, clipPath, headPath, manifestPath, readable, readmePath, recordsPath, type ArchiveHead,
} from '../../core/export/archive-layout.ts';
import { archiveReadme } from '../../core/export/archive-readme.ts';
import { articleName, clipName } from '../../core/export/file-name.ts';
import type { TextFormat } from '../../core/export/formats.ts';
import { stableJson } from '../../core/library/stable-json.ts';
import { readLibrary } from '../library/transaction.ts';
import type { EntrySource } from './entries.ts';
import type { Pace } from './pace.ts';
import { clipPage, markdownText, type MarkPage } from './pages.ts';
import { storedRecords } from './records.ts';
import type { Chosen } from './scope.ts';
import { GrowingText } from './texts.ts';
import { WarcFile } from './warc-file.ts';
import { ZipFile } from './zip-file.ts';

/** What an export is made with. */
export interface ExportTools {
  markPage: MarkPage;
  pace: Pace;
  /** Hears how many articles are written. */
  onProgress: (done: number) => void;
}

const texts: [TextFormat, string][] = [
  ['jsonld', readable.annotations], ['csv', readable.highlights], ['ris', readable.ris], ['bibtex', readable.bibtex], ['csl', readable.csl],
];

/** The complete archive; see docs/archive.md. */
export async function archiveFile(source: EntrySource, chosen: Chosen, tools: ExportTools): Promise<Blob> {
  const zip = new ZipFile(tools.pace);
  await zip.add(readmePath, archiveReadme);
  const head = await addRecords(zip, chosen, tools.pace);
  await addReadable(zip, source, tools);
  await zip.add(headPath, `${JSON.stringify(head, null, 2)}\n`);
  const sums = [...zip.sums].sort(([a], [b]) => (a < b ? -1 : 1));
  await zip.add(manifestPath, sums.map(([path, sum]) => `${sum}  ${path}\n`).join(''));
  return zip.end();
}

async function addRecords(zip: ZipFile, chosen: Chosen, pace: Pace): Promise<ArchiveHead> {
  const records: Partial<ArchiveHead['records']> = {};
  const named = new Set<string>();
  for (const store of archiveStores) {
    // In whatever field: a damaged clip may name its pages in a way that is not understood.
    const onRecord = (record: object): void => {
      if (store === 'clips' && !chosen.isAll) for (const [hash] of stableJson(record).matchAll(/[0-9a-f]{64}/g)) named.add(hash);
    };
    const { text, count } = await storedRecords(store, chosen, pace, onRecord);
    await zip.add(recordsPath(store), text);
    records[store] = count;
  }
  const keys = (await readLibrary((tx) => tx.objectStore('bytes').getAllKeys())).filter((key) => chosen.isAll || named.has(key));
  let bytes = 0;
  for (const key of keys) {
    const stored = await readLibrary((tx) => tx.objectStore('bytes').get(key));
    if (stored === undefined) continue;
    await zip.add(bytesPath(key), stored.bytes);
    bytes++;
  }
  // As: every store was asked for its records.
  return { format: archiveFormat, version: archiveVersion, records: records as ArchiveHead['records'], bytes };
}

async function addReadable(zip: ZipFile, source: EntrySource, { markPage, pace, onProgress }: ExportTools): Promise<void> {
  const growing = texts.map(([format, path]) => ({ path, text: new GrowingText(format, source.highlights, pace) }));
  const warc = new WarcFile(pace);
  for (const [at, canonical] of source.canonicals.entries()) {
    const entry = await source.entry(canonical);
    for (const { text } of growing) await text.add(entry);
    await zip.add(articlePath(articleName(entry.article)), await markdownText(entry, pace));
    for (const clip of entry.clips) {
      await zip.add(clipPath(clipName(entry.article, clip)), await clipPage(entry, clip, markPage, pace));
      await warc.add(clip);
    }
    onProgress(at + 1);
  }
  for (const { path, text } of growing) await zip.add(path, text.end());
  await zip.add(readable.warc, warc.end());
}
