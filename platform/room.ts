import { Failure } from './failure.ts';

/**
 * Bytes that must be free on the disk. Where nothing is free Chromium's LevelDB can no longer be opened, and after a second try every
 * database of the extension is gone (docs/decisions/0011-a-full-disk.md). So our own writes leave off long before,
 * and where others have filled the disk, nothing is opened. To open takes a log of 4 MiB as a table and a list of files.
 */
const least = { open: 8_000_000, write: 32_000_000 };

/** @throws Failure `disk-full`; then nothing has been touched */
export async function requireRoom(purpose: keyof typeof least): Promise<void> {
  if (!(await hasRoom(purpose))) throw new Failure('disk-full');
}

export async function hasRoom(purpose: keyof typeof least): Promise<boolean> {
  return (await freeSpace()) >= least[purpose];
}

/**
 * With `unlimitedStorage` Chromium's quota is what is used and what is free on the disk (measured in 156).
 * Firefox has limits of its own kind, and its SQLite takes no harm.
 */
async function freeSpace(): Promise<number> {
  if (import.meta.env.FIREFOX) return Infinity;
  const { usage, quota } = await navigator.storage?.estimate?.().catch(() => null) ?? {};
  return usage === undefined || quota === undefined ? Infinity : quota - usage;
}
