import type { Detection } from '../core/article/article.ts';
import type { PageToBackground } from '../core/protocol.ts';
import type { Answer, Call } from './envelope.ts';

interface Api {
  runtime: { sendMessage(call: Call): Promise<Answer | undefined> };
}

/**
 * Asks the background for the deciding script; the same calls as `sendToBackground`, without what that brings into the one
 * script that every page pays for.
 * @throws Error where the background refuses, or is no longer there
 */
async function ask(name: keyof PageToBackground, argument: unknown): Promise<unknown> {
  // One of the two names is there in every browser; their types come with WXT.
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({ name, argument });
  if (answer === undefined || 'error' in answer) throw new Error('The background did not answer.');
  return answer.ok;
}

/** What the deciding script saw. */
export const tellDecision = (detection: Detection): Promise<{ read: boolean }> =>
  // Answers come from `answering`, whose types are those of the handler.
  ask('pageDecided', detection) as Promise<{ read: boolean }>;

/** Asks for the script that reads days: see `loadPart`. */
export const askForDays = (): Promise<unknown> => ask('addPart', { name: 'days' });
