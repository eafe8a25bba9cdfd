import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAsReader, sendToBackground, type Handlers } from '../../platform/messages.ts';
import { sendToReader } from '../../platform/readers.ts';
import type { ToReader } from '../../core/protocol.ts';

const id = 'test-extension-id';
const handlers: Handlers<ToReader> = {
  describePage: () => { throw new TypeError('not now'); },
  scrollToHighlight: () => Promise.resolve({ found: true }),
  scrollToMention: ({ index }) => ({ found: index === 3 }),
  moveTermCursor: ({ by }) => ({ index: by }),
  openCard: () => ({ open: true }),
  explainSelection: () => ({ open: true }),
  describeSelection: () => ({ place: null, problem: null }),
  pickRegion: () => ({ chosen: false }),
  forgetRegion: () => null,
  highlightSelection: () => ({ saved: null, problem: null }),
  keepArticle: () => ({ clip: null, problem: 'no-article' }),
  highlightsChanged: () => null,
  setMarks: () => null,
  ownTermsChanged: () => null,
  translationProgress: () => ({ wanted: true }),
  translatePage: () => ({ started: false, problem: null }),
  setTranslations: () => null,
  removeTranslations: () => null,
  stopTranslation: () => null,
  scrollToPassage: () => ({ found: true }),
  settingsChanged: () => null,
  highlightMention: () => ({ saved: null, problem: null }),
};

/** Carries a message to the listeners, as the browser would from the given sender. */
async function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((taken: unknown[]) => {
      if (!taken.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  });
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('to the reader', () => {
  const sendMessage = vi.fn();
  beforeEach(() => {
    sendMessage.mockReset();
    sendMessage.mockImplementation((_tab: number, message: unknown) => deliver(message, { id }));
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage as never);
  });

  test('calls the function of that name with its argument, in the page itself', async () => {
    answerAsReader(handlers);
    expect(await sendToReader(5, 'scrollToMention', { index: 3 })).toEqual({ found: true });
    expect(await sendToReader(5, 'scrollToHighlight', { id: 'h1' })).toEqual({ found: true });
    expect(await sendToReader(5, 'highlightsChanged')).toBeNull();
    expect(sendMessage).toHaveBeenLastCalledWith(5, { name: 'highlightsChanged', argument: null }, { frameId: 0 });
  });

  test('an error in the reader arrives as a failure', async () => {
    answerAsReader(handlers);
    await expect(sendToReader(5, 'describePage')).rejects.toMatchObject({ code: 'failed' });
  });

  test('a tab without reader, or with one that has ended', async () => {
    await expect(sendToReader(5, 'describePage')).rejects.toMatchObject({ code: 'no-answer' });
    const stop = new AbortController();
    answerAsReader(handlers, stop.signal);
    stop.abort();
    await expect(sendToReader(5, 'openCard', { index: 0 })).rejects.toMatchObject({ code: 'no-answer' });
  });

  test.each(['', 'toString', '__proto__', 'constructor'])('a function that is none (%s) is answered, by refusing', async (name) => {
    answerAsReader(handlers);
    expect(await deliver({ name, argument: null }, { id })).toEqual({ error: 'malformed' });
  });

  test('other extensions are not heard', async () => {
    answerAsReader(handlers);
    await expect(deliver({ name: 'openCard', argument: { index: 0 } }, { id: 'other' })).rejects.toThrow();
  });
});

describe('to the background', () => {
  test.each<[string, unknown, string]>([
    ['the code of a failure', { error: 'library-lost' }, 'library-lost'],
    ['a code that is none', { error: 'toString' }, 'no-answer'],
    ['nothing', undefined, 'no-answer'],
    ['something else', 'hello', 'no-answer'],
  ])('%s in answer', async (_, answer, code) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(answer as never);
    await expect(sendToBackground('openPanel')).rejects.toMatchObject({ code });
  });

  test.each<[string, string]>([
    ['Extension context invalidated.', 'extension-updated'],
    ['Could not establish connection. Receiving end does not exist.', 'no-answer'],
  ])('"%s"', async (message, code) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => { throw new Error(message); });
    await expect(sendToBackground('siteState', { tabId: 1 })).rejects.toMatchObject({ code });
  });

  test('the value of an answer, null included', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: null } as never);
    expect(await sendToBackground('detectionOf', { tabId: 4 })).toBeNull();
    expect(send).toHaveBeenCalledWith({ name: 'detectionOf', argument: { tabId: 4 } });
  });
});
