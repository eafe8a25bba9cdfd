import type { FailureCode } from '../core/failure.ts';
import { asFailure, type Failure } from './failure.ts';

/**
 * How a call travels between contexts: to the background by `runtime.sendMessage`, to a reader by `tabs.sendMessage`.
 * Both ways it is plain data, since an Error does not serialise.
 */
export interface Call {
  name: string;
  argument: unknown;
}

export type Answer = { ok: unknown } | { error: FailureCode };

/** Whether a message is a call at all. What it carries has not been checked. */
export function isCall(message: unknown): message is Call {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, 'name') && 'name' in message && typeof message.name === 'string';
}

/** The outcome of a task as an answer. The task begins at once, so that it still counts as the user's click. */
export async function answering(task: () => unknown): Promise<Answer> {
  try {
    return { ok: (await task()) ?? null };
  } catch (error) {
    const failure: Failure = asFailure(error, 'failed');
    if (failure.code === 'failed') console.error(error);
    return { error: failure.code };
  }
}
