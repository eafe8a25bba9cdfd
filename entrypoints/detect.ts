import { defineUnlistedScript } from '#imports';
import type { Detection } from '../core/article/article.ts';
import type { Days } from '../page/article/days.ts';
import { decision } from '../page/article/decision.ts';
import { sight } from '../page/article/sight.ts';
import { watchChanges } from '../page/changes.ts';
import { finishInSlices } from '../page/steps.ts';
import { offeredPart, offerPart } from '../platform/parts.ts';
import { askForDays, tellDecision } from '../platform/tell-decision.ts';

const isFrame = window.top !== window;
/** Smaller frames are advertisements and widgets, px. */
const smallest = 300;
const isLarge = (): boolean => window.innerWidth >= smallest && window.innerHeight >= smallest;

const days = (): Days | null => (offeredPart('days') as Days | undefined) ?? null; // as: see entrypoints/days.ts

/** Few pages turn on a day that stands with them: what reads it comes when one does. */
async function decide(): Promise<Detection> {
  const first = await finishInSlices(decision(document, location.href, days()));
  if (!first.wantsDays) return first.detection;
  await askForDays();
  return (await finishInSlices(decision(document, location.href, days()))).detection;
}

/**
 * The deciding script: the only one of ours in a page that is no article. It looks, says what it saw, and looks again
 * when the page changes, until a reader is there, to which it lends its eyes. A plain file without WXT's handshake, so that no page learns of it.
 */
export default defineUnlistedScript(() => {
  offerPart('detect', sight);
  // A reader that somebody asked for decides by itself, and wanted nothing but to borrow.
  if (offeredPart('reader') !== undefined) return;
  const watching = new AbortController();
  let said = '';
  let looks = 0;
  const look = async (): Promise<void> => {
    const turn = ++looks;
    const detection = await decide();
    // The page has changed meanwhile and is looked at anew.
    if (turn !== looks) return;
    if (isFrame && !(detection.isArticle && isLarge())) return;
    const now = JSON.stringify([location.href, detection]);
    if (now === said) return;
    said = now;
    const { read } = await tellDecision(detection);
    if (read) watching.abort();
  };
  // Cut off from the extension after an update of it, there is nobody to tell.
  const lookQuietly = (): void => void look().catch(() => watching.abort());
  watchChanges(lookQuietly, () => false, watching.signal);
  lookQuietly();
});
