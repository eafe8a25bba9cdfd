import { defineUnlistedScript } from '#imports';
import { decision } from '../page/article/decide.ts';
import { watchChanges } from '../page/changes.ts';
import { finishInSlices } from '../page/steps.ts';
import { tellDecision } from '../platform/tell-decision.ts';

const isFrame = window.top !== window;
/** Smaller frames are advertisements and widgets, px. */
const smallest = 300;
const isLarge = (): boolean => window.innerWidth >= smallest && window.innerHeight >= smallest;

/**
 * The deciding script: the only one of ours in a page that is no article. It looks, says what it saw, and looks again
 * when the page changes, until a reader is there. A plain file without WXT's handshake, so that no page learns of it.
 */
export default defineUnlistedScript(() => {
  const watching = new AbortController();
  let said = '';
  let looks = 0;
  const look = async (): Promise<void> => {
    const turn = ++looks;
    const detection = await finishInSlices(decision(document, location.href));
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
