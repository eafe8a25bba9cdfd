import type { LibraryState } from '../../components/library/library-state.ts';
import { searchOf } from '../../components/library/search.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import { codeOf } from '../../platform/failure.ts';
import { entries, libraryHealth } from '../../platform/library/repository.ts';

/** Opens the library for the page. Whatever goes wrong becomes a state with a sentence, never an empty list. */
export async function loadLibrary(): Promise<LibraryState> {
  try {
    const { state, highlights, clips, missing, lastGood, setAside } = await libraryHealth();
    if (state === 'lost') return { kind: 'lost', highlights, clips, lastGood };
    if (state === 'shrunken') return { kind: 'shrunken', missing, lastGood };
    if (state === 'blocked') return { kind: 'blocked' };
    const all = await entries();
    return { kind: 'ready', entries: all, search: searchOf(all), setAside };
  } catch (error) {
    return { kind: 'failed', problem: failureText(codeOf(error)) };
  }
}
