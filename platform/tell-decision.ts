import type { Detection } from '../core/article/article.ts';
import type { Answer, Call } from './envelope.ts';

interface Api {
  runtime: { sendMessage(call: Call): Promise<Answer | undefined> };
}

/**
 * Tells the background what the deciding script saw; the same call as `sendToBackground('pageDecided', …)`, without what that
 * brings into the one script that every page pays for.
 * @throws Error where the background refuses, or is no longer there
 */
export async function tellDecision(detection: Detection): Promise<{ read: boolean }> {
  // One of the two names is there in every browser; their types come with WXT.
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'pageDecided', argument: detection });
  if (answer === undefined || 'error' in answer) throw new Error('The background did not answer.');
  // Answers come from `answering`, whose types are those of the handler.
  return answer.ok as { read: boolean };
}
