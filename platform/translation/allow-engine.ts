import { browser } from '#imports';
import { checkBaseUrl } from '../engines/base-url.ts';
import type { EngineSettings } from '../engines/engine.ts';
import { Failure } from '../failure.ts';
import { isOfficial, originOf, patternOf } from '../site.ts';

/**
 * Asks the user whether the engine's host may be sent to. To be called directly in the handler of a click.
 * @throws EngineFailure where the address is refused, Failure `engine-access` where the user says no
 */
export async function allowEngine({ kind, base, privateAllowed }: EngineSettings): Promise<void> {
  if (kind === 'built-in') return;
  const { origin } = checkBaseUrl(base, privateAllowed);
  if (!(await browser.permissions.request({ origins: [patternOf(origin)] }))) throw new Failure('engine-access');
}

/** Gives the permission for an engine's host back, unless the next engine needs it; hosts that are read by the manifest stay. */
export async function disallowEngine({ base }: Pick<EngineSettings, 'base'>, next: Pick<EngineSettings, 'base'> | null): Promise<void> {
  const [origin, nextOrigin] = [originOf(base), originOf(next?.base)];
  if (origin === null || isOfficial(new URL(origin).hostname)) return;
  if (nextOrigin !== null && patternOf(nextOrigin) === patternOf(origin)) return;
  // Refused where the manifest itself asks for the host.
  await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}
