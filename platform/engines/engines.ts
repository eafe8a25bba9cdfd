import { azure } from './azure.ts';
import { builtIn, type TranslatorApi } from './built-in.ts';
import { deepl } from './deepl.ts';
import type { Engine, EngineSettings } from './engine.ts';
import { libreTranslate } from './libretranslate.ts';
import { openAi } from './openai.ts';

/** The engine that the user set up. @throws EngineFailure where its address is refused */
export function engineOf(settings: EngineSettings, api: TranslatorApi | undefined): Engine {
  switch (settings.kind) {
    case 'built-in': return builtIn(api);
    case 'libretranslate': return libreTranslate(settings);
    case 'openai': return openAi(settings);
    case 'deepl': return deepl(settings);
    case 'azure': return azure(settings);
  }
}
