import * as v from 'valibot';
import { wordsOf } from '../../core/translation/form.ts';
import { parseReply, postJson } from './answer.ts';
import { below, checkBaseUrl } from './base-url.ts';
import { type Engine, type EngineSettings, inBatches } from './engine.ts';

const reply = v.object({ translatedText: v.array(v.string()) });

/** LibreTranslate, self-hosted or not: https://docs.libretranslate.com/api/operations/translate/ */
export function libreTranslate({ base, key, privateAllowed }: EngineSettings): Engine {
  const url = checkBaseUrl(base, privateAllowed);
  const limits = { concurrency: 2, characters: 4_000, segments: 40 };
  return {
    kind: 'libretranslate', id: `libretranslate ${url.href}`, model: null, forms: ['inserted', 'token'], streams: false, limits,
    translate: (segments, options) => inBatches(segments, limits, (segment) => wordsOf(segment).length, async (batch) => {
      const body = { q: batch.map(wordsOf), source: 'vi', target: 'en', format: 'text', ...(key === null ? {} : { api_key: key }) };
      const text = await postJson({ url: below(url, '/translate'), headers: {}, body, secret: key ?? undefined }, options);
      return parseReply(text, reply).translatedText;
    }),
  };
}
