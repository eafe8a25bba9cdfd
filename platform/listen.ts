import { browser, type Browser } from '#imports';
import type { Answer } from './envelope.ts';

export type Sender = Browser.runtime.MessageSender;

/**
 * The one place that answers messages. `sendResponse` with `true` works in every browser;
 * a promise as the listener's result does not.
 * @param answer null where the message is for somebody else
 */
export function listen(answer: (message: unknown, sender: Sender) => Promise<Answer> | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (answer: Answer) => void) => {
    const pending = answer(message, sender);
    if (pending === null) return undefined;
    void pending.then(sendResponse);
    return true;
  });
}
