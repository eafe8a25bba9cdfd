import type { LibraryState } from '../../components/library/library-state.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import { codeOf } from '../../platform/failure.ts';
import { entries, libraryHealth } from '../../platform/library/repository.ts';

/** Opens the library for the page. Whatever goes wrong becomes a state with a sentence, never an empty list. */
export async function loadLibrary(): Promise<LibraryState> {
  try {
    const health = await libraryHealth();
    if (health.state === 'lost') return { kind: 'lost', highlights: health.highlights, lastGood: health.lastGood };
    if (health.state === 'blocked') return { kind: 'blocked' };
    return { kind: 'ready', entries: await entries(), setAside: health.setAside };
  } catch (error) {
    return { kind: 'failed', problem: failureText(codeOf(error)) };
  }
}
