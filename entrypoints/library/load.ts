import type { LibraryState } from '../../components/library/library-state.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import { codeOf } from '../../platform/failure.ts';
import { libraryHealth } from '../../platform/library/health.ts';
import { openSearch, type LibrarySearch } from '../../platform/library/search.ts';

let opened: Promise<LibrarySearch> | null = null;

/**
 * Opens the library for the page. Whatever goes wrong becomes a state with a sentence, never an empty list.
 * @param onChange called when another window has changed something
 */
export async function loadLibrary(onChange: () => void): Promise<LibraryState> {
  try {
    const { state, highlights, clips, missing, lastGood, setAside } = await libraryHealth();
    if (state === 'lost') return { kind: 'lost', highlights, clips, lastGood };
    if (state === 'shrunken') return { kind: 'shrunken', missing, lastGood };
    if (state === 'blocked') return { kind: 'blocked' };
    opened ??= openSearch(new AbortController().signal, onChange);
    const search = await opened;
    // A new object, so that views ask again.
    return { kind: 'ready', entries: [...search.entries()], search: { ...search }, setAside };
  } catch (error) {
    opened = null;
    return { kind: 'failed', problem: failureText(codeOf(error)) };
  }
}
