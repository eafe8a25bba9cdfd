import { browser } from '#imports';
import type { ToOffscreen } from '../core/protocol.ts';
import { answering, isCall } from './envelope.ts';
import { Failure } from './failure.ts';
import { composeBackup, releaseBackup } from './library/backup/compose.ts';
import { persistLibrary } from './library/size.ts';
import { listen } from './listen.ts';
import { sendToOffscreen, type Handlers } from './messages.ts';

const page = '/offscreen.html';

/** What page/ gives to whoever has a DOM. */
export interface PageFunctions {
  articleText(html: string, url: string): string | null;
  sanitise(html: string): string;
  speak(text: string): void;
}

/** What the offscreen document does, and in Firefox the background itself, which is a document there. */
export function documentTasks({ articleText, sanitise, speak }: PageFunctions): Handlers<ToOffscreen> {
  return {
    readHtml: ({ html, url }) => ({ text: articleText(html, url) }),
    sanitise: ({ html }) => ({ html: sanitise(html) }),
    composeBackup,
    releaseBackup: ({ url }) => releaseBackup(url),
    persist: async () => ({ persisted: await persistLibrary() }),
    speak: ({ text }) => {
      speak(text);
      return null;
    },
  };
}

/** The same tasks, done by the offscreen document, which is opened for them and closed when nothing is left to do. */
export const offscreenTasks: Handlers<ToOffscreen> = {
  readHtml: (argument) => inDocument(() => sendToOffscreen('readHtml', argument)),
  sanitise: (argument) => inDocument(() => sendToOffscreen('sanitise', argument)),
  composeBackup: () => inDocument(() => sendToOffscreen('composeBackup')),
  releaseBackup: (argument) => inDocument(() => sendToOffscreen('releaseBackup', argument)),
  persist: () => inDocument(() => sendToOffscreen('persist')),
  speak: (argument) => inDocument(() => sendToOffscreen('speak', argument)),
};

/** The document's side. Scripts in pages can send messages too; only the background is heard. */
export function answerAsOffscreen(handlers: Handlers<ToOffscreen>): void {
  listen((message, sender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (!isOurs || !isCall(message) || !Object.hasOwn(handlers, message.name)) return null;
    // The caller's types say that name and argument belong together; only our own code calls here.
    const handler = handlers[message.name as keyof ToOffscreen] as (argument: unknown) => unknown;
    return answering(() => handler(message.argument));
  });
}

let opening: Promise<void> | null = null;

async function inDocument<T>(task: () => Promise<T>): Promise<T> {
  opening ??= open().finally(() => { opening = null; });
  await opening;
  return task();
}

async function open(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  const reasons: Reason[] = ['BLOBS', 'DOM_PARSER', 'AUDIO_PLAYBACK'];
  await browser.offscreen.createDocument({
    url: page, reasons: reasons, justification: 'Reads fetched articles, writes backup files and reads Vietnamese words aloud, for which a worker lacks the means.',
  }).catch((error: unknown) => {
    throw new Failure('failed', { cause: error });
  });
}

type Reason = Parameters<typeof browser.offscreen.createDocument>[0]['reasons'][number];
