import { browser } from '#imports';
import { isFailureCode } from '../core/failure.ts';
import type { ExtensionToBackground, PageToBackground, ToOffscreen, ToReader } from '../core/protocol.ts';
import { answering, isCall, type Call } from './envelope.ts';
import { asFailure, Failure } from './failure.ts';
import type { Place } from './injection.ts';
import { listen } from './listen.ts';

type ToBackground = PageToBackground & ExtensionToBackground;

/** What answers the calls of one interface: the same functions, at once or later. */
export type Handlers<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Args) => infer Result ? (...args: Args) => Result | Promise<Result> : never;
};

/** Calls the background worker, which wakes for it. @throws Failure with the code that was answered */
export async function sendToBackground<Name extends keyof ToBackground>(
  name: Name,
  ...args: Parameters<ToBackground[Name]>
): Promise<ReturnType<ToBackground[Name]>> {
  return receive(() => browser.runtime.sendMessage(call(name, args)));
}

/** Calls the reader in one frame of a tab. @throws Failure `no-answer` where no reader is */
export async function sendToFrame<Name extends keyof ToReader>(
  { tabId, frameId }: Place,
  name: Name,
  ...args: Parameters<ToReader[Name]>
): Promise<ReturnType<ToReader[Name]>> {
  return receive(() => browser.tabs.sendMessage(tabId, call(name, args), { frameId }));
}

/** Calls the offscreen document, which must be open. @throws Failure with the code that was answered */
export async function sendToOffscreen<Name extends keyof ToOffscreen>(
  name: Name,
  ...args: Parameters<ToOffscreen[Name]>
): Promise<ReturnType<ToOffscreen[Name]>> {
  return receive(() => browser.runtime.sendMessage(call(name, args)));
}

/** The reader's side: answers until the signal. Only our own extension can send to it. */
export function answerAsReader(handlers: Handlers<ToReader>, signal?: AbortSignal): void {
  listen((message, sender) => {
    if (sender.id !== browser.runtime.id || !isCall(message) || signal?.aborted === true) return null;
    return answering(() => {
      if (!Object.hasOwn(handlers, message.name)) throw new Failure('malformed');
      // The caller's types say that name and argument belong together; only our own code calls here.
      const handler = handlers[message.name as keyof ToReader] as (argument: unknown) => unknown;
      return handler(message.argument);
    });
  });
}

function call(name: string, [argument = null]: readonly unknown[]): Call {
  return { name, argument };
}

async function receive<T>(send: () => Promise<unknown>): Promise<T> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (error) {
    // After an update the old scripts stay in their pages, cut off from the extension.
    throw asFailure(error, /context invalidated/i.test(String(error)) ? 'extension-updated' : 'no-answer');
  }
  // Answers come from `answering`, whose types are those of the handler.
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer.ok as T;
  const code = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
  throw new Failure(isFailureCode(code) ? code : 'no-answer');
}
