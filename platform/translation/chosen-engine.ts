import { browser } from '#imports';
import type { LockForm } from '../../core/translation/form.ts';
import type { EngineName } from '../../core/translation/job.ts';
import { builtIn, type TranslatorApi } from '../engines/built-in.ts';
import type { Engine } from '../engines/engine.ts';
import { engineOf } from '../engines/engines.ts';
import { Failure } from '../failure.ts';
import { originOf, patternOf } from '../site.ts';
import { readEngine } from './engine-settings.ts';

export interface ChosenEngine {
  engine: Engine;
  /** In the order of its self-test, or its own. */
  forms: readonly LockForm[];
  name: EngineName;
}

/**
 * The engine that the user set up, else the browser's own where it has one.
 * @throws Failure `no-engine`, `engine-access` where its host is not allowed yet, and what refuses its address
 */
export async function chosenEngine(api = ownTranslator()): Promise<ChosenEngine> {
  const stored = await readEngine();
  if (stored === null) return ownEngine(api);
  const { settings, forms } = stored;
  const engine = engineOf(settings, api);
  const origin = settings.kind === 'built-in' ? null : originOf(settings.base);
  if (origin !== null && !(await browser.permissions.contains({ origins: [patternOf(origin)] }))) throw new Failure('engine-access');
  const known = forms?.filter((form) => engine.forms.includes(form)) ?? [];
  const host = origin === null ? null : new URL(origin).host;
  return { engine, forms: known.length > 0 ? known : engine.forms, name: { kind: settings.kind, host, model: engine.model } };
}

async function ownEngine(api: TranslatorApi | undefined): Promise<ChosenEngine> {
  const engine = builtIn(api);
  if ((await engine.pack()) === 'missing') throw new Failure('no-engine');
  return { engine, forms: engine.forms, name: { kind: 'built-in', host: null, model: null } };
}

/** The browser's translator, in a worker or page of ours; TypeScript's library does not know it. */
export const ownTranslator = (): TranslatorApi | undefined => (globalThis as { Translator?: TranslatorApi }).Translator;
