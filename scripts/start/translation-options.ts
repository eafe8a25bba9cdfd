import { EngineFailure } from '../../platform/engines/engine.ts';
import { checkBaseUrl } from '../../platform/engines/base-url.ts';
import { UsageError } from '../command.ts';

export const webEngineKinds = ['libretranslate', 'openai', 'deepl', 'azure'] as const;
export type WebEngineKind = (typeof webEngineKinds)[number];

/** The engine that the run sets up in the options. */
export interface ScriptedEngine {
  kind: WebEngineKind;
  base: string;
  origin: string;
  key: string | null;
  model: string | null;
  region: string | null;
}

interface Given {
  translate?: string | undefined;
  engine?: string | undefined;
  'key-env'?: string | undefined;
  model?: string | undefined;
  region?: string | undefined;
}

/** Null where nothing is to be translated. @throws UsageError */
export function engineOptions(given: Given, environment: NodeJS.ProcessEnv): ScriptedEngine | null {
  const { translate, engine, 'key-env': keyName, model = null, region = null } = given;
  if (translate === undefined) {
    const stray = ['engine', 'key-env', 'model', 'region'].find((name) => given[name as keyof Given] !== undefined);
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --translate en.`);
    return null;
  }
  if (translate !== 'en') throw new UsageError(`--translate takes "en", not "${translate}": English is the one language that terms are locked in.`);
  if (engine === undefined) throw new UsageError('--translate needs an engine: --engine libretranslate=http://127.0.0.1:5000.');
  return { ...webEngine(engine), key: keyName === undefined ? null : keyFrom(keyName, environment), model, region };
}

/** KIND=BASE_URL. @throws UsageError */
export function webEngine(text: string): Pick<ScriptedEngine, 'kind' | 'base' | 'origin'> {
  const at = text.indexOf('=');
  const [name, base] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  const kind = webEngineKinds.find((each) => each === name);
  if (kind === undefined) throw new UsageError(`--engine takes KIND=BASE_URL, and KIND is one of ${webEngineKinds.join(', ')}.`);
  try {
    return { kind, base, origin: checkBaseUrl(base, true).origin };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    throw new UsageError(`"${base}" is no engine's address: it begins with https://, or with http:// on this computer or network, and holds no user name, query or fragment.`);
  }
}

function keyFrom(name: string, environment: NodeJS.ProcessEnv): string {
  const key = environment[name];
  if (key === undefined || key === '') throw new UsageError(`--key-env names ${name}, but the environment has no such variable.`);
  return key;
}
