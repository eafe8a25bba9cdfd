import { isSameTranslation, keptTranslation, withLater, type KeptTranslation } from '../../core/clip/kept-translation.ts';
import type { EngineName } from '../../core/translation/job.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';
import { tellChanged } from '../library/changes.ts';
import { writeLibrary } from '../library/transaction.ts';
import { readClip } from './codec.ts';
import { versionsOf } from './list.ts';

/**
 * Adds what was translated of an article to its newest version, wherever that has the same words. Where no version is
 * kept, or nothing of it changes, nothing is written.
 * @throws Failure `not-saved`, `library-lost`, `library-unavailable`
 */
export async function translateClip(
  canonical: string, results: readonly ParagraphTranslation[], facts: { engine: EngineName; glossary: string }, now = new Date().toISOString(),
): Promise<void> {
  const [newest] = await versionsOf(canonical);
  const later = newest === undefined ? null : keptTranslation(newest.article, results, { ...facts, at: now });
  if (newest === undefined || later === null || unchanged(newest.translation, later)) return;
  await writeLibrary(async (tx) => {
    const raw = await tx.objectStore('clips').get(newest.id);
    const read = readClip(raw);
    if (raw === undefined || 'reason' in read || read.value.deleted !== null) return;
    await tx.objectStore('clips').put({ ...raw, translation: withLater(read.value.translation, later) });
  });
  tellChanged([newest.canonical]);
}

const unchanged = (earlier: KeptTranslation | undefined, later: KeptTranslation): boolean => earlier !== undefined && isSameTranslation(earlier, withLater(earlier, later));
