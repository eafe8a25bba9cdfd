import { browser } from '#imports';
import type { LibrarySize } from '../../core/library/health.ts';
import { readLibrary } from './transaction.ts';

/** How much the library holds and takes. */
export async function librarySize(): Promise<LibrarySize> {
  const [articles, highlights, clips, drafts, setAside, deletedHighlights, deletedClips] = await readLibrary((tx) => Promise.all([
    tx.objectStore('articles').count(), tx.objectStore('highlights').count(), tx.objectStore('clips').count(),
    tx.objectStore('drafts').count(), tx.objectStore('aside').count(),
    tx.objectStore('highlights').index('deleted').count(), tx.objectStore('clips').index('deleted').count(),
  ]));
  const deleted = deletedHighlights + deletedClips;
  const { usage = null, quota = null } = await navigator.storage?.estimate?.().catch(() => ({})) as StorageEstimate ?? {};
  return { articles, highlights, clips, drafts, setAside, deleted, used: usage, quota, persisted: await isPersisted(), exempt: await isExempt() };
}

/** Asks the browser not to clear the library away by itself; answers whether it promises. Workers cannot ask: it takes a document. */
export async function persistLibrary(): Promise<boolean> {
  return (await isPersisted()) || (await navigator.storage?.persist?.().catch(() => false));
}

let asked = false;

/**
 * Asks after something was saved, once for each life of the background, and not where the browser has promised.
 * @param persist `persistLibrary`, in a document
 */
export async function protectWhatIsSaved(persist: () => Promise<unknown>): Promise<void> {
  if (asked) return;
  asked = true;
  if (!(await isPersisted())) await persist();
}

/**
 * Chrome clears nothing of an extension with `unlimitedStorage`, and seldom gives its promise besides
 * (https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies). In Firefox that permission only lets it promise unasked.
 */
async function isExempt(): Promise<boolean> {
  const isGranted = async () => browser.permissions.contains({ permissions: ['unlimitedStorage'] });
  return !import.meta.env.FIREFOX && (await isGranted().catch(() => false));
}

async function isPersisted(): Promise<boolean> {
  return await navigator.storage?.persisted?.().catch(() => false);
}
