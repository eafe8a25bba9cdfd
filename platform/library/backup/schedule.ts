import * as v from 'valibot';
import { browser } from '#imports';
import type { BackupFile, BackupState } from '../../../core/library/backup.ts';
import type { ToOffscreen } from '../../../core/protocol.ts';
import { codeOf, Failure } from '../../failure.ts';
import type { Handlers } from '../../messages.ts';
import { readSettings } from '../../settings.ts';
import { libraryHealth } from '../health.ts';
import { readLibrary } from '../transaction.ts';
import { moment } from '../codec.ts';
import { isFailureCode, type FailureCode } from '../../../core/failure.ts';

const key = 'backup';
const kept = 7;
const day = 24 * 60 * 60 * 1000;
/** How long a browser may take to write the file, ms. */
const patience = 120_000;

const number = v.pipe(v.number(), v.minValue(0));
const file = v.object({ download: v.number(), name: v.string(), at: moment, size: number, highlights: number, clips: number, changes: number });
const state = v.object({
  version: v.literal(1),
  files: v.array(file),
  problem: v.nullable(v.object({ code: v.custom<FailureCode>(isFailureCode), at: moment })),
});

type Stored = Pick<BackupState, 'files' | 'problem'>;
export type Composer = Pick<Handlers<ToOffscreen>, 'composeBackup' | 'releaseBackup'>;

/** Files that were written, and whether something changed since. */
export async function backupState(): Promise<BackupState> {
  const stored = await read();
  const changes = await countOfChanges();
  return { ...stored, due: changes > (stored.files[0]?.changes ?? 0) };
}

/**
 * Writes the library into a file under the downloads folder and takes away all but the last seven.
 * @throws Failure `backup-failed`, `library-lost`
 */
export async function backUp(composer: Composer, now = new Date()): Promise<BackupState> {
  try {
    const health = await libraryHealth();
    // A file of an empty library must not push out those of the full one.
    if (health.state === 'lost') throw new Failure('library-lost');
    const { backup: { folder } } = await readSettings();
    const composed = await composer.composeBackup();
    const name = `${folder}/chu-giai-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.json`;
    const download = await written(composed.url, name).finally(() => void composer.releaseBackup({ url: composed.url }));
    const { url: _, ...facts } = composed;
    const { files } = await read();
    await keep({ files: await withoutOldest([{ ...facts, download, name, at: now.toISOString() }, ...files]), problem: null });
  } catch (error) {
    const code = codeOf(error) === 'failed' ? 'backup-failed' : codeOf(error);
    await keep({ ...(await read()), problem: { code, at: now.toISOString() } });
    throw new Failure(code, { cause: error });
  }
  return backupState();
}

/** Writes one where the reader wants it, something changed, and the last is a day old. A clock that was put back counts as a day. */
export async function backUpIfDue(composer: Composer, now = new Date()): Promise<boolean> {
  const { backup: { automatic } } = await readSettings();
  const { files, due, problem } = await backupState();
  const last = problem?.at ?? files[0]?.at;
  const age = last === undefined ? Infinity : now.getTime() - Date.parse(last);
  const wait = problem === null ? day : day / 24;
  if (!automatic || !due || (age >= 0 && age < wait)) return false;
  await backUp(composer, now);
  return true;
}

/** Takes the files that were written, and what is known of them. */
export async function forgetBackups(removeFiles: boolean): Promise<void> {
  const { files } = await read();
  if (removeFiles) for (const each of files) await removeFile(each);
  await browser.storage.local.remove(key);
}

async function written(url: string, filename: string): Promise<number> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false }).catch((error: unknown) => {
    throw new Failure('backup-failed', { cause: error });
  });
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return id;
    if (item === undefined || item.state === 'interrupted') break;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Failure('backup-failed');
}

async function withoutOldest(files: BackupFile[]): Promise<BackupFile[]> {
  for (const each of files.slice(kept)) await removeFile(each);
  return files.slice(0, kept);
}

/** One that the user has moved or taken away is no longer ours. */
async function removeFile({ download }: BackupFile): Promise<void> {
  await browser.downloads.removeFile(download).catch(() => undefined);
  await browser.downloads.erase({ id: download }).catch(() => undefined);
}

async function countOfChanges(): Promise<number> {
  const identity = await readLibrary((tx) => tx.objectStore('identity').get('identity'));
  return identity?.changes ?? 0;
}

async function read(): Promise<Stored> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key);
  const result = v.safeParse(state, stored[key]);
  return result.success ? { files: result.output.files, problem: result.output.problem } : { files: [], problem: null };
}

async function keep(what: Stored): Promise<void> {
  await browser.storage.local.set({ [key]: { version: 1, ...what } });
}
