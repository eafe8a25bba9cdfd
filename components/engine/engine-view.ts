import { i18n } from '#i18n';
import type { FailureCode } from '../../core/failure.ts';
import type { LockForm } from '../../core/translation/form.ts';
import type { EngineKind } from '../../core/translation/job.ts';
import type { FormResult } from '../../core/translation/self-test.ts';

/** An engine as it is set up; its key is only known to be there. */
export interface EngineView {
  kind: EngineKind;
  base: string;
  model: string | null;
  region: string | null;
  privateAllowed: boolean;
  hasKey: boolean;
  /** In the order that is used. */
  forms: LockForm[] | null;
}

/** What the form hands over. An empty key keeps the one that this address has. */
export interface EngineChoice extends Omit<EngineView, 'hasKey' | 'forms'> {
  key: string;
}

/** What was asked for, and what came of it. */
export type EngineOutcome =
  | { kind: 'busy'; task: 'test' | 'measure' | 'pack'; done: number; of: number }
  | { kind: 'tested'; kept: number; total: number; ms: number }
  | { kind: 'measured'; results: FormResult[] }
  | { kind: 'kept' }
  /** The language pack is there. */
  | { kind: 'ready' }
  | { kind: 'failed'; code: FailureCode };

/** `missing`: this browser has no translator for Vietnamese. */
export type OwnState = 'missing' | 'downloadable' | 'downloading' | 'available';

/** Where each kind usually answers; empty where that is the user's own matter. */
export const usualAddress: Record<EngineKind, string> = {
  'built-in': '', libretranslate: '', openai: '', deepl: 'https://api-free.deepl.com', azure: 'https://api.cognitive.microsofttranslator.com',
};

export const exampleAddress: Record<EngineKind, string> = {
  ...usualAddress, libretranslate: 'http://127.0.0.1:5000', openai: 'http://127.0.0.1:11434/v1',
};

const names: Record<EngineKind, () => string> = {
  'built-in': () => i18n.t('engine.builtIn'),
  libretranslate: () => 'LibreTranslate',
  openai: () => i18n.t('engine.openai'),
  deepl: () => 'DeepL',
  azure: () => 'Azure Translator',
};

export const engineName = (kind: EngineKind): string => names[kind]();
