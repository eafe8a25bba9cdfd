import * as v from 'valibot';
import { type Segment, wordsOf } from '../../core/translation/form.ts';
import { parseReply, postJson } from './answer.ts';
import { below, checkBaseUrl } from './base-url.ts';
import { type Engine, type EngineSettings, inBatches } from './engine.ts';
import { escapeMarkup, unescapeMarkup } from './markup.ts';

const reply = v.object({ translations: v.array(v.object({ text: v.string() })) });

/**
 * DeepL: https://developers.deepl.com/docs/api-reference/translate. Its native form is the English term in a tag that
 * it is told to leave alone; its glossaries live on the user's account, where we put nothing.
 */
export function deepl({ base, key, privateAllowed }: EngineSettings): Engine {
  const url = checkBaseUrl(base, privateAllowed);
  const limits = { concurrency: 2, characters: 30_000, segments: 50 };
  return {
    kind: 'deepl', id: `deepl ${url.href}`, model: null, forms: ['native', 'inserted', 'token'], streams: false, limits,
    translate: (segments, options) => inBatches(segments, limits, (segment) => wordsOf(segment).length, async (batch) => {
      const marked = options.form === 'native';
      const tags = marked ? { tag_handling: 'xml', ignore_tags: ['x'] } : {};
      const body = { text: batch.map(marked ? tagged : wordsOf), source_lang: 'VI', target_lang: 'EN-GB', ...tags };
      const headers = { authorization: `DeepL-Auth-Key ${key ?? ''}` };
      const text = await postJson({ url: below(url, '/v2/translate'), headers, body }, options);
      return parseReply(text, reply).translations.map((each) => (marked ? untagged(each.text) : each.text));
    }),
  };
}

const tagged = ({ pieces }: Segment): string =>
  pieces.map((piece) => (typeof piece === 'string' ? escapeMarkup(piece) : `<x>${escapeMarkup(piece.rendering)}</x>`)).join('');

const untagged = (text: string): string => unescapeMarkup(text.replace(/<\/?x>/g, ''));
