import type { ExportEntry } from '../../core/export/entry.ts';
import { articleName, clipName } from '../../core/export/file-name.ts';
import { type ExportFormat, type TextFormat } from '../../core/export/formats.ts';
import { Failure } from '../failure.ts';
import { archiveFile, type ExportTools } from './archive-file.ts';
import { entrySource, type EntrySource } from './entries.ts';
import { Pace } from './pace.ts';
import { clipPage, markdownText, type MarkPage } from './pages.ts';
import { chosen, type ExportScope } from './scope.ts';
import { GrowingText } from './texts.ts';
import { WarcFile } from './warc-file.ts';
import { ZipFile } from './zip-file.ts';

export interface ExportRequest {
  scope: ExportScope;
  format: ExportFormat;
}

export interface ExportParts {
  markPage: MarkPage;
  signal: AbortSignal;
  /** Hears how many articles are written, and of how many. */
  onProgress: (progress: { done: number; total: number }) => void;
}

export interface ExportedFile {
  blob: Blob;
  name: string;
}

/**
 * Writes what is asked for into a file, whole: nothing is handed out before it is complete.
 * @throws Failure `nothing-to-export`, `too-large`, `library-unavailable`; the signal's reason once cancelled
 */
export async function exportFile({ scope, format }: ExportRequest, { markPage, signal, onProgress }: ExportParts): Promise<ExportedFile> {
  const pace = new Pace(signal);
  const choice = chosen(scope);
  const source = await entrySource(choice, pace);
  const total = source.canonicals.length;
  if (total === 0 && !(format === 'archive' && choice.isAll)) throw new Failure('nothing-to-export');
  onProgress({ done: 0, total });
  const tools: ExportTools = { markPage, pace, onProgress: (done) => onProgress({ done, total }) };
  if (format === 'archive') return { blob: await archiveFile(source, choice, tools), name: 'chu-giai-archive.zip' };
  if (format === 'markdown' || format === 'html') return pages(format, source, tools);
  if (format === 'warc') return { blob: await warc(source, tools), name: 'chu-giai-clips.warc.gz' };
  return { blob: await text(format, source, tools), name: names[format] };
}

const names: Record<TextFormat, string> = {
  csv: 'chu-giai-highlights.csv', jsonld: 'chu-giai-annotations.jsonld', ris: 'chu-giai-citations.ris', bibtex: 'chu-giai-citations.bib', csl: 'chu-giai-citations.csl.json',
};

async function text(format: TextFormat, source: EntrySource, { pace, onProgress }: ExportTools): Promise<Blob> {
  const growing = new GrowingText(format, source.highlights, pace);
  for await (const entry of entries(source, onProgress)) await growing.add(entry);
  return growing.end();
}

async function warc(source: EntrySource, { pace, onProgress }: ExportTools): Promise<Blob> {
  const file = new WarcFile(pace);
  for await (const { clips } of entries(source, onProgress)) for (const clip of clips) await file.add(clip);
  const blob = file.end();
  if (blob.size === 0) throw new Failure('nothing-to-export');
  return blob;
}

/** One page is the file itself; several stand in a ZIP. */
async function pages(format: 'markdown' | 'html', source: EntrySource, { markPage, pace, onProgress }: ExportTools): Promise<ExportedFile> {
  const zip = new ZipFile(pace);
  const type = format === 'markdown' ? 'text/markdown' : 'text/html';
  let only: ExportedFile | null = null;
  const add = async (page: string, name: string): Promise<void> => {
    only = zip.sums.size === 0 ? { blob: new Blob([page], { type }), name } : null;
    await zip.add(name, page);
  };
  for await (const entry of entries(source, onProgress)) {
    if (format === 'markdown') await add(await markdownText(entry, pace), `${articleName(entry.article)}.md`);
    else for (const clip of entry.clips) await add(await clipPage(entry, clip, markPage, pace), `${clipName(entry.article, clip)}.html`);
  }
  if (zip.sums.size === 0) throw new Failure('nothing-to-export');
  return only ?? { blob: zip.end(), name: format === 'markdown' ? 'chu-giai-articles.zip' : 'chu-giai-clips.zip' };
}

async function* entries(source: EntrySource, onProgress: (done: number) => void): AsyncGenerator<ExportEntry> {
  for (const [at, canonical] of source.canonicals.entries()) {
    yield await source.entry(canonical);
    onProgress(at + 1);
  }
}
