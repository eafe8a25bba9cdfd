import * as v from 'valibot';
import type { BackupHead, BackupLine } from '../../../core/library/backup.ts';
import { Failure } from '../../failure.ts';
import { moment } from '../codec.ts';
import type { RestoreSource } from './source.ts';

/** The first line of a real one is far shorter. What has none in its first part is something else, however large. */
const longestHead = 4096;
/** Records; no library that fits into a browser has as many. */
const most = 1_000_000;
/** Of a line: one page with all its images. */
const longestLine = 256_000_000;

const head = v.object({
  format: v.literal('chu-giai-backup'), version: v.pipe(v.number(), v.integer(), v.minValue(1)), made: moment, database: v.string(), changes: v.number(),
});
const line = v.object({
  store: v.picklist(['articles', 'highlights', 'clips', 'bytes', 'drafts', 'aliases', 'aside', 'ownTerms']),
  record: v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});
const page = v.object({ sha256: v.string(), base64: v.string() });
const end = v.object({ end: v.object({ records: v.number() }) });

/**
 * Reads a backup line by line, never all of it at once. `__proto__` in a line is a key like any other: JSON.parse makes
 * it one, and what is not in a record's schema is dropped later.
 * @throws Failure `backup-unknown`, `backup-newer`, `backup-cut`, `backup-damaged`, `backup-too-large`
 */
export async function readBackup(file: Blob, onLine: (line: BackupLine) => void | Promise<void>): Promise<BackupHead> {
  let first: BackupHead | null = null;
  let count = 0;
  let ended = false;
  for await (const text of linesOf(file)) {
    if (ended) throw new Failure('backup-damaged');
    if (first === null) first = headOf(text);
    else if (text.startsWith(']')) {
      const result = v.safeParse(end, parsed(`{${text.slice(2)}`));
      if (!result.success || result.output.end.records !== count) throw new Failure('backup-damaged');
      ended = true;
    } else {
      await onLine(lineOf(text));
      count++;
    }
  }
  if (first === null) throw new Failure('backup-unknown');
  if (!ended) throw new Failure('backup-cut');
  return first;
}

/** Everything but the pages, which are read once more when they are wanted. */
export async function backupSource(file: Blob): Promise<RestoreSource> {
  const lines: BackupLine[] = [];
  const first = await readBackup(file, (each) => {
    if (each.store !== 'bytes' && lines.push(each) > most) throw new Failure('backup-too-large');
  });
  return { head: first, lines, isWhole: false, skipped: 0, pages: (wanted, onPage) => pagesOf(file, wanted, onPage) };
}

async function pagesOf(file: Blob, wanted: ReadonlySet<string>, onPage: Parameters<RestoreSource['pages']>[1]): Promise<void> {
  await readBackup(file, async ({ store, record }) => {
    const result = v.safeParse(page, record);
    if (store !== 'bytes' || !result.success || !wanted.has(result.output.sha256)) return;
    const { sha256, base64 } = result.output;
    await onPage({ sha256, bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer });
  });
}

function headOf(text: string): BackupHead {
  const value = parsed(`${text.replace(/,"records":\[$/, '')}}`);
  const result = v.safeParse(head, value);
  if (!result.success) throw new Failure('backup-unknown');
  if (result.output.version > 1) throw new Failure('backup-newer');
  return { ...result.output, version: 1 };
}

function lineOf(text: string): BackupLine {
  const result = v.safeParse(line, parsed(text.endsWith(',') ? text.slice(0, -1) : text));
  if (!result.success) throw new Failure('backup-damaged');
  return result.output;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The last line of a file that was cut has no line feed; it is not given out. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let open = '';
  let isFirst = true;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const pieces = part.value.split('\n');
      open += pieces.shift() ?? '';
      for (const piece of pieces) {
        yield open;
        isFirst = false;
        open = piece;
      }
      if (isFirst && open.length > longestHead) throw new Failure('backup-unknown');
      if (open.length > longestLine) throw new Failure('backup-too-large');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
