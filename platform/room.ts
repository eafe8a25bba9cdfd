import { Failure } from './failure.ts';

/**
 * Bytes that must be free on the disk. Where nothing is free Chromium's LevelDB can no longer be opened, and after a second try every
 * database of the extension is gone (docs/decisions/0011-a-full-disk.md). So our own writes leave off long before,
 * and where others have filled the disk, nothing is opened. To open takes a log of 4 MiB as a table and a list of files.
 */
const least = { open: 8_000_000, write: 32_000_000 };
/** A disk with so many bytes free does not fill up within the next few seconds, so it is not asked again for each of many saves. */
const plenty = { bytes: 4_000_000_000, time: 5_000 };

let plentyUntil = 0;

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
  if (import.meta.env.FIREFOX || performance.now() < plentyUntil) return Infinity;
  const { usage, quota } = await navigator.storage?.estimate?.().catch(() => null) ?? {};
  const free = usage === undefined || quota === undefined ? Infinity : quota - usage;
  if (free > plenty.bytes) plentyUntil = performance.now() + plenty.time;
  return free;
}
